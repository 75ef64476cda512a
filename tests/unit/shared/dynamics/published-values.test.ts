import { describe, expect, it } from "vitest";
import { endingFrom, type Pair, uninfluenced } from "#shared/dynamics/couple.ts";
import { bilinear, ojive } from "#shared/dynamics/influence.ts";
import { eigenvalues, modulus, steadyStates } from "#shared/dynamics/steady-states.ts";
import { pitchforkAt, tanhSteadyStates } from "#shared/dynamics/two-actor-tanh.ts";

/** The printed values are cut or rounded, now one, now the other: one unit of their last digit is what they promise. */
const asPrinted = (value: number | undefined, printed: string) => {
  const decimals = printed.split(".")[1]?.length ?? 0;
  expect(Math.abs((value ?? Number.NaN) - Number(printed))).toBeLessThan(10 ** -decimals);
};

describe("the published couple", () => {
  const wife = { constant: -0.6862, inertia: 0.6985, influence: bilinear({ warm: 0.0708, cold: -0.2201 }) };
  const husband = { constant: 0.1386, inertia: 0.5926, influence: bilinear({ warm: 0.2233, cold: -0.3661 }) };

  it("rests at −1.8134 and 1.9697, and nowhere else", () => {
    const states = steadyStates({ a: wife, b: husband });
    expect(states).toHaveLength(1);
    expect(states[0]?.stability).toBe("stable");
    asPrinted(states[0]?.at.a, "-1.8134");
    asPrinted(states[0]?.at.b, "1.9697");
  });

  it("has eigenvalues .663 from zero", () => {
    const both = eigenvalues([
      [0.6985, 0.0708],
      [-0.3661, 0.5926],
    ]);
    for (const value of both) asPrinted(modulus(value), "0.663");
  });

  it("would rest at −2.2759 and .3402 without influence", () => {
    asPrinted(uninfluenced(wife), "-2.2759");
    asPrinted(uninfluenced(husband), "0.3402");
  });

  it("comes to rest there from anywhere near", () => {
    const ending = endingFrom({ a: wife, b: husband }, { a: -1, b: 1 });
    expect(ending.kind === "rests" && ending.at.a).toBeCloseTo(-1.8134, 4);
  });
});

describe("the bilinear model through zero", () => {
  it("has a stable point at (1, 1) and a saddle at (−1, −1)", () => {
    const either = { constant: 0.3, inertia: 0.5, influence: bilinear({ warm: 0.2, cold: 0.8 }) };
    const states = steadyStates({ a: either, b: either });
    expect(states.map(({ stability }) => stability)).toEqual(["saddle", "stable"]);
    for (const [index, mood] of [-1, 1].entries()) {
      expect(states[index]?.at.a).toBeCloseTo(mood, 10);
      expect(states[index]?.at.b).toBeCloseTo(mood, 10);
    }
  });
});

describe("two unlike partners in the bilinear model", () => {
  it("can go two ways when one follows the other's coldness and the other follows warmth", () => {
    const followsCold = { constant: 0.89, inertia: 0.5, influence: bilinear({ warm: 0.1, cold: 0.8 }) };
    const followsWarm = { constant: -0.8, inertia: 0.5, influence: bilinear({ warm: 0.8, cold: 0.1 }) };
    const states = steadyStates({ a: followsCold, b: followsWarm });
    expect(states.map(({ stability }) => stability)).toEqual(["stable", "saddle", "stable"]);
    expect(states[1]?.at.a).toBeCloseTo(0.5, 9);
    expect(states[1]?.at.b).toBeCloseTo(-0.8, 9);
  });
});

describe("the ojive model", () => {
  const influence = ojive({ warmAbove: 1, warmPush: 1, coldUpTo: -1, coldPush: -2 });
  const either = { constant: 0.1, inertia: 0.5, influence };
  const pair: Pair = { a: either, b: either };

  it.each([
    [3, 2.2],
    [1.001, 2.2],
    [1, 0.2],
    [-0.999, 0.2],
    [-1, -3.8],
    [-4, -3.8],
  ])("from %d both come to rest at %d", (start, end) => {
    const ending = endingFrom(pair, { a: start, b: start });
    if (ending.kind !== "rests") throw new Error(`It ${ending.kind}.`);
    expect(ending.at.a).toBeCloseTo(end, 5);
    expect(ending.at.b).toBeCloseTo(end, 5);
  });

  it("finds the same three among its steady states, all stable", () => {
    const alike = steadyStates(pair).filter(({ at }) => Math.abs(at.a - at.b) < 1e-9);
    expect(alike.map(({ at }) => Number(at.a.toFixed(6)))).toEqual([-3.8, 0.2, 2.2]);
    expect(alike.every(({ stability }) => stability === "stable")).toBe(true);
  });
});

describe("the two-actor tanh model", () => {
  const alike = (c: number) => ({ a: { m: -1, b: 0, c }, b: { m: -1, b: 0, c } });

  it("rests at ±1.915008 when m is −1, b is 0 and c is 2, with a saddle between", () => {
    const states = tanhSteadyStates(alike(2));
    expect(states.map(({ stability }) => stability)).toEqual(["stable", "saddle", "stable"]);
    expect(states[0]?.at.a).toBeCloseTo(-1.915008, 6);
    expect(states[1]?.at.a).toBeCloseTo(0, 9);
    expect(states[2]?.at.a).toBeCloseTo(1.915008, 6);
    expect(states[2]?.at.b).toBeCloseTo(1.915008, 6);
  });

  it.each([-0.5, -1, -2])("forks where c is |m| (m %d)", (m) => {
    const either = (c: number) => ({ m, b: 0, c });
    const below = either(pitchforkAt(m) * 0.98);
    const above = either(pitchforkAt(m) * 1.02);
    expect(tanhSteadyStates({ a: below, b: below }).map(({ stability }) => stability)).toEqual(["stable"]);
    expect(tanhSteadyStates({ a: above, b: above }).map(({ stability }) => stability)).toEqual([
      "stable",
      "saddle",
      "stable",
    ]);
  });
});
