import fc from "fast-check";
import { expect, it } from "vitest";
import { auditCsv, cell } from "#main/core/features/safety/audit-csv.ts";

it("[E9] no cell begins with what a spreadsheet takes for a formula, and its text is still there", () => {
  const hostile = fc
    .tuple(fc.constantFrom("=", "+", "-", "−", "@", "\t", "\r", ""), fc.string())
    .map((two) => two.join(""));
  fc.assert(
    fc.property(hostile, (text) => {
      const written = cell(text);
      const inside = written.slice(1, -1).replaceAll('""', '"');
      expect(written).toMatch(/^"[\s\S]*"$/u);
      expect(inside).not.toMatch(/^[=+\-−@\t\r]/u);
      expect([text, `'${text}`]).toContain(inside);
    }),
  );
});

it("is one line an entry, and says which records it was about", () => {
  const records = [
    { kind: "unit", id: "u1" },
    { kind: "cycle-map", id: "m1" },
  ];
  const entry = {
    seq: 7,
    at: "2026-03-14T09:00:00.000Z",
    author: "clinician",
    action: "unit-created",
    records,
  };
  expect(auditCsv([entry]).split("\r\n")).toEqual([
    '\uFEFF"number","when (UTC)","who","what","about"',
    '"7","2026-03-14T09:00:00.000Z","clinician","unit-created","unit u1; cycle-map m1"',
    "",
  ]);
});
