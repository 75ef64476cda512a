import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basinOf, basins } from "#shared/dynamics/basins.ts";
import {
  type Actor,
  constantFor,
  endingFrom,
  pathFrom,
  step,
  uninfluenced,
} from "#shared/dynamics/couple.ts";
import {
  bilinear,
  type Influence,
  influenceAt,
  ojive,
  withRepairAndDamping,
} from "#shared/dynamics/influence.ts";
import { nullCline } from "#shared/dynamics/null-clines.ts";
import { steadyStates } from "#shared/dynamics/steady-states.ts";
import { rateOfChange, tanhSteadyStates } from "#shared/dynamics/two-actor-tanh.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const slope = number(-0.8, 0.8);
const push = number(0, 3);
const terms = fc.record({ repair: push, damping: push }).map((amounts) => ({
  ...amounts,
  repairUpTo: -2,
  dampingAbove: 2,
}));
const bilinears = fc.record({ warm: slope, cold: slope }).map(bilinear);
const ojives = fc
  .record({ warmPush: number(-4, 4), coldPush: number(-4, 4) })
  .map((pushes) => ojive({ ...pushes, warmAbove: 1, coldUpTo: -1 }));
const repaired = fc.tuple(bilinears, terms).map(([base, added]) => withRepairAndDamping(base, added));
const influences: fc.Arbitrary<Influence> = fc.oneof(bilinears, ojives, repaired);
const actors: fc.Arbitrary<Actor> = fc.record({
  constant: number(-2, 2),
  inertia: number(0, 0.9),
  influence: influences,
});
const pairs = fc.record({ a: actors, b: actors });
const moods = fc.record({ a: number(-5, 5), b: number(-5, 5) });

const farFromBorders = (influence: Influence, other: number) =>
  influence.every(({ upTo }) => Math.abs(other - upTo) > 1e-3);

describe("the difference model", () => {
  it("a steady state maps to itself", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        for (const { at } of steadyStates(pair)) {
          const next = step(pair, at);
          const scale = 1 + Math.abs(at.a) + Math.abs(at.b);
          expect(Math.abs(next.a - at.a) / scale).toBeLessThan(1e-6);
          expect(Math.abs(next.b - at.b) / scale).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it("a stable steady state attracts the starts next to it", () => {
    fc.assert(
      fc.property(pairs, number(0, Math.PI * 2), (pair, angle) => {
        for (const { at, stability } of steadyStates(pair)) {
          const inTheOpen = farFromBorders(pair.a.influence, at.b) && farFromBorders(pair.b.influence, at.a);
          if (stability !== "stable" || !inTheOpen || Math.hypot(at.a, at.b) > 50) continue;
          const near = { a: at.a + 1e-5 * Math.cos(angle), b: at.b + 1e-5 * Math.sin(angle) };
          const path = pathFrom(pair, near, 2000);
          const last = path.at(-1);
          expect(Math.hypot((last?.a ?? 99) - at.a, (last?.b ?? 99) - at.b)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("both null clines go through every steady state in the picture", () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        for (const { at } of steadyStates(pair)) {
          if (Math.abs(at.a) > 5 || Math.abs(at.b) > 5) continue;
          const field = { from: -6, to: 6 };
          expect(nullCline(pair.a, field).some((line) => passes(line, at.a, at.b))).toBe(true);
          expect(nullCline(pair.b, field).some((line) => passes(line, at.b, at.a))).toBe(true);
        }
      }),
    );
  });

  it("two partners who are alike and bilinear through zero never have more than one stable state", () => {
    const bilinearActors = fc.record({
      constant: number(-2, 2),
      inertia: number(0, 0.9),
      influence: fc.record({ warm: number(0, 0.8), cold: number(0, 0.8) }).map(bilinear),
    });
    fc.assert(
      fc.property(bilinearActors, (either) => {
        const stable = steadyStates({ a: either, b: either }).filter((state) => state.stability === "stable");
        expect(stable.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("where a path rests, a basin is named, and it is the one it rests at", () => {
    fc.assert(
      fc.property(pairs, moods, (pair, start) => {
        const states = steadyStates(pair);
        const basin = basinOf(pair, states, start);
        if (basin === "away") return;
        const ending = endingFrom(pair, start);
        const state = states[basin];
        expect(state?.stability).toBe("stable");
        expect(ending.kind === "rests" && Math.abs(ending.at.a - (state?.at.a ?? 99))).toBeLessThan(0.2);
      }),
      { numRuns: 60 },
    );
  });

  it("a constant made for a resting mood gives that mood back", () => {
    fc.assert(
      fc.property(number(-5, 5), number(0, 0.95), (mood, inertia) => {
        expect(uninfluenced({ constant: constantFor(mood, inertia), inertia })).toBeCloseTo(mood, 9);
      }),
    );
  });
});

describe("repair and damping", () => {
  it("lift only at or below one mood, and hold back only above the other", () => {
    fc.assert(
      fc.property(bilinears, terms, number(-6, 6), (base, added, other) => {
        const change = influenceAt(withRepairAndDamping(base, added), other) - influenceAt(base, other);
        const expected = other <= -2 ? added.repair : other > 2 ? -added.damping : 0;
        expect(change).toBeCloseTo(expected, 9);
      }),
    );
  });

  it("catch a fall that nothing else would stop", () => {
    const falling = bilinear({ warm: 0.2, cold: 0.3 });
    const caught = withRepairAndDamping(falling, {
      repairUpTo: -2,
      repair: 0.35,
      dampingAbove: 2,
      damping: 0,
    });
    const low = (influence: Influence) => {
      const either = { constant: -0.8, inertia: 0.5, influence };
      return steadyStates({ a: either, b: either })[0]?.at.a;
    };
    expect(low(falling)).toBeCloseTo(-4, 9);
    expect(low(caught)).toBeCloseTo(-2.25, 9);
  });
});

describe("basins", () => {
  it("divide the field at the saddle: below it nothing rests", () => {
    const either = { constant: 0.3, inertia: 0.5, influence: bilinear({ warm: 0.2, cold: 0.8 }) };
    const pair = { a: either, b: either };
    const field = basins(pair, steadyStates(pair), { from: -4, to: 4, cells: 8 });
    expect(field[0]?.[0]).toBe("away");
    expect(field[7]?.[7]).toBe(1);
  });
});

describe("the two-actor tanh model", () => {
  const tanhActors = fc.record({ m: number(-2, -0.2), b: number(-1, 1), c: number(-3, 3) });

  it("does not change at a steady state, and always has one", () => {
    fc.assert(
      fc.property(fc.record({ a: tanhActors, b: tanhActors }), (pair) => {
        const states = tanhSteadyStates(pair);
        expect(states.length).toBeGreaterThan(0);
        for (const { at } of states) {
          const rate = rateOfChange(pair, at);
          expect(Math.abs(rate.a)).toBeLessThan(1e-9);
          expect(Math.abs(rate.b)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

type Line = ReturnType<typeof nullCline>[number];

function passes([from, to]: Line, own: number, other: number): boolean {
  const part = (other - from.other) / (to.other - from.other);
  if (part < -1e-9 || part > 1 + 1e-9) return false;
  return Math.abs(from.own + part * (to.own - from.own) - own) < 1e-6;
}
