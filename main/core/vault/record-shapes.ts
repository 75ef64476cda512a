import type { AuditContext } from "./audit.ts";
import { recordHash } from "./audit.ts";
import type { Row, SqlValue } from "./vault.ts";

/** How the records of one kind stand in their table, so that what was written can be told again from the row. */
export type RecordShape = {
  kind: string;
  table: string;
  id: string;
  /** What the row may have been written from; any one of them with the audited hash will do. */
  contents: (row: Row) => unknown[];
};

/**
 * The kinds whose every row is held against the hash in the audit log. A kind that is not here is guarded by the chain
 * alone: its hashes cannot be changed, but nothing compares them with the rows.
 */
export const RECORD_SHAPES: readonly RecordShape[] = [
  { kind: "unit", table: "unit", id: "id", contents: ({ document }) => [parsed(document)] },
  { kind: "cycle-map", table: "cycle_map", id: "id", contents: ({ document }) => [parsed(document)] },
  { kind: "setting", table: "setting", id: "key", contents: ({ value }) => [parsed(value), value] },
  { kind: "session", table: "session", id: "id", contents: byColumns },
  { kind: "tally-event", table: "tally_event", id: "id", contents: byColumns },
];

/** Whether the row is what the log says was last written. */
export function fits(
  context: AuditContext,
  { kind, id, contents }: RecordShape,
  row: Row,
  hash: string,
): boolean {
  return contents(row).some((content) => {
    return content !== undefined && recordHash(context, kind, String(row[id]), content) === hash;
  });
}

/** Columns are written as names are in the record; one that did not apply, or came with a later release, is empty. */
function byColumns(row: Row): unknown[] {
  const fields = Object.entries(row).map(([column, value]): [string, SqlValue] => [
    column.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  const filled = fields.filter(([, value]) => value !== null);
  return [Object.fromEntries(fields), Object.fromEntries(filled)];
}

function parsed(text: SqlValue | undefined): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
