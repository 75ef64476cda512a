import type { Statement } from "better-sqlite3-multiple-ciphers";
import type { Connection } from "./database.ts";
import type { SqlValue } from "./vault.ts";

/** Enough for every sentence of SQL the app has; texts made up on the way must not pile up. */
const MOST = 400;

const known = new WeakMap<Connection, Map<string, Statement<SqlValue[]>>>();

/** The statement for this text, prepared once a connection. Not for `iterate`: a second use would break the first. */
export function prepared(database: Connection, sql: string): Statement<SqlValue[]> {
  let statements = known.get(database);
  if (statements === undefined || statements.size >= MOST) {
    statements = new Map();
    known.set(database, statements);
  }
  const before = statements.get(sql);
  if (before !== undefined) return before;
  const statement = database.prepare<SqlValue[]>(sql);
  statements.set(sql, statement);
  return statement;
}
