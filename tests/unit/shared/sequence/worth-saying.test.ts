import fc from "fast-check";
import { expect, it } from "vitest";
import { lagOne } from "#shared/sequence/lag-one.ts";
import { worthSaying } from "#shared/sequence/worth-saying.ts";

const CODES = ["voice raised", "silence", "repair"];
const said = (counts: number[][]) => worthSaying(lagOne({ codes: CODES, counts }));

it("after a raised voice, silence followed 7 of 9 times", () => {
  const counts = [
    [1, 7, 1],
    [4, 4, 4],
    [1, 2, 2],
  ];
  expect(said(counts)).toEqual([{ from: "voice raised", to: "silence", count: 7, total: 9 }]);
});

it("a pair seen too seldom is not worth a sentence, however clear it looks", () => {
  const counts = [
    [0, 4, 0],
    [4, 6, 6],
    [0, 6, 8],
  ];
  expect(said(counts)).toEqual([]);
});

it("a code that follows itself is not worth a sentence, nor one that follows everything alike", () => {
  const counts = [
    [0, 10, 0],
    [0, 30, 0],
    [0, 10, 0],
  ];
  expect(said(counts)).toEqual([]);
});

it("whatever was counted: three at most, each at least half the time and more often than by chance", () => {
  const row = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));
  fc.assert(
    fc.property(fc.tuple(row, row, row), (counts) => {
      const sentences = said(counts);
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const { from, to, count, total } of sentences) {
        expect(from).not.toBe(to);
        expect(count / total).toBeGreaterThanOrEqual(0.5);
        expect(total).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});
