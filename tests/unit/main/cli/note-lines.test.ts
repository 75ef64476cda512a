import { describe, expect, it } from "vitest";
import { deidentifyLine } from "#main/cli/note-lines.ts";

const answer = (note: unknown) => JSON.parse(deidentifyLine(JSON.stringify(note), 1, "strict")) as unknown;

describe("a line of notes", () => {
  it("is answered with its findings and the redacted text", () => {
    expect(answer({ id: "n1", text: "Ewa slept.", known: ["Ewa"] })).toEqual({
      id: "n1",
      spans: [{ start: 0, end: 3, kind: "name", reason: "In the couple's own records." }],
      redacted: "[name] slept.",
    });
  });

  it("counts in UTF-16 code units", () => {
    expect(answer({ id: 2, text: "😀 Ewa" })).toMatchObject({ spans: [{ start: 3, end: 6 }] });
  });

  it("takes known words bare or with their kind", () => {
    const known = ["Zorblatt", { text: "Plimsoll Works", kind: "employer" }];
    expect(answer({ id: 1, text: "zorblatt left plimsoll", known })).toMatchObject({
      redacted: "[name] left [organisation]",
    });
  });

  it.each([
    ["{", "line 7: not JSON"],
    ['{"id":1}', "line 7: does not fit: text"],
    ['{"id":1,"text":"secret","known":"Ewa"}', "line 7: does not fit: known"],
  ])("names the line that does not fit and not what it says: %s", (line, message) => {
    expect(() => deidentifyLine(line, 7, "strict")).toThrow(new Error(message));
  });
});
