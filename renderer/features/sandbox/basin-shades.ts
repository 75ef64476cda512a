import { type Basin, basins } from "#shared/dynamics/basins.ts";
import type { Pair } from "#shared/dynamics/couple.ts";
import type { SteadyState } from "#shared/dynamics/steady-states.ts";
import { FIELD } from "./dials.ts";

const CELLS = 56;

/** A run of cells of one row that lead to the same place; positions in moods. */
export type Shade = { basin: Basin; from: number; to: number; bottom: number; top: number; depth: number };

/**
 * The starts that lead elsewhere than to the warmest steady state, in runs. `depth` counts how many steady states are
 * warmer. Where every start leads to one place, there is nothing to shade.
 */
export function shadesOf(pair: Pair, states: readonly SteadyState[]): Shade[] {
  const field = basins(pair, states, { ...FIELD, cells: CELLS });
  const reached = [...new Set(field.flat())];
  const stable = reached.filter((basin) => basin !== "away").toSorted((one, other) => other - one);
  if (reached.length === 1 && stable.length === 1) return [];
  return field
    .flatMap((row, index) => runsOf(row, index))
    .flatMap((run) => {
      const depth = run.basin === "away" ? stable.length : stable.indexOf(run.basin);
      return depth === 0 && run.basin !== "away" ? [] : [{ ...run, depth }];
    });
}

const SIZE = (FIELD.to - FIELD.from) / CELLS;
const moodAt = (index: number) => FIELD.from + index * SIZE;

function runsOf(row: Basin[], index: number): Omit<Shade, "depth">[] {
  const starts = row.flatMap((basin, column) => (column === 0 || row[column - 1] !== basin ? [column] : []));
  return starts.map((column, place) => ({
    basin: row[column] ?? "away",
    from: moodAt(column),
    to: moodAt(starts[place + 1] ?? row.length),
    bottom: moodAt(index),
    top: moodAt(index + 1),
  }));
}
