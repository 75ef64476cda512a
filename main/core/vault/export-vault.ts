import type { LookedInto } from "./look-into.ts";
import { schemaOf } from "./migrate.ts";
import type { Row, SqlValue } from "./vault.ts";

/** One line of an export: first what it is, then every row of every table. */
export type ExportLine =
  | { attuneExport: 1; vaultId: string; schema: number; tables: string[]; leftOut: string[] }
  | { table: string; row: Record<string, unknown> };

/** Psychotherapy notes stand in tables of their own, and are left out of whatever leaves the vault unless asked for. */
const PRIVATE_TABLE = /^psychotherapy/u;

const JSON_COLUMNS = ["document", "change", "records", "value", "lines"];

/**
 * Everything the vault holds, table by table, in the order in which it was written. Columns that hold JSON come as what
 * they hold, bytes as base64. Psychotherapy notes only where asked for by name.
 */
export function* exportVault(
  { database, context }: LookedInto,
  { psychotherapyNotes }: { psychotherapyNotes: boolean },
): Generator<ExportLine> {
  const all = database
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
        ORDER BY name`,
    )
    .all()
    .map(({ name }) => name);
  const leftOut = psychotherapyNotes ? [] : all.filter((name) => PRIVATE_TABLE.test(name));
  const tables = all.filter((name) => !leftOut.includes(name));
  yield { attuneExport: 1, vaultId: context.vaultId, schema: schemaOf(database), tables, leftOut };
  for (const table of tables) {
    for (const row of database.prepare<[], Row>(`SELECT * FROM "${table}"`).iterate()) {
      const fields = Object.entries(row).map(([column, value]) => [column, plain(column, value)]);
      yield { table, row: Object.fromEntries(fields) };
    }
  }
}

function plain(column: string, value: SqlValue): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString("base64") };
  if (typeof value !== "string" || !JSON_COLUMNS.includes(column)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
