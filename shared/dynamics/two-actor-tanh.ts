import type { Moods } from "./couple.ts";
import { type Complex, eigenvalues, type Matrix, type Stability, type SteadyState } from "./steady-states.ts";

/** One actor in continuous time: ẋ = m·x + b + c·tanh(y), y being the other. `m` is below 0: alone, a mood fades. */
export type TanhActor = { readonly m: number; readonly b: number; readonly c: number };
export type TanhPair = { readonly a: TanhActor; readonly b: TanhActor };

/**
 * How fast both moods change at this moment: ẋ = m·x + b + c·tanh(y), and the same for y.
 * Source: the continuous kin of the model in Gottman, Murray, Swanson, Tyson & Swanson, The Mathematics of Marriage,
 * 2002, with an influence that levels off.
 */
export const rateOfChange = ({ a, b }: TanhPair, now: Moods): Moods => ({
  a: a.m * now.a + a.b + a.c * Math.tanh(now.b),
  b: b.m * now.b + b.b + b.c * Math.tanh(now.a),
});

/** With both actors alike and b = 0, one resting point becomes three as the influence c passes this: c = |m|. */
export const pitchforkAt = (m: number): number => Math.abs(m);

// Odd, so that the search never begins right on the middle point of two actors who are alike.
const SLICES = 4001;

/**
 * Every mood pair that does not change, lowest first.
 * One unknown is left after y = −(b + c·tanh x)/m is put in; its zeros lie within |x| ≤ (|b| + |c|)/|m|, are bracketed
 * slice by slice and halved down to the last bit. Two zeros within one slice may be missed.
 */
export function tanhSteadyStates(pair: TanhPair): SteadyState[] {
  const { a, b } = pair;
  const otherFor = (x: number) => -(b.b + b.c * Math.tanh(x)) / b.m;
  const excess = (x: number) => a.m * x + a.b + a.c * Math.tanh(otherFor(x));
  const reach = (Math.abs(a.b) + Math.abs(a.c)) / Math.abs(a.m) + 1;
  const edge = (index: number) => -reach + (2 * reach * index) / SLICES;
  return Array.from({ length: SLICES }, (_slice, index) => [edge(index), edge(index + 1)] as const)
    .filter(([from, to]) => excess(from) === 0 || excess(from) * excess(to) < 0)
    .map(([from, to]) => halve(excess, from, to))
    .map((x) => ({ a: x, b: otherFor(x) }))
    .map((at) => ({ at, stability: flowStability(jacobian(pair, at)) }))
    .toSorted((one, other) => one.at.a + one.at.b - (other.at.a + other.at.b));
}

function halve(excess: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let count = 0; count < 80; count += 1) {
    const middle = (low + high) / 2;
    if (excess(low) * excess(middle) <= 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

const slopeOfTanh = (x: number) => 1 - Math.tanh(x) ** 2;

const jacobian = ({ a, b }: TanhPair, at: Moods): Matrix => [
  [a.m, a.c * slopeOfTanh(at.b)],
  [b.c * slopeOfTanh(at.a), b.m],
];

/** In continuous time a point is stable iff both eigenvalues have a real part below zero. */
function flowStability(matrix: Matrix): Stability {
  const fading = eigenvalues(matrix).filter(({ re }: Complex) => re < 0).length;
  if (fading === 2) return "stable";
  return fading === 1 ? "saddle" : "unstable";
}
