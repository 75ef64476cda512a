import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPECTED_MIN, type Figure, lagOne } from "#shared/sequence/lag-one.ts";
import { countTransitions, marginsOf } from "#shared/sequence/transitions.ts";

/** Griffin & Gottman 1990: one couple, husband and wife each positive, other and negative. */
const CODES = ["H+", "Ho", "H-", "W+", "Wo", "W-"] as const;
const PUBLISHED = {
  codes: CODES,
  counts: [
    [0, 0, 0, 0, 2, 2],
    [0, 10, 5, 5, 60, 20],
    [0, 9, 2, 1, 3, 0],
    [0, 3, 0, 1, 5, 0],
    [3, 54, 6, 2, 24, 8],
    [1, 24, 2, 1, 3, 12],
  ],
};

const shown = (figure: Figure) => ("value" in figure ? Number(figure.value.toFixed(3)) : figure.hidden);

describe("the published couple", () => {
  const table = lagOne(PUBLISHED);
  const cell = (from: (typeof CODES)[number], to: (typeof CODES)[number]) => {
    const found = table.cells[CODES.indexOf(from)]?.[CODES.indexOf(to)];
    if (!found) throw new Error(`no ${from} → ${to}`);
    return found;
  };

  it("has 268 transitions, and the published G² over the whole table", () => {
    expect(table.total).toBe(268);
    expect(table.gSquared).toBeCloseTo(107.599, 3);
    expect(table.degreesOfFreedom).toBe(25);
  });

  it("comes to the published probabilities, residuals and Q, to three decimals", () => {
    expect(cell("W-", "W-").probability).toBeCloseTo(0.2791, 4);
    expect(shown(cell("W-", "W-").z)).toBe(2.409);
    expect(shown(cell("W-", "W-").q)).toBe(0.431);
    expect(shown(cell("Ho", "Wo").z)).toBe(6.257);
    expect(shown(cell("Ho", "Wo").q)).toBe(0.683);
    expect(shown(cell("H-", "Ho").z)).toBe(1.87);
    expect(cell("Wo", "Ho").probability).toBeCloseTo(0.5567, 4);
    expect(shown(cell("Wo", "Ho").z)).toBe(4.68);
  });

  it("hides what its few positive moments cannot carry, and says why", () => {
    expect(cell("H+", "Wo").expected).toBeLessThan(EXPECTED_MIN);
    expect(shown(cell("H+", "Wo").z)).toBe("too-few");
    expect(shown(cell("H+", "Wo").q)).toBe("too-few");
    expect(cell("H+", "Wo").count).toBe(2);
  });
});

describe("a stream of codes", () => {
  it("is counted pair by pair, and one stream does not run on into the next", () => {
    const { counts } = countTransitions(["x", "y"], [["x", "y", "y"], ["x"], [], ["y", "x"]]);
    expect(counts).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it("passes over codes that are not asked for", () => {
    const streams: ("x" | "y" | "z")[][] = [["x", "z", "y"]];
    expect(countTransitions<"x" | "y" | "z">(["x", "y"], streams).counts).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it("that is empty says nothing and divides by nothing", () => {
    const { cells, gSquared, total } = lagOne(countTransitions(["x", "y"], []));
    expect([total, gSquared]).toEqual([0, 0]);
    expect(cells.flat().map(({ probability, z }) => [probability, shown(z)])).toEqual(
      Array.from({ length: 4 }, () => [null, "too-few"]),
    );
  });

  it("of one code only has no variation to speak of", () => {
    const [[cell] = []] = lagOne({ codes: ["x"], counts: [[40]] }).cells;
    expect(cell && shown(cell.z)).toBe("no-variation");
  });
});

const counts = fc
  .integer({ min: 2, max: 6 })
  .chain((k) =>
    fc.array(fc.array(fc.nat(60), { minLength: k, maxLength: k }), { minLength: k, maxLength: k }),
  );
const codesOf = (table: unknown[]) => table.map((_, index) => `code ${index}`);
const sum = (values: number[]) => values.reduce((above, value) => above + value, 0);

describe("any table", () => {
  it("has rows of probabilities that sum to 1, and Q between −1 and 1", () => {
    fc.assert(
      fc.property(counts, fc.boolean(), (given, canFollowItself) => {
        const table = canFollowItself ? given : withoutDiagonal(given);
        const { cells, rows } = lagOne({ codes: codesOf(table), counts: table }, { canFollowItself });
        for (const [index, row] of cells.entries()) {
          if (rows[index] === 0) continue;
          expect(sum(row.map(({ probability }) => probability ?? 0))).toBeCloseTo(1, 9);
        }
        for (const { q, z, from, to } of cells.flat()) {
          if ("value" in q) expect(Math.abs(q.value)).toBeLessThanOrEqual(1);
          if ("value" in z) expect(Number.isFinite(z.value)).toBe(true);
          if (!canFollowItself && from === to) expect(z).toEqual({ hidden: "cannot-follow" });
        }
      }),
    );
  });

  it("has z and Q of the same sign, and none where fewer than five are expected", () => {
    fc.assert(
      fc.property(counts, (table) => {
        for (const { z, q, expected } of lagOne({ codes: codesOf(table), counts: table }).cells.flat()) {
          if (expected < EXPECTED_MIN) expect(z).toEqual({ hidden: "too-few" });
          if ("value" in z && "value" in q && Math.abs(z.value) > 1e-6)
            expect(Math.sign(q.value)).toBe(Math.sign(z.value));
        }
      }),
    );
  });

  it("has expected counts that add up to its margins, also where a code cannot follow itself", () => {
    // Three codes and no empty pair: then a table with these margins and an empty diagonal exists, namely the counts.
    const busy = fc.integer({ min: 3, max: 5 }).chain((k) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: k, maxLength: k }), {
        minLength: k,
        maxLength: k,
      }),
    );
    fc.assert(
      fc.property(busy, fc.boolean(), (given, canFollowItself) => {
        const table = canFollowItself ? given : withoutDiagonal(given);
        const { cells, rows, columns } = lagOne(
          { codes: codesOf(table), counts: table },
          { canFollowItself },
        );
        for (const [index, row] of cells.entries()) {
          expect(sum(row.map(({ expected }) => expected))).toBeCloseTo(rows[index] ?? 0, 3);
          expect(sum(cells.map((each) => each[index]?.expected ?? 0))).toBeCloseTo(columns[index] ?? 0, 3);
          if (!canFollowItself) expect(row[index]?.expected).toBe(0);
        }
      }),
    );
  });

  it("expects exactly what was counted when every other code is as likely as the next", () => {
    const even = [
      [0, 10, 10],
      [10, 0, 10],
      [10, 10, 0],
    ];
    const { cells, gSquared, degreesOfFreedom } = lagOne(
      { codes: ["x", "y", "z"], counts: even },
      { canFollowItself: false },
    );
    expect(cells[0]?.[1]?.expected).toBeCloseTo(10, 6);
    expect(gSquared).toBeCloseTo(0, 6);
    expect(degreesOfFreedom).toBe(1);
  });

  it("counts each pair of a stream once", () => {
    const codes = ["x", "y", "z"] as const;
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...codes))), (streams) => {
        const pairs = sum(streams.map(({ length }) => Math.max(0, length - 1)));
        expect(marginsOf(countTransitions(codes, streams)).total).toBe(pairs);
      }),
    );
  });
});

function withoutDiagonal(table: number[][]): number[][] {
  return table.map((row, i) => row.map((value, j) => (i === j ? 0 : value)));
}
