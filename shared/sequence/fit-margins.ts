import type { Margins } from "./transitions.ts";

const ROUNDS_MAX = 500;
const CLOSE_ENOUGH = 1e-9;

/**
 * The counts to expect by chance where no code can follow itself: the table with an empty diagonal and the given
 * margins that is otherwise as even as can be. Found by iterative proportional fitting: rows and columns are scaled to
 * their margins in turn, e(i,j) ← e(i,j)·r(i)/Σj e, then e(i,j) ← e(i,j)·c(j)/Σi e (Deming & Stephan 1940; for sequences
 * Bakeman & Gottman 1997). Margins no such table can have (one code makes up more than half) are met as nearly as
 * the rounds allow.
 */
export function fitMargins({ rows, columns }: Margins): number[][] {
  let table = rows.map((_, from) => columns.map((__, to) => Number(from !== to)));
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    table = scaleRows(table, rows);
    table = turned(scaleRows(turned(table), columns));
    if (table.every((row, from) => Math.abs(sum(row) - (rows[from] ?? 0)) < CLOSE_ENOUGH)) break;
  }
  return table;
}

function scaleRows(table: number[][], to: readonly number[]): number[][] {
  return table.map((row, index) => {
    const present = sum(row);
    return present === 0 ? row : row.map((value) => (value * (to[index] ?? 0)) / present);
  });
}

const turned = (table: number[][]) => table.map((_, to) => table.map((row) => row[to] ?? 0));
const sum = (values: readonly number[]) => values.reduce((above, value) => above + value, 0);
