import { canonicalJson } from "./canonical-json.ts";
import type { Connection } from "./database.ts";
import type { Progress } from "./header-body.ts";
import { hmac } from "./keys.ts";
import { prepared } from "./statements.ts";
import { VaultError } from "./vault-error.ts";

/** Names a record, with the hash of what it became; `null` when it was removed, absent when it was only looked at. */
export type AuditRecord = { kind: string; id: string; hash?: string | null };

export type AuditRow = {
  seq: number;
  counter: number;
  at: string;
  author: string;
  device: string;
  action: string;
  /** Canonical JSON of {@link AuditRecord}s. */
  records: string;
  previous_hash: string;
  hash: string;
};

export type AuditVerdict = { intact: true; rows: number } | { intact: false; firstBadSeq: number };

/** Where a vault's audit log begins. */
export const BEGINNING: Progress = { counter: 0, seq: 0, head: "0".repeat(64) };

const INSERT_ROW = `INSERT INTO audit (seq, counter, at, author, device, action, records, previous_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const MOVE_META = "UPDATE meta SET counter = ?, audit_seq = ?, audit_head = ?";

export type AuditContext = { vaultId: string; key: Buffer };

export function recordHash(context: AuditContext, kind: string, id: string, content: unknown): string {
  return hmac(context.key, "record ", canonicalJson({ kind, id, content })).toString("hex");
}

/** Adds one row to the chain and moves the meta row along. Must run inside a transaction. */
export function appendAuditRow(
  database: Connection,
  context: AuditContext,
  from: Progress,
  row: Pick<AuditRow, "counter" | "at" | "author" | "device" | "action"> & { records: AuditRecord[] },
): Progress {
  const unsigned = {
    ...row,
    records: canonicalJson(row.records),
    seq: from.seq + 1,
    previous_hash: from.head,
  };
  const hash = chainHash(context, unsigned);
  const { seq, counter, at, author, device, action, records, previous_hash } = unsigned;
  prepared(database, INSERT_ROW).run(seq, counter, at, author, device, action, records, previous_hash, hash);
  prepared(database, MOVE_META).run(counter, seq, hash);
  return { counter: unsigned.counter, seq: unsigned.seq, head: hash };
}

/** How far this database has come, once its meta row and the last row of its log agree. Else DATABASE_DAMAGED. */
export function readProgress(database: Connection, context: AuditContext): Progress {
  const meta = database
    .prepare<[], Progress>("SELECT counter, audit_seq AS seq, audit_head AS head FROM meta")
    .get();
  const last = database.prepare<[], AuditRow>("SELECT * FROM audit ORDER BY seq DESC LIMIT 1").get();
  if (meta === undefined) throw new VaultError("DATABASE_DAMAGED");
  const fits =
    last === undefined
      ? meta.seq === 0 && meta.counter === 0 && meta.head === BEGINNING.head
      : last.seq === meta.seq &&
        last.counter === meta.counter &&
        last.hash === meta.head &&
        chainHash(context, last) === last.hash;
  if (!fits) throw new VaultError("DATABASE_DAMAGED");
  return meta;
}

/** The hash of one row, or undefined when the log has no such row. */
export function auditHashAt(database: Connection, seq: number): string | undefined {
  return database.prepare<[number], Pick<AuditRow, "hash">>("SELECT hash FROM audit WHERE seq = ?").get(seq)
    ?.hash;
}

/** Walks the whole chain from its beginning: every row follows the one before and is as it was written. */
export function verifyAuditChain(database: Connection, context: AuditContext): AuditVerdict {
  const walk = walkAuditChain(database, context);
  for (let step = walk.next(); ; step = walk.next()) if (step.done) return step.value;
}

/** The same, row by row: yields the number of each row that is in order. `seen` is given every such row. */
export function* walkAuditChain(
  database: Connection,
  context: AuditContext,
  seen: (row: AuditRow) => void = () => {},
): Generator<number, AuditVerdict> {
  let before = BEGINNING;
  for (const row of database.prepare<[], AuditRow>("SELECT * FROM audit ORDER BY seq").iterate()) {
    const step = row.counter - before.counter;
    const follows =
      row.seq === before.seq + 1 && row.previous_hash === before.head && (step === 0 || step === 1);
    if (!follows || chainHash(context, row) !== row.hash)
      return { intact: false, firstBadSeq: before.seq + 1 };
    before = { counter: row.counter, seq: row.seq, head: row.hash };
    seen(row);
    yield row.seq;
  }
  const meta = database.prepare<[], { audit_head: string }>("SELECT audit_head FROM meta").get();
  if (meta?.audit_head !== before.head) return { intact: false, firstBadSeq: before.seq + 1 };
  return { intact: true, rows: before.seq };
}

/** What seals one row to the one before it. */
export function chainHash(context: AuditContext, row: Omit<AuditRow, "hash">): string {
  const { seq, counter, at, author, device, action, records, previous_hash } = row;
  const content = {
    seq,
    counter,
    at,
    author,
    device,
    action,
    records,
    previous_hash,
    vault: context.vaultId,
  };
  return hmac(context.key, "row ", canonicalJson(content)).toString("hex");
}
