import type { LookedInto } from "./look-into.ts";
import { schemaOf } from "./migrate.ts";
import { unsealText } from "./sealed-text.ts";
import type { Row, SealedPlace, SqlValue } from "./vault.ts";
import { VaultError } from "./vault-error.ts";

/** One line of an export: first what it is, then every row of every table. */
export type ExportLine =
  | { attuneExport: 1; vaultId: string; schema: number; tables: string[]; leftOut: string[] }
  | { table: string; row: Record<string, unknown> };

/** Psychotherapy notes stand in tables of their own, and are left out of whatever leaves the vault unless asked for. */
const PRIVATE_TABLE = /^psychotherapy/u;

/** The column of a text that was sealed once more for itself. */
const SEALED = "sealed";

const JSON_COLUMNS = ["document", "change", "records", "value", "lines"];

/**
 * Everything the vault holds, table by table, in the order in which it was written. Columns that hold JSON come as what
 * they hold, bytes as base64. Psychotherapy notes only where asked for by name, and then as the text they seal; one that no longer
 * opens comes as its bytes.
 */
export function* exportVault(
  vault: LookedInto,
  { psychotherapyNotes }: { psychotherapyNotes: boolean },
): Generator<ExportLine> {
  const { database, context } = vault;
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
    const place = placesIn(vault, table);
    for (const row of database.prepare<[], Row>(`SELECT * FROM "${table}"`).iterate()) {
      const fields = Object.entries(row).map(([column, value]) =>
        column === SEALED && value instanceof Uint8Array
          ? opened(vault, { table, id: place(row) }, value)
          : [column, plain(column, value)],
      );
      yield { table, row: Object.fromEntries(fields) };
    }
  }
}

/** A sealed text stands at its row's primary key. */
function placesIn({ database }: LookedInto, table: string): (row: Row) => string {
  const columns = database
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk")
    .all(table);
  return (row) => columns.map(({ name }) => String(row[name])).join("/");
}

function opened({ context, keys }: LookedInto, place: SealedPlace, sealed: Uint8Array): [string, unknown] {
  try {
    return ["text", unsealText({ key: keys.notes, vaultId: context.vaultId }, place, sealed)];
  } catch (error) {
    if (error instanceof VaultError) return [SEALED, plain(SEALED, sealed)];
    throw error;
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
