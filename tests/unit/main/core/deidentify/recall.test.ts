import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "#main/core/deidentify/fold.ts";
import { LEXICON, withoutNames } from "#main/core/deidentify/lexicon.ts";
import { fromMarkup } from "#tests/support/deidentify/labelled.ts";
import { measure } from "#tests/support/deidentify/measure.ts";
import { inventNotes, namesInNotes } from "#tests/support/deidentify/notes.ts";

const notes = inventNotes(400, 1);
const strangers = notes.map(({ text, spans }) => ({ text, spans }));
const recall = (measured: ReturnType<typeof measure>, type: string) => measured.byType[type]?.recall ?? 0;

describe("T16: free text, strict", () => {
  it("finds at least 99 of 100 names and contacts of a couple whose records are known", () => {
    const measured = measure(notes, "strict");
    expect(recall(measured, "name")).toBeGreaterThanOrEqual(0.99);
    expect(recall(measured, "contact")).toBeGreaterThanOrEqual(0.99);
    for (const type of ["pet", "town", "employer", "school", "number", "age"])
      expect(recall(measured, type)).toBeGreaterThanOrEqual(0.99);
    expect(measured.precision).toBeGreaterThanOrEqual(0.98);
    expect(measured.overRemoved).toBeLessThanOrEqual(0.02);
  });

  it("finds people, places and addresses that no record holds", () => {
    const measured = measure(strangers, "strict");
    expect(recall(measured, "stranger")).toBeGreaterThanOrEqual(0.97);
    expect(recall(measured, "name")).toBeGreaterThanOrEqual(0.97);
    expect(recall(measured, "place")).toBeGreaterThanOrEqual(0.97);
    expect(recall(measured, "address")).toBeGreaterThanOrEqual(0.95);
  });

  it("finds names that no list holds", () => {
    const held = new Set([...namesInNotes()].map(fold));
    const measured = measure(
      strangers,
      "strict",
      withoutNames(LEXICON, (name) => held.has(name)),
    );
    expect(recall(measured, "stranger")).toBeGreaterThanOrEqual(0.96);
    expect(recall(measured, "place")).toBeGreaterThanOrEqual(0.92);
  });

  it("does as well on everyday sentences, and leaves nearly all other words", () => {
    const everyday = readFileSync("tests/support/deidentify/everyday.txt", "utf8")
      .trim()
      .split("\n")
      .map(fromMarkup);
    const measured = measure(everyday, "strict");
    expect(recall(measured, "name")).toBeGreaterThanOrEqual(0.985);
    expect(recall(measured, "place")).toBeGreaterThanOrEqual(0.98);
    expect(recall(measured, "address")).toBeGreaterThanOrEqual(0.95);
    expect(measured.overRemoved).toBeLessThanOrEqual(0.02);
  });
});
