import type { Font, Scene, Shape } from "./shapes.ts";

const FAMILIES: Record<Font["family"], string> = {
  sans: "'Atkinson Hyperlegible Next Variable','Atkinson Hyperlegible Next',system-ui,sans-serif",
  words: "'Literata Variable',Literata,Georgia,serif",
};

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text inside a document or an attribute. What XML 1.0 cannot hold at all is left out. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? "");

const n = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * The scene as one SVG document that needs nothing else: no script, no reference to anything outside it. Text stays
 * text. `fontFaces` is a style sheet with the typefaces inside it, or nothing.
 */
export function svgText(scene: Scene, fontFaces = ""): string {
  const { viewBox: box } = scene;
  const title = escapeXml(scene.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(scene.width)}" height="${n(scene.height)}" `,
    `viewBox="${n(box.x)} ${n(box.y)} ${n(box.width)} ${n(box.height)}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    fontFaces === "" ? "" : `<style>${fontFaces}</style>`,
    `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" fill="${scene.paper}"/>`,
    ...scene.shapes.map(shapeText),
    "</svg>\n",
  ].join("");
}

function shapeText(shape: Shape): string {
  switch (shape.kind) {
    case "path":
      return (
        `<path d="${shape.d}" fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="${n(shape.width)}" ` +
        `stroke-linecap="round" stroke-linejoin="round"${optional("stroke-dasharray", shape.dash)}` +
        `${optional("transform", shape.transform)}/>`
      );
    case "rect":
      return (
        `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" ` +
        `rx="${n(shape.radius)}" fill="${shape.fill}" stroke="${shape.stroke}" ` +
        `stroke-width="${n(shape.strokeWidth)}"${optional("stroke-dasharray", shape.dash)}/>`
      );
    case "text": {
      const { font } = shape;
      const fitted =
        shape.length > 0 ? ` textLength="${n(shape.length)}" lengthAdjust="spacingAndGlyphs"` : "";
      return (
        `<text x="${n(shape.x)}" y="${n(shape.y)}" font-family="${FAMILIES[font.family]}" ` +
        `font-size="${n(font.size)}" font-weight="${font.weight}"${font.italic ? ' font-style="italic"' : ""} ` +
        `fill="${shape.fill}" text-anchor="${shape.anchor}"${shape.rtl ? ' direction="rtl"' : ""}${fitted}>` +
        `${escapeXml(shape.text)}</text>`
      );
    }
  }
}

const optional = (name: string, value: string): string => (value === "" ? "" : ` ${name}="${value}"`);
