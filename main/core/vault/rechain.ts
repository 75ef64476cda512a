import {
  type AuditContext,
  type AuditRecord,
  type AuditRow,
  BEGINNING,
  chainHash,
  recordHash,
} from "./audit.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Connection } from "./database.ts";
import type { Progress } from "./header-body.ts";
import { hmac } from "./keys.ts";
import { RECORD_SHAPES, type RecordShape, recordId } from "./record-shapes.ts";
import { prepared } from "./statements.ts";
import type { Row } from "./vault.ts";

/** For one record: the row of the log that wrote it last, and which of the ways to tell its content fits that hash. */
type Written = { seq: number; hash: string; way: number };
export type WrittenRecords = Map<string, Written>;

/** Which records stand as the log says, found out under the keys they were written with. */
export function writtenRecords(database: Connection, context: AuditContext): WrittenRecords {
  const written: WrittenRecords = new Map();
  const rows = database.prepare<[], Pick<AuditRow, "seq" | "records">>(
    "SELECT seq, records FROM audit ORDER BY seq",
  );
  for (const { seq, records } of rows.iterate())
    for (const { kind, id, hash } of JSON.parse(records) as AuditRecord[])
      if (typeof hash === "string") written.set(nameOf(kind, id), { seq, hash, way: -1 });
  for (const [shape, row] of shapedRows(database)) {
    const id = recordId(shape, row);
    const record = written.get(nameOf(shape.kind, id));
    if (!record) continue;
    record.way = shape
      .contents(row)
      .findIndex(
        (content) => content !== undefined && recordHash(context, shape.kind, id, content) === record.hash,
      );
  }
  return written;
}

/**
 * Writes the whole log anew under another audit key, row by row and in its order. The hash of what stands is made from
 * it; the hash of what was overwritten since is made from the old hash. Must run inside a transaction.
 */
export function rechain(database: Connection, to: AuditContext, written: WrittenRecords): Progress {
  const fresh = freshHashes(database, to, written);
  const last = prepared(database, "SELECT max(seq) AS seq FROM audit").get() as { seq: number | null };
  let at = BEGINNING;
  for (let seq = 1; seq <= (last.seq ?? 0); seq += 1) {
    const row = prepared(database, "SELECT * FROM audit WHERE seq = ?").get(seq) as AuditRow;
    const records = (JSON.parse(row.records) as AuditRecord[]).map((record) => {
      if (typeof record.hash !== "string") return record;
      const now = fresh.get(nameOf(record.kind, record.id));
      return { ...record, hash: now?.seq === seq ? now.hash : renewed(to, record.hash) };
    });
    const next = { ...row, records: canonicalJson(records), previous_hash: at.head };
    const hash = chainHash(to, next);
    prepared(database, "UPDATE audit SET records = ?, previous_hash = ?, hash = ? WHERE seq = ?").run(
      next.records,
      at.head,
      hash,
      seq,
    );
    at = { counter: row.counter, seq, head: hash };
  }
  prepared(database, "UPDATE meta SET audit_head = ?").run(at.head);
  return at;
}

function freshHashes(
  database: Connection,
  to: AuditContext,
  written: WrittenRecords,
): Map<string, { seq: number; hash: string }> {
  const fresh = new Map<string, { seq: number; hash: string }>();
  for (const [shape, row] of shapedRows(database)) {
    const id = recordId(shape, row);
    const name = nameOf(shape.kind, id);
    const record = written.get(name);
    if (!record || record.way < 0) continue;
    const content = shape.contents(row)[record.way];
    fresh.set(name, { seq: record.seq, hash: recordHash(to, shape.kind, id, content) });
  }
  return fresh;
}

function* shapedRows(database: Connection): Generator<[RecordShape, Row]> {
  for (const shape of RECORD_SHAPES)
    for (const row of database.prepare<[], Row>(shape.rows ?? `SELECT * FROM ${shape.table}`).iterate())
      yield [shape, row];
}

const nameOf = (kind: string, id: string) => `${kind} ${id}`;

const renewed = (to: AuditContext, hash: string) => hmac(to.key, "renewed ", hash).toString("hex");
