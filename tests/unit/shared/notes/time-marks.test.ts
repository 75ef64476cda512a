import fc from "fast-check";
import { expect, it } from "vitest";
import { insertTimeMark, markBeside, timeMarksIn } from "#shared/notes/time-marks.ts";

it("a mark goes in at the caret, apart from the words around it, and the caret goes behind it", () => {
  expect(insertTimeMark({ text: "", caret: 0 }, "00:09")).toEqual({ text: "⟨00:09⟩ ", caret: 8 });
  expect(insertTimeMark({ text: "she wept", caret: 3 }, "12:40").text).toBe("she ⟨12:40⟩ wept");
  expect(insertTimeMark({ text: "quiet\n", caret: 6 }, "1:02:30").text).toBe("quiet\n⟨1:02:30⟩ ");
});

it("one goes from mark to mark, and stays where there is none", () => {
  const text = "⟨00:09⟩ a ⟨12:40⟩ b ⟨1:02:30⟩";
  const [first = 0, second = 0, third = 0] = timeMarksIn(text);
  expect(text.slice(0, second)).toBe("⟨00:09⟩ a ⟨12:40⟩");
  expect(markBeside({ text, caret: 0 }, "next")).toBe(first);
  expect(markBeside({ text, caret: first }, "next")).toBe(second);
  expect(markBeside({ text, caret: third }, "next")).toBeUndefined();
  expect(markBeside({ text, caret: third }, "previous")).toBe(second);
  expect(markBeside({ text, caret: first }, "previous")).toBeUndefined();
  expect(timeMarksIn("at 12:40 (12:40) ⟨noon⟩")).toEqual([]);
});

it("putting a mark in takes nothing away", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, at) => {
      const caret = at % (text.length + 1);
      const after = insertTimeMark({ text, caret }, "12:40");
      expect(after.text.startsWith(text.slice(0, caret))).toBe(true);
      expect(after.text.endsWith(text.slice(caret))).toBe(true);
      expect(after.text.length).toBeLessThanOrEqual(text.length + 9);
      expect(timeMarksIn(after.text).length).toBe(timeMarksIn(text).length + 1);
    }),
  );
});
