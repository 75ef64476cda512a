import { type Influence, influenceAt } from "./influence.ts";

/** One partner: mood' = constant + inertia·mood + influence(the other's mood). Inertia is at least 0 and below 1. */
export type Actor = { readonly constant: number; readonly inertia: number; readonly influence: Influence };

/** Two partners who move each other; `influence` of each says how the other moves them. */
export type Pair = { readonly a: Actor; readonly b: Actor };

/** The moods of both at one moment. Above zero is warm, below is cold. */
export type Moods = { readonly a: number; readonly b: number };

/**
 * The moods one step later, both moved by the other's present mood.
 * W' = a + r₁·W + I(H), H' = b + r₂·H + I(W).
 * Source: Gottman, Murray, Swanson, Tyson & Swanson, The Mathematics of Marriage, 2002.
 */
export const step = ({ a, b }: Pair, now: Moods): Moods => ({
  a: a.constant + a.inertia * now.a + influenceAt(a.influence, now.b),
  b: b.constant + b.inertia * now.b + influenceAt(b.influence, now.a),
});

/** The moods at one step of a path; the start is step 0. */
export type PathPoint = Moods & { readonly step: number };

/** The start and the `steps` moods after it. */
export function pathFrom(pair: Pair, start: Moods, steps: number): PathPoint[] {
  let now: PathPoint = { ...start, step: 0 };
  const path = [now];
  while (now.step < steps) {
    now = { ...step(pair, now), step: now.step + 1 };
    path.push(now);
  }
  return path;
}

/** Where a partner's mood rests when the other does not move it: constant / (1 − inertia). */
export const uninfluenced = ({ constant, inertia }: Omit<Actor, "influence">): number =>
  constant / (1 - inertia);

/** The constant that makes a partner rest at `restsAt` when alone; the inverse of {@link uninfluenced}. */
export const constantFor = (restsAt: number, inertia: number): number => restsAt * (1 - inertia);

/** How a path ends: at rest, beyond every bound, or going to and fro without end. */
export type Ending =
  | { kind: "rests"; at: Moods }
  | { kind: "runs-away"; towards: Moods }
  | { kind: "swings"; lately: Moods };

type Patience = { stepsAtMost: number; restWithin: number };
const THOROUGH: Patience = { stepsAtMost: 1500, restWithin: 1e-7 };
const OUT_OF_BOUNDS = 100;

/** Follows a path until it rests, has gone too far, or has tried the patience. */
export function endingFrom(pair: Pair, start: Moods, patience = THOROUGH): Ending {
  let now = start;
  for (let count = 0; count < patience.stepsAtMost; count += 1) {
    const next = step(pair, now);
    if (Math.abs(next.a - now.a) + Math.abs(next.b - now.b) < patience.restWithin)
      return { kind: "rests", at: next };
    if (Math.abs(next.a) + Math.abs(next.b) > OUT_OF_BOUNDS) return { kind: "runs-away", towards: next };
    now = next;
  }
  return { kind: "swings", lately: now };
}
