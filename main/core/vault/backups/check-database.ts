import { type AuditContext, type AuditVerdict, readProgress, walkAuditChain } from "../audit.ts";
import { type Connection, openDatabase } from "../database.ts";
import type { Progress } from "../header-body.ts";
import { VaultError } from "../vault-error.ts";

const ROWS_A_STEP = 2_000;

/**
 * Opens a copy of a vault's database, checks every page, the whole audit chain and how far it came, and leaves it open
 * for the caller. Yields how much of that is done, from 0 to 1. Throws DATABASE_DAMAGED.
 */
export function* openChecked(
  file: string,
  pageKey: Buffer,
  context: AuditContext,
  expected: Progress,
): Generator<number, Connection> {
  const copy = openDatabase(file, pageKey);
  let sound = false;
  try {
    requireSoundPages(copy, context, expected);
    yield 0.3;
    sound = (yield* auditedInSteps(copy, context, expected.seq)).intact;
    if (!sound) throw new VaultError("DATABASE_DAMAGED");
    return copy;
  } finally {
    if (!sound) copy.close();
  }
}

function requireSoundPages(copy: Connection, context: AuditContext, expected: Progress): void {
  const sound = copy.pragma("integrity_check", { simple: true }) === "ok";
  const { counter, seq, head } = readProgress(copy, context);
  const same = counter === expected.counter && seq === expected.seq && head === expected.head;
  if (!sound || !same) throw new VaultError("DATABASE_DAMAGED");
}

function* auditedInSteps(
  copy: Connection,
  context: AuditContext,
  rows: number,
): Generator<number, AuditVerdict> {
  const walk = walkAuditChain(copy, context);
  try {
    for (let step = walk.next(); ; step = walk.next()) {
      if (step.done) return step.value;
      if (step.value % ROWS_A_STEP === 0) yield 0.3 + (0.7 * step.value) / rows;
    }
  } finally {
    walk.return({ intact: false, firstBadSeq: 0 });
  }
}
