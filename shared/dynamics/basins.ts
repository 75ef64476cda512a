import { endingFrom, type Moods, type Pair } from "./couple.ts";
import type { SteadyState } from "./steady-states.ts";

/** Where a start leads: the index of a steady state, or `"away"` when it rests at none of them. */
export type Basin = number | "away";

const CLOSE_ENOUGH = 0.05;
const BRISK = { stepsAtMost: 300, restWithin: 1e-4 };

/** The steady state that the path from `start` comes to rest at, found by following the path. */
export function basinOf(pair: Pair, states: readonly SteadyState[], start: Moods): Basin {
  const ending = endingFrom(pair, start, BRISK);
  if (ending.kind !== "rests") return "away";
  const { at } = ending;
  const index = states.findIndex(
    (state) =>
      Math.hypot(state.at.a - at.a, state.at.b - at.b) < CLOSE_ENOUGH && state.stability === "stable",
  );
  return index === -1 ? "away" : index;
}

type Field = { from: number; to: number; cells: number };

/** The basin of the middle of every cell of a square field: rows by b's mood, columns by a's, lowest first. */
export function basins(pair: Pair, states: readonly SteadyState[], { from, to, cells }: Field): Basin[][] {
  const middle = (index: number) => from + ((index + 0.5) * (to - from)) / cells;
  return Array.from({ length: cells }, (_row, row) =>
    Array.from({ length: cells }, (_column, column) =>
      basinOf(pair, states, { a: middle(column), b: middle(row) }),
    ),
  );
}
