import type { Sheet } from "#shared/homework/sheet.ts";

/** How closely a sheet is set, so that it stays on one page. */
export type Fit = {
  density: "roomy" | "snug" | "tight";
  /** Rows of the week: every day, the weekend as one, or four rows without a day. */
  rows: "days" | "weekend" | "open";
  /** At most so many of the couple's words in one place; the rest are counted, not printed. */
  wordsPerPlace: number;
  /** At most so many lines for one of the couple's words, or as many as it takes. */
  linesPerWord: number | null;
};

const WHOLE = { wordsPerPlace: Number.POSITIVE_INFINITY, linesPerWord: null } as const;

const LINES = [8, 6, 5, 4, 3, 2];

/**
 * The ways to set this sheet, the most generous first. Space goes first, then type size, then rows of the table;
 * the couple's own words are the last thing to give way.
 */
export function fitsFor(sheet: Sheet): Fit[] {
  const fullest = Math.max(0, ...placesOf(sheet).map((words) => words.length));
  const fewer = Array.from({ length: Math.max(0, fullest - 1) }, (_, i) => fullest - 1 - i);
  return [
    { density: "roomy", rows: "days", ...WHOLE },
    { density: "snug", rows: "days", ...WHOLE },
    { density: "tight", rows: "days", ...WHOLE },
    { density: "tight", rows: "weekend", ...WHOLE },
    { density: "tight", rows: "open", ...WHOLE },
    ...fewer.map(
      (wordsPerPlace): Fit => ({ density: "tight", rows: "open", wordsPerPlace, linesPerWord: null }),
    ),
    ...LINES.map((linesPerWord): Fit => ({ density: "tight", rows: "open", wordsPerPlace: 1, linesPerWord })),
  ];
}

/** The next way to try when the present one runs over the page; null when this one stands. */
export function nextFit(step: number, fits: readonly Fit[], runsOver: boolean): number | null {
  return runsOver && step + 1 < fits.length ? step + 1 : null;
}

function placesOf(sheet: Sheet): string[][] {
  if (sheet.practice === "both") return sheet.partners.flatMap(({ move, intention }) => [move, intention]);
  return [sheet.trigger, sheet.move, sheet.intention, sheet.vulnerable, sheet.need];
}
