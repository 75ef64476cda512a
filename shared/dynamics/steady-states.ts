import type { Moods, Pair } from "./couple.ts";
import { holdsAt, type Piece } from "./influence.ts";

/** Row by row. */
export type Matrix = readonly [readonly [number, number], readonly [number, number]];
export type Complex = { readonly re: number; readonly im: number };
export type Stability = "stable" | "saddle" | "unstable";
export type SteadyState = { readonly at: Moods; readonly stability: Stability };

/** Both eigenvalues of a 2 × 2 matrix: half the trace ± √(trace²/4 − determinant). */
export function eigenvalues([[p, q], [r, s]]: Matrix): readonly [Complex, Complex] {
  const half = (p + s) / 2;
  const under = half * half - (p * s - q * r);
  const root = Math.sqrt(Math.abs(under));
  if (under >= 0)
    return [
      { re: half + root, im: 0 },
      { re: half - root, im: 0 },
    ];
  return [
    { re: half, im: root },
    { re: half, im: -root },
  ];
}

/** The distance of a complex number from zero. */
export const modulus = ({ re, im }: Complex): number => Math.hypot(re, im);

/** Stable iff both eigenvalues lie inside the unit circle, unstable iff neither does. */
export function stabilityOf(matrix: Matrix): Stability {
  const inside = eigenvalues(matrix).filter((value) => modulus(value) < 1).length;
  if (inside === 2) return "stable";
  return inside === 1 ? "saddle" : "unstable";
}

/**
 * Every mood pair that a step leaves where it is, lowest first.
 * Solved for each pair of straight stretches (for the bilinear influence: for each quadrant) and kept only where those
 * stretches hold: W* = (m_H·b + a(1−r₂))/D, H* = (m_W·a + b(1−r₁))/D, D = (1−r₁)(1−r₂) − m_H·m_W, with a and b the
 * constants plus the bases of the stretches. A point right on a border is judged by the slopes at or below it; where
 * D is 0 there is no single point, and none is given.
 * Source: Gottman, Murray, Swanson, Tyson & Swanson, The Mathematics of Marriage, 2002.
 */
export function steadyStates(pair: Pair): SteadyState[] {
  return pair.a.influence
    .flatMap((onA) => pair.b.influence.flatMap((onB) => steadyStateOf(pair, onA, onB) ?? []))
    .toSorted((one, other) => one.at.a + one.at.b - (other.at.a + other.at.b));
}

function steadyStateOf({ a, b }: Pair, onA: Piece, onB: Piece): SteadyState | undefined {
  const determinant = (1 - a.inertia) * (1 - b.inertia) - onA.slope * onB.slope;
  if (Math.abs(determinant) < 1e-12) return undefined;
  const pushA = a.constant + onA.base;
  const pushB = b.constant + onB.base;
  const at = {
    a: (onA.slope * pushB + pushA * (1 - b.inertia)) / determinant,
    b: (onB.slope * pushA + pushB * (1 - a.inertia)) / determinant,
  };
  if (!holdsAt(onA, at.b) || !holdsAt(onB, at.a)) return undefined;
  return {
    at,
    stability: stabilityOf([
      [a.inertia, onA.slope],
      [onB.slope, b.inertia],
    ]),
  };
}
