import { fitMargins } from "./fit-margins.ts";
import { type Margins, marginsOf, type Transitions } from "./transitions.ts";

/**
 * Below this expected count z and Q are not shown: the normal approximation behind z, and a ratio of products of small
 * counts, would both say more than the counts can (the rule of five, Cochran 1954).
 */
export const EXPECTED_MIN = 5;

/** A figure, or why there is none. */
export type Figure =
  | { value: number }
  /** `too-few`: by chance fewer than {@link EXPECTED_MIN}. `no-variation`: one code is all there is. `cannot-follow`: it cannot follow itself. */
  | { hidden: "too-few" | "no-variation" | "cannot-follow" };

export type Following<Code extends string = string> = {
  from: Code;
  to: Code;
  /** f: how often `to` came directly after `from`. */
  count: number;
  /** P(to|from) = f / r; null when nothing ever came after `from`. */
  probability: number | null;
  /** e = r·c / N, or by iterative proportional fitting where a code cannot follow itself. */
  expected: number;
  /** Adjusted residual, z = (f − e) / √(e (1 − c/N) (1 − r/N)). */
  z: Figure;
  /** Yule's Q = (ad − bc) / (ad + bc), with a = f, b = r − a, c' = c − a, d = N − r − c + a; from −1 to 1. */
  q: Figure;
};

export type LagOne<Code extends string = string> = Margins & {
  codes: readonly Code[];
  /** One row a code that came first, one cell a code that followed. */
  cells: readonly (readonly Following<Code>[])[];
  /** Likelihood ratio over the whole table, G² = 2 Σ f ln(f/e). */
  gSquared: number;
  /** (k − 1)², less k where a code cannot follow itself. */
  degreesOfFreedom: number;
};

/**
 * Lag-1 statistics of a table of transitions (Sackett 1979; Allison & Liker 1982; Bakeman & Gottman 1997).
 * With `canFollowItself: false` the diagonal must be empty, and z is the usual approximation with the fitted e.
 */
export function lagOne<Code extends string>(
  transitions: Transitions<Code>,
  { canFollowItself = true }: { canFollowItself?: boolean } = {},
): LagOne<Code> {
  const { codes, counts } = transitions;
  const margins = marginsOf(transitions);
  const fitted = canFollowItself ? undefined : fitMargins(margins);
  const cells = codes.map((from, i) =>
    codes.map((to, j): Following<Code> => {
      const f = counts[i]?.[j] ?? 0;
      const { row: r, column: c, total: n } = cellMargins(margins, i, j);
      const expected = fitted ? (fitted[i]?.[j] ?? 0) : n === 0 ? 0 : (r * c) / n;
      const cell = { f, r, c, n, expected };
      const hidden = reasonToHide(cell, !canFollowItself && i === j);
      return {
        from,
        to,
        count: f,
        probability: r === 0 ? null : f / r,
        expected,
        z: hidden ? { hidden } : { value: adjustedResidual(cell) },
        q: hidden ? { hidden } : { value: yulesQ(cell) },
      };
    }),
  );
  const k = codes.length;
  return {
    codes,
    ...margins,
    cells,
    gSquared: likelihoodRatio(cells.flat()),
    degreesOfFreedom: Math.max(0, (k - 1) ** 2 - (canFollowItself ? 0 : k)),
  };
}

type Cell = { f: number; r: number; c: number; n: number; expected: number };

const cellMargins = ({ rows, columns, total }: Margins, i: number, j: number) => ({
  row: rows[i] ?? 0,
  column: columns[j] ?? 0,
  total,
});

function reasonToHide({ r, c, n, expected }: Cell, impossible: boolean) {
  if (impossible) return "cannot-follow";
  if (expected < EXPECTED_MIN) return "too-few";
  return r === n || c === n ? "no-variation" : undefined;
}

const adjustedResidual = ({ f, r, c, n, expected }: Cell) =>
  (f - expected) / Math.sqrt(expected * (1 - c / n) * (1 - r / n));

/** Never 0/0 here: with 5 or more expected, neither both a and c' nor both b and d can be nothing. */
function yulesQ({ f: a, r, c, n }: Cell): number {
  const agree = a * (n - r - c + a);
  const cross = (r - a) * (c - a);
  return agree + cross === 0 ? 0 : (agree - cross) / (agree + cross);
}

/** A cell that was never seen adds nothing: f ln f goes to 0 with f. */
function likelihoodRatio(cells: readonly Following[]): number {
  const terms = cells.filter(({ count }) => count > 0);
  return 2 * terms.reduce((above, { count, expected }) => above + count * Math.log(count / expected), 0);
}
