import type { Scene } from "./shapes.ts";
import { svgText } from "./svg-text.ts";

/** The scene as a self-contained SVG file, its typefaces inside. */
export async function makeSvg(scene: Scene): Promise<string> {
  const { FONT_FACES } = await import("./font-faces.ts");
  return svgText(scene, FONT_FACES);
}

/** Pixels drawn for each of the picture's own: sharp on a slide. */
const DENSITY = 2;

/** The scene as a PNG file, in base64. Rejects when this window cannot draw it. */
export async function makePng(scene: Scene): Promise<string> {
  const address = URL.createObjectURL(new Blob([await makeSvg(scene)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = scene.width * DENSITY;
    canvas.height = scene.height * DENSITY;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [head, content] = canvas.toDataURL("image/png").split(",");
    if (head !== "data:image/png;base64" || !content) throw new Error("no picture came of it");
    return content;
  } finally {
    URL.revokeObjectURL(address);
  }
}
