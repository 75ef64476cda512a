/** What followed what: `counts[i][j]` is how often code `j` came directly after code `i`. Square, in the order of `codes`. */
export type Transitions<Code extends string = string> = {
  codes: readonly Code[];
  counts: readonly (readonly number[])[];
};

/**
 * Counts lag-1 transitions. Each stream stands for itself: the last code of one is not followed by the first of the
 * next. A code that is not among `codes` breaks nothing off; it is passed over as if it had not been recorded.
 */
export function countTransitions<Code extends string>(
  codes: readonly Code[],
  streams: readonly (readonly Code[])[],
): Transitions<Code> {
  const at = new Map(codes.map((code, index) => [code, index]));
  const counts = codes.map(() => codes.map(() => 0));
  for (const stream of streams) {
    const places = stream.flatMap((code) => at.get(code) ?? []);
    for (const [index, to] of places.entries()) {
      const row = counts[places[index - 1] ?? -1];
      if (row) row[to] = (row[to] ?? 0) + 1;
    }
  }
  return { codes, counts };
}

/** Row sums r, column sums c and their total N. */
export type Margins = { rows: readonly number[]; columns: readonly number[]; total: number };

export function marginsOf({ counts }: Pick<Transitions, "counts">): Margins {
  const sum = (values: readonly number[]) => values.reduce((above, value) => above + value, 0);
  const rows = counts.map(sum);
  const columns = counts.map((_, to) => sum(counts.map((row) => row[to] ?? 0)));
  return { rows, columns, total: sum(rows) };
}
