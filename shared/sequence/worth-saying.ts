import type { Following, LagOne } from "./lag-one.ts";

/** Seen first at least so often, or a share says nothing: "2 of 2" is no pattern. */
export const TIMES_FIRST_MIN = 5;
const TIMES_FOLLOWED_MIN = 3;
const SAID_AT_MOST = 3;

/** "After `from`, `to` followed `count` of `total` times." */
export type Said<Code extends string = string> = { from: Code; to: Code; count: number; total: number };

/**
 * The pairs worth a plain sentence: something else than the code itself followed in half of at least
 * {@link TIMES_FIRST_MIN} cases, at least {@link TIMES_FOLLOWED_MIN} times, and more often than chance would have it.
 * The ones furthest above chance first, {@link SAID_AT_MOST} at most. Counts only; never a judgement.
 */
export function worthSaying<Code extends string>({ cells, rows }: LagOne<Code>): Said<Code>[] {
  const pairs = cells.flatMap((row, index) => row.map((cell) => ({ cell, total: rows[index] ?? 0 })));
  return pairs
    .filter(({ cell, total }) => isWorthSaying(cell, total))
    .toSorted((one, other) => above(other.cell) - above(one.cell) || other.cell.count - one.cell.count)
    .slice(0, SAID_AT_MOST)
    .map(({ cell: { from, to, count }, total }) => ({ from, to, count, total }));
}

const isWorthSaying = ({ from, to, count, expected }: Following, total: number) =>
  from !== to &&
  total >= TIMES_FIRST_MIN &&
  count >= TIMES_FOLLOWED_MIN &&
  count * 2 >= total &&
  count > expected;

const above = ({ count, expected }: Following) => count - expected;
