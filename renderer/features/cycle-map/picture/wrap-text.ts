import type { Font, Measure } from "./shapes.ts";

export type Line = { readonly text: string; readonly width: number };

/** Breaks a text into lines no wider than `room`, evenly long; a word that is wider by itself is broken inside. */
export function wrapText(text: string, font: Font, room: number, measure: Measure): Line[] {
  const words = text
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => pieces(word, font, room, measure));
  const widths = words.map((word) => measure(word, font));
  const space = measure(" ", font);
  const breaks = (limit: number) => fill(widths, space, limit);
  const fewest = breaks(room).length;
  const even = narrowest(room, fewest, breaks);
  return breaks(even).map(([from, to]) => {
    const line = words.slice(from, to).join(" ");
    return { text: line, width: measure(line, font) };
  });
}

type Span = [from: number, to: number];

function fill(widths: readonly number[], space: number, limit: number): Span[] {
  const lines: Span[] = [];
  let from = 0;
  let run = 0;
  for (const [index, width] of widths.entries()) {
    const longer = index === from ? width : run + space + width;
    if (index > from && longer > limit) {
      lines.push([from, index]);
      from = index;
      run = width;
    } else run = longer;
  }
  return [...lines, [from, widths.length]];
}

const STEPS = 7;

/** The least width that needs no more lines. */
function narrowest(room: number, lines: number, breaks: (limit: number) => Span[]): number {
  if (lines === 1) return room;
  let [low, high] = [room / lines, room];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (breaks(middle).length > lines) low = middle;
    else high = middle;
  }
  return high;
}

/** A letter with all that belongs to it, as people count letters. */
const LETTERS = new Intl.Segmenter();

function pieces(word: string, font: Font, room: number, measure: Measure): string[] {
  if (measure(word, font) <= room) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const { segment: letter } of LETTERS.segment(word)) {
    if (piece !== "" && measure(piece + letter, font) > room) {
      cut.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...cut, piece];
}
