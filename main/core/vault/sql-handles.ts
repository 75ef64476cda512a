import type { AuditContext, AuditRecord } from "./audit.ts";
import { recordHash } from "./audit.ts";
import type { Connection } from "./database.ts";
import { prepared } from "./statements.ts";
import type { ReadHandle, Row, SqlValue, WriteHandle } from "./vault.ts";
import { naming } from "./vault-error.ts";

/** INSERT, UPDATE or DELETE, and the table it is about. */
const CHANGE =
  /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(\w+)\b(?!\s*\.)/iu;
const OWN_TABLES = ["meta", "audit"];

const LOOK = /^\s*(?:SELECT|WITH)\s/iu;

/** Looks only: a statement that could change anything throws before it runs. */
export function readHandle(database: Connection): ReadHandle {
  const prepare = (sql: string) => {
    // Asked of the text, because SQLite runs some pragmas while it prepares them.
    if (!LOOK.test(sql)) throw new Error("a read handle runs SELECT only");
    const statement = prepared(database, sql);
    if (!statement.readonly || !statement.reader) throw new Error("a read handle only reads");
    return statement;
  };
  return {
    one: <R extends Row>(sql: string, ...values: SqlValue[]) =>
      naming(() => prepare(sql).get(...values) as R | undefined),
    all: <R extends Row>(sql: string, ...values: SqlValue[]) =>
      naming(() => prepare(sql).all(...values) as R[]),
  };
}

export type OpenWriteHandle = {
  handle: WriteHandle;
  /** From here on every use of the handle throws. */
  end(): void;
  /** What was written, for the audit row. Throws when something was changed and nothing was named. */
  written(): AuditRecord[];
};

/** A handle for one commit. What it changes must be named with `wrote`. */
export function openWriteHandle(database: Connection, context: AuditContext): OpenWriteHandle {
  const records: AuditRecord[] = [];
  const read = readHandle(database);
  let alive = true;
  let changed = false;
  const requireAlive = () => {
    if (!alive) throw new Error("this write handle ended with its commit");
  };
  const handle: WriteHandle = {
    one: <R extends Row>(sql: string, ...values: SqlValue[]) => {
      requireAlive();
      return read.one<R>(sql, ...values);
    },
    all: <R extends Row>(sql: string, ...values: SqlValue[]) => {
      requireAlive();
      return read.all<R>(sql, ...values);
    },
    run: (sql, ...values) => {
      requireAlive();
      requireChangeOfRecords(sql);
      prepared(database, sql).run(...values);
      changed = true;
    },
    wrote: (kind, id, content) => {
      requireAlive();
      if (content === undefined) throw new Error("a record that was removed is named with null");
      records.push({ kind, id, hash: content === null ? null : recordHash(context, kind, id, content) });
    },
  };
  const end = () => {
    alive = false;
  };
  const written = () => {
    if (changed && records.length === 0) throw new Error("a commit must name the records it wrote");
    return records;
  };
  return { handle, end, written };
}

function requireChangeOfRecords(sql: string): void {
  const table = CHANGE.exec(sql)?.[1];
  if (table === undefined) throw new Error("a write handle runs INSERT, UPDATE and DELETE only");
  if (OWN_TABLES.includes(table.toLowerCase())) throw new Error(`${table} belongs to the vault itself`);
}
