import type { Connection } from "../database.ts";

const ROWS_A_STEP = 2_000;
type Part = { name: string; type: "table" | "virtual"; sql: string };

/**
 * Copies everything one database holds into another, empty one, row by row, so that the two share no page and no key.
 * Yields how much of it is done, from 0 to 1. One transaction: all of it or nothing.
 */
export function* copyDatabase(from: Connection, to: Connection): Generator<number, void> {
  const parts = partsOf(from);
  const total = parts.reduce((sum, { name }) => sum + countOf(from, name), 0);
  let done = 0;
  // Rows come in no order that foreign keys would like; they were checked where they come from, and are again below.
  to.pragma("foreign_keys = OFF");
  to.exec("BEGIN IMMEDIATE");
  try {
    for (const part of parts) {
      to.exec(part.sql);
      for (const _ of copyRows(from, to, part)) {
        done += 1;
        if (done % ROWS_A_STEP === 0) yield done / total;
      }
    }
    for (const sql of laterPartsOf(from)) to.exec(sql);
    to.pragma(`user_version = ${Number(from.pragma("user_version", { simple: true }))}`);
    to.exec("COMMIT");
  } finally {
    if (to.inTransaction) to.exec("ROLLBACK");
    to.pragma("foreign_keys = ON");
  }
  if (to.prepare("PRAGMA foreign_key_check").get() !== undefined)
    throw new Error("a copied row lost its parent");
}

/** Tables, in the order in which they were made; what a virtual table keeps for itself comes with it. */
function partsOf(database: Connection): Part[] {
  return database
    .prepare<[], Part>(
      `SELECT list.name, list.type, made.sql FROM pragma_table_list AS list
         JOIN sqlite_schema AS made ON made.type = 'table' AND made.name = list.name
        WHERE list.schema = 'main' AND list.type IN ('table', 'virtual') AND list.name NOT LIKE 'sqlite!_%' ESCAPE '!'
        ORDER BY made.rowid`,
    )
    .all();
}

/** Indices, triggers and views: after the rows, so that no trigger runs for a row that is only copied. */
function laterPartsOf(database: Connection): string[] {
  return database
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger', 'view') AND sql IS NOT NULL ORDER BY rowid",
    )
    .all()
    .map(({ sql }) => sql);
}

function* copyRows(from: Connection, to: Connection, { name, type }: Part): Generator<void> {
  const columns = from
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?)")
    .all(name)
    .map((column) => quoted(column.name));
  // A virtual table (a search index) finds its rows again by their number.
  const all = type === "virtual" ? ["rowid", ...columns] : columns;
  const insert = to.prepare(
    `INSERT INTO ${quoted(name)} (${all.join(", ")}) VALUES (${all.map(() => "?").join(", ")})`,
  );
  const rows = from.prepare<[], unknown[]>(`SELECT ${all.join(", ")} FROM ${quoted(name)}`).raw();
  for (const row of rows.iterate()) {
    insert.run(...row);
    yield;
  }
}

function countOf(database: Connection, name: string): number {
  return (
    database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${quoted(name)}`).get()?.rows ?? 0
  );
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
