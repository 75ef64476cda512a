import type { AuditEntry, AuditFilter, AuditGroup } from "#shared/contract/safety.ts";
import type { ReadHandle, SqlValue } from "../../vault/vault.ts";

const PAGE = 100;

/** Rows about opening, locking, secrets, backups and the vault itself. */
const LOCKS = `(action LIKE 'vault-%' OR action LIKE 'opened-with%' OR action LIKE 'backup-%' OR action LIKE 'migrated-to-%'
  OR action IN ('passphrase-changed', 'recovery-key-changed', 'restored-from-backup', 'header-taken-from-backup',
                'audit-log-saved'))`;
/** A change moves the counter along; what only looked does not. */
const CHANGED =
  "counter > coalesce((SELECT before.counter FROM audit AS before WHERE before.seq = audit.seq - 1), 0)";

const GROUPS: Record<AuditGroup, string> = {
  all: "1",
  changes: `${CHANGED} AND NOT ${LOCKS}`,
  looks: `NOT (${CHANGED}) AND NOT ${LOCKS}`,
  locks: LOCKS,
};

type Row = { seq: number; at: string; author: string; action: string; records: string };

/** The newest first. */
export function readAuditLog(
  read: ReadHandle,
  filter: AuditFilter,
  before: number | null,
): { entries: AuditEntry[]; more: boolean } {
  const { where, values } = conditions(filter);
  const rows = read.all<Row>(
    `SELECT seq, at, author, action, records FROM audit
      WHERE ${where} AND seq < ? ORDER BY seq DESC LIMIT ${PAGE + 1}`,
    ...values,
    before ?? Number.MAX_SAFE_INTEGER,
  );
  return { entries: rows.slice(0, PAGE).map(entryOf), more: rows.length > PAGE };
}

/** All of it, the oldest first. */
export function readWholeAuditLog(read: ReadHandle, filter: AuditFilter): AuditEntry[] {
  const { where, values } = conditions(filter);
  const sql = `SELECT seq, at, author, action, records FROM audit WHERE ${where} ORDER BY seq`;
  return read.all<Row>(sql, ...values).map(entryOf);
}

function conditions({ group, from, until }: AuditFilter): { where: string; values: SqlValue[] } {
  const parts = [GROUPS[group], ...(from ? ["at >= ?"] : []), ...(until ? ["at <= ?"] : [])];
  return { where: parts.join(" AND "), values: [from, until].filter((value) => value !== null) };
}

function entryOf({ records, ...row }: Row): AuditEntry {
  const named = JSON.parse(records) as AuditEntry["records"];
  return { ...row, records: named.map(({ kind, id }) => ({ kind, id })) };
}
