import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsFor, nextFit, type PrintSize, sizeOf } from "#renderer/features/homework/sheets/fit.ts";
import { leavesOf } from "#renderer/features/homework/sheets/leaves.ts";
import { LIBRARY } from "#shared/homework/library/library.ts";
import {
  ANNA_AND_MICHAEL,
  annaAndMichael,
  filledWith,
  sheetFor,
} from "#tests/support/print-page/sample-sheets.ts";

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
const aSize = fc.constantFrom<PrintSize>("normal", "large", "poster");

/** Walks the ways to set a sheet as the page does, with a page that holds only what `holds` says. */
function settle(sheet: ReturnType<typeof sheetWith>, size: PrintSize, holds: (step: number) => boolean) {
  const fits = fitsFor(sheet, size);
  let step = 0;
  for (let next: number | null = 0; next !== null; next = nextFit(step, fits, !holds(step))) step = next;
  return { step, fit: fits[step], last: fits.length - 1 };
}

describe("keeping a sheet to its pages", () => {
  it("leaves a sheet with room to spare roomy and whole", () => {
    const { fit } = settle(annaAndMichael.pursuer, "normal", () => true);
    expect(fit).toMatchObject({ density: "roomy", rows: "days", linesPerWord: null, leaves: "one" });
  });

  it("gives up space first, then rows of the table, and the couple's words last", () => {
    fc.assert(
      fc.property(aSheet, (sheet) => {
        const fits = fitsFor(sheet, "normal");
        const firstOpen = fits.findIndex(({ rows }) => rows === "open");
        const firstFewer = fits.findIndex(({ wordsPerPlace }) => wordsPerPlace !== Number.POSITIVE_INFINITY);
        const firstClipped = fits.findIndex(({ linesPerWord }) => linesPerWord !== null);
        expect(fits.findIndex(({ density }) => density === "tight")).toBeLessThan(firstOpen);
        expect(firstOpen).toBeLessThan(firstFewer);
        expect(firstFewer).toBeLessThanOrEqual(firstClipped);
      }),
    );
  });

  it("takes another leaf before it leaves out a word in large print", () => {
    fc.assert(
      fc.property(aSheet, (sheet) => {
        const fits = fitsFor(sheet, "large");
        const firstFewer = fits.findIndex(({ wordsPerPlace }) => wordsPerPlace !== Number.POSITIVE_INFINITY);
        expect(fits.findIndex(({ leaves }) => leaves === "steps-apart")).toBeLessThan(firstFewer);
      }),
    );
  });

  it("never leaves out all the words of a place, and leaves out one at a time", () => {
    const counts = fitsFor(sheetWith(6, "both"), "normal")
      .map(({ wordsPerPlace }) => wordsPerPlace)
      .filter(Number.isFinite);
    expect([...new Set(counts)]).toEqual([5, 4, 3, 2, 1]);
  });

  it("stops at the first way that fits, and ends whatever the page holds", () => {
    fc.assert(
      fc.property(aSheet, aSize, fc.nat({ max: 30 }), (sheet, size, firstThatFits) => {
        const { step, last } = settle(sheet, size, (tried) => tried >= firstThatFits);
        expect(step).toBe(Math.min(firstThatFits, last));
      }),
    );
  });

  it("sets every step once and in order, and the log once, however many leaves it takes", () => {
    for (const { text } of LIBRARY)
      for (const how of ["one", "log-apart", "steps-apart"] as const) {
        const leaves = leavesOf(text, how);
        expect(leaves.flatMap(({ steps }) => steps)).toEqual(text.steps);
        expect(leaves.filter(({ log }) => log)).toHaveLength(text.log === null ? 0 : 1);
        expect(leaves.filter(({ opening }) => opening)).toEqual([leaves[0]]);
        let before = 0;
        for (const { steps, firstStep } of leaves) {
          if (steps.length > 0) expect(firstStep).toBe(before + 1);
          before += steps.length;
        }
      }
  });

  it("sets a poster as one, large print or not", () => {
    const poster = sheetFor("for-the-fridge", null, ANNA_AND_MICHAEL);
    expect([sizeOf(poster, false), sizeOf(poster, true)]).toEqual(["poster", "poster"]);
    expect(sizeOf(annaAndMichael.both, true)).toBe("large");
  });
});
