import type { Sheet } from "#shared/homework/sheet.ts";

/** How large a sheet is set: as one reads a letter, for weak eyes, or to be read from across the kitchen. */
export type PrintSize = "normal" | "large" | "poster";

/** How closely a sheet is set, so that it stays on its page. */
export type Fit = {
  density: "roomy" | "snug" | "tight";
  /** Rows of the week: every day, the weekend as one, or four rows without a day. */
  rows: "days" | "weekend" | "open";
  /** At most so many of the couple's words in one place; the rest are counted, not printed. */
  wordsPerPlace: number;
  /** At most so many lines for one of the couple's words, or as many as it takes. */
  linesPerWord: number | null;
  /** All on one leaf, the log on a leaf of its own, or the steps on two and the log on a third. */
  leaves: "one" | "log-apart" | "steps-apart";
};

const WHOLE = { wordsPerPlace: Number.POSITIVE_INFINITY, linesPerWord: null } as const;
const DENSITIES = ["roomy", "snug", "tight"] as const;
const LINES = [8, 6, 5, 4, 3, 2];

export const sizeOf = ({ text }: Sheet, largePrint: boolean): PrintSize =>
  text.look === "poster" ? "poster" : largePrint ? "large" : "normal";

/**
 * The ways to set this sheet, the most generous first. Space goes first, then type size, then rows of the table;
 * the couple's own words are the last thing to give way. Large print takes more leaves before it takes a word; a sheet
 * of ordinary size takes a second leaf only for what the clinician wrote.
 */
export function fitsFor(sheet: Sheet, size: PrintSize): Fit[] {
  switch (size) {
    case "normal":
      return [
        ...DENSITIES.map((density): Fit => ({ density, rows: "days", leaves: "one", ...WHOLE })),
        { density: "tight", rows: "weekend", leaves: "one", ...WHOLE },
        { density: "tight", rows: "open", leaves: "one", ...WHOLE },
        ...fewerWords(sheet, "one"),
        ...apart(sheet),
      ];
    case "large":
      return [
        ...DENSITIES.map(
          (density): Fit => ({
            density,
            rows: "days",
            leaves: sheet.text.log === null ? "one" : "log-apart",
            ...WHOLE,
          }),
        ),
        { density: "tight", rows: "days", leaves: "steps-apart", ...WHOLE },
        ...fewerWords(sheet, "steps-apart"),
      ];
    case "poster":
      return [
        ...DENSITIES.map((density): Fit => ({ density, rows: "days", leaves: "one", ...WHOLE })),
        ...fewerWords(sheet, "one"),
        ...apart(sheet),
      ];
  }
}

/** The next way to try when the present one runs over the page; null when this one stands. */
export function nextFit(step: number, fits: readonly Fit[], runsOver: boolean): number | null {
  return runsOver && step + 1 < fits.length ? step + 1 : null;
}

function apart({ text }: Sheet): Fit[] {
  const leaves = text.log === null ? (["steps-apart"] as const) : (["log-apart", "steps-apart"] as const);
  return leaves.map((one): Fit => ({ density: "tight", rows: "days", leaves: one, ...WHOLE }));
}

function fewerWords(sheet: Sheet, leaves: Fit["leaves"]): Fit[] {
  const fullest = Math.max(0, ...placesOf(sheet).map((words) => words.length));
  const fewer = Array.from({ length: Math.max(0, fullest - 1) }, (_, i) => fullest - 1 - i);
  const set = { density: "tight", rows: leaves === "one" ? "open" : "days", leaves } as const;
  return [
    ...fewer.map((wordsPerPlace): Fit => ({ ...set, wordsPerPlace, linesPerWord: null })),
    ...LINES.map((linesPerWord): Fit => ({ ...set, wordsPerPlace: 1, linesPerWord })),
  ];
}

const placesOf = ({ words, exits }: Sheet): string[][] => [
  ...Object.values(words.a),
  ...Object.values(words.b),
  exits,
];
