import { describe, expect, it } from "vitest";
import { LIBRARY } from "#shared/homework/library/library.ts";
import { librarySheetSchema, PURPOSES } from "#shared/homework/library-sheet.ts";
import type { SheetText } from "#shared/homework/sheet-text.ts";
import { STAGES } from "#shared/stages/steps.ts";

const sentences = ({ title, lede, steps, log }: SheetText) => [
  title,
  lede,
  ...steps.flatMap(({ lead, text, ask }) => [lead, text, ask]),
  ...(log?.kind === "week" ? log.columns.map(({ head }) => head) : []),
];

describe("the library of sheets", () => {
  it("has two dozen sheets and more: for the one who pursues, the one who distances, and both", () => {
    expect(LIBRARY.length).toBeGreaterThanOrEqual(24);
    for (const practice of ["pursuer", "distancer", "both"])
      expect(LIBRARY.filter((one) => one.practice === practice).length).toBeGreaterThanOrEqual(8);
  });

  it("holds only sheets that could be kept, each under a key of its own", () => {
    for (const one of LIBRARY) expect(librarySheetSchema.parse(one), one.key).toEqual(one);
    expect(new Set(LIBRARY.map(({ key }) => key)).size).toBe(LIBRARY.length);
    expect(new Set(LIBRARY.map(({ text }) => text.title)).size).toBe(LIBRARY.length);
  });

  it("says of every sheet what it is for, when to use it and at which stage, and has one for each purpose and stage", () => {
    for (const { key, about, when, stages } of LIBRARY) {
      expect(about, key).not.toBe("");
      expect(when, key).not.toBe("");
      expect(stages, key).not.toEqual([]);
    }
    for (const purpose of PURPOSES)
      expect(
        LIBRARY.some((one) => one.purpose === purpose),
        purpose,
      ).toBe(true);
    for (const stage of STAGES)
      expect(
        LIBRARY.some((one) => one.stages.includes(stage)),
        stage,
      ).toBe(true);
  });

  it("names people by their own names, never by a role in a family or by a gender", () => {
    for (const { key, text, about, when } of LIBRARY)
      for (const sentence of [...sentences(text), about, when])
        expect(sentence, key).not.toMatch(
          /\b(?:husband|wife|he|she|him|her|his|hers|boyfriend|girlfriend)\b/iu,
        );
  });

  it("leaves room for names and the word for the cycle only in ways that are filled, and never on the shelf", () => {
    for (const { key, text, about, when } of LIBRARY) {
      for (const sentence of sentences(text))
        expect(sentence.replace(/\{(?:name|partner|loop)\}/gu, ""), key).not.toMatch(/[{}]/u);
      expect(about + when, key).not.toMatch(/[{}]/u);
      expect(sentences(text).join(" "), key).not.toMatch(/[^{]\bloop\b/u);
    }
  });

  it("speaks of either person by name only on a sheet that is one person's", () => {
    for (const { key, practice, text } of LIBRARY)
      if (practice === "both") expect(sentences(text).join(" "), key).not.toMatch(/\{(?:name|partner)\}/u);
  });
});
