import type { Font, Measure } from "./shapes.ts";

const FAMILIES: Record<Font["family"], string> = {
  sans: '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif',
  words: '"Literata Variable", Georgia, serif',
};

/** Texts are measured at this size and scaled: one entry for every size a heading may take. */
const AT = 100;

/** Measures texts as this window draws them. Ask only once the typefaces are there. */
export function windowMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("this window cannot measure text");
  const known = new Map<string, number>();
  return (text, font) => {
    const face = `${font.italic ? "italic " : ""}${font.weight} ${AT}px ${FAMILIES[font.family]}`;
    const key = `${face} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = face;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return (width * font.size) / AT;
  };
}
