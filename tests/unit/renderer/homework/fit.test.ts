import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsFor, nextFit } from "#renderer/features/homework/sheets/fit.ts";
import { annaAndMichael, filledWith } from "#tests/support/print-page/sample-sheets.ts";

const sheetWith = (count: number, practice: "pursuer" | "distancer" | "both") =>
  filledWith(
    Array.from({ length: count }, (_, i) => `word ${i}`),
    ["Anna", "Michael"],
    "",
  )[practice];
const aSheet = fc
  .tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom("pursuer" as const, "distancer" as const, "both" as const),
  )
  .map(([count, practice]) => sheetWith(count, practice));

/** Walks the ways to set a sheet as the page does, with a page that holds only what `holds` says. */
function settle(sheet: ReturnType<typeof sheetWith>, holds: (step: number) => boolean) {
  const fits = fitsFor(sheet);
  let step = 0;
  for (let next: number | null = 0; next !== null; next = nextFit(step, fits, !holds(step))) step = next;
  return { step, fit: fits[step], last: fits.length - 1 };
}

describe("keeping a sheet to one page", () => {
  it("leaves a sheet with room to spare roomy and whole", () => {
    const { fit } = settle(annaAndMichael.pursuer, () => true);
    expect(fit).toMatchObject({ density: "roomy", rows: "days", linesPerWord: null });
  });

  it("gives up space first, then rows of the table, and the couple's words last", () => {
    fc.assert(
      fc.property(aSheet, (sheet) => {
        const fits = fitsFor(sheet);
        const firstOpen = fits.findIndex(({ rows }) => rows === "open");
        const firstFewer = fits.findIndex(({ wordsPerPlace }) => wordsPerPlace !== Number.POSITIVE_INFINITY);
        const firstClipped = fits.findIndex(({ linesPerWord }) => linesPerWord !== null);
        expect(fits.findIndex(({ density }) => density === "tight")).toBeLessThan(firstOpen);
        expect(firstOpen).toBeLessThan(firstFewer);
        expect(firstFewer).toBeLessThanOrEqual(firstClipped);
      }),
    );
  });

  it("never leaves out all the words of a place, and leaves out one at a time", () => {
    const counts = fitsFor(sheetWith(6, "both"))
      .map(({ wordsPerPlace }) => wordsPerPlace)
      .filter(Number.isFinite);
    expect([...new Set(counts)]).toEqual([5, 4, 3, 2, 1]);
  });

  it("stops at the first way that fits, and ends whatever the page holds", () => {
    fc.assert(
      fc.property(aSheet, fc.nat({ max: 30 }), (sheet, firstThatFits) => {
        const { step, last } = settle(sheet, (tried) => tried >= firstThatFits);
        expect(step).toBe(Math.min(firstThatFits, last));
      }),
    );
  });
});
