import { requireAnchored } from "./anchor.ts";
import { type AuditRecord, readProgress, walkAuditChain } from "./audit.ts";
import type { LookedInto } from "./look-into.ts";
import { fits, RECORD_SHAPES, type RecordShape, recordId } from "./record-shapes.ts";
import type { Row } from "./vault.ts";
import { naming, VaultError } from "./vault-error.ts";

/** One thing that is not as it was written. */
export type Problem =
  | { where: "pages"; says: string }
  | { where: "audit"; row: number }
  | { where: "record"; kind: string; id: string; is: "changed" | "missing" | "unknown" }
  | { where: "anchor"; missing: number }
  | { where: "whole"; code: string };

export type Verification = { commits: number; auditRows: number; records: number; problems: Problem[] };
export type VerifyStep = { step: "pages" | "audit" | "records"; share: number };

const MOST_PROBLEMS = 20;
const ROWS_A_STEP = 2_000;

/**
 * Checks every page, the whole audit chain, every record whose shape is known against the hash the log holds of it, and
 * whether the vault has come as far as this computer remembers. Changes nothing. Problems come in the order found.
 */
export function* verifyVault(vault: LookedInto): Generator<VerifyStep, Verification> {
  const { database, context } = vault;
  yield { step: "pages", share: 0 };
  const problems: Problem[] = pageProblems(vault);
  const hashes = new Map<string, string | null>();
  let rows = 0;
  const walk = walkAuditChain(database, context, (row) => {
    for (const record of JSON.parse(row.records) as AuditRecord[])
      if (record.hash !== undefined) hashes.set(`${record.kind} ${record.id}`, record.hash);
  });
  const total = count(vault, "audit");
  let step = walk.next();
  for (; !step.done; step = walk.next()) {
    rows += 1;
    if (rows % ROWS_A_STEP === 0) yield { step: "audit", share: rows / total };
  }
  if (!step.value.intact) problems.push({ where: "audit", row: step.value.firstBadSeq });
  else problems.push(...anchorProblems(vault));
  // A broken chain vouches for no hash.
  const records = step.value.intact ? yield* recordProblems(vault, hashes, problems) : 0;
  const commits = database.prepare<[], { counter: number }>("SELECT counter FROM meta").get()?.counter ?? 0;
  return { commits, auditRows: rows, records, problems };
}

function pageProblems({ database }: LookedInto): Problem[] {
  const said = naming(() => database.pragma("integrity_check(1)", { simple: true }));
  return said === "ok" ? [] : [{ where: "pages", says: String(said) }];
}

function anchorProblems({ database, context, anchors }: LookedInto): Problem[] {
  try {
    const progress = readProgress(database, context);
    for (const anchor of anchors) if (typeof anchor === "object") requireAnchored(database, progress, anchor);
    return [];
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    const { data, code } = error;
    return [
      data && "missing" in data ? { where: "anchor", missing: data.missing } : { where: "whole", code },
    ];
  }
}

function* recordProblems(
  vault: LookedInto,
  hashes: Map<string, string | null>,
  problems: Problem[],
): Generator<VerifyStep, number> {
  const shapes = RECORD_SHAPES.filter(({ table }) => isTable(vault, table));
  const total = shapes.reduce((sum, { table }) => sum + count(vault, table), 0);
  let done = 0;
  for (const shape of shapes) {
    for (const row of vault.database
      .prepare<[], Row>(shape.rows ?? `SELECT * FROM ${shape.table}`)
      .iterate()) {
      done += 1;
      const problem = problemOf(vault, shape, row, hashes);
      if (problem && problems.length < MOST_PROBLEMS) problems.push(problem);
      if (done % ROWS_A_STEP === 0) yield { step: "records", share: done / total };
    }
  }
  const kinds = new Set(shapes.map(({ kind }) => kind));
  for (const [name, hash] of hashes) {
    const [kind = "", id = ""] = splitOnce(name);
    const lost = hash !== null && kinds.has(kind) && problems.length < MOST_PROBLEMS;
    if (lost) problems.push({ where: "record", kind, id, is: "missing" });
  }
  return done;
}

/** Takes every record it has seen off the list: what stays there is missing. */
function problemOf(
  { context }: LookedInto,
  shape: RecordShape,
  row: Row,
  hashes: Map<string, string | null>,
): Problem | undefined {
  const { kind } = shape;
  const id = recordId(shape, row);
  const hash = hashes.get(`${kind} ${id}`);
  hashes.delete(`${kind} ${id}`);
  if (typeof hash !== "string") return { where: "record", kind, id, is: "unknown" };
  return fits(context, shape, row, hash) ? undefined : { where: "record", kind, id, is: "changed" };
}

const splitOnce = (name: string) => [name.slice(0, name.indexOf(" ")), name.slice(name.indexOf(" ") + 1)];

function isTable({ database }: LookedInto, table: string): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined
  );
}

function count({ database }: LookedInto, table: string): number {
  return database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get()?.rows ?? 0;
}
