import { basename, dirname } from "node:path";
import type { Clock, Host, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { choosePractice, currentPractice, practiceFolders } from "../../practice-folder.ts";
import { readRecoveryKey } from "../../vault/recovery-key.ts";
import { syncedBy } from "../../vault/synced-folder.ts";
import { VaultError } from "../../vault/vault-error.ts";
import type { Keeper, Locking } from "../vault/index.ts";
import { auditCsv } from "./audit-csv.ts";
import { readAuditLog, readWholeAuditLog } from "./audit-log.ts";
import type { Backups } from "./backups.ts";

export type SafetyParts = { keeper: Keeper; locking: Locking; backups: Backups; host: Host; clock: Clock };

/** What keeps a practice safe, and what has been done in it. */
export function safetyProcedures(
  safety: WithPractice["safety"],
  { keeper, locking, backups, host, clock }: SafetyParts,
) {
  const recoveryKeys = drawnKeys();
  return {
    overview: safety.overview.handler(({ context: { practice } }) => overviewOf(practice)),
    backUp: safety.backUp.handler(async function* ({ context, signal }) {
      yield* backups.follow(context.practice, signal);
    }),
    savePractice: safety.savePractice.handler(async ({ context: { practice }, signal, errors }) => {
      // The fictional sample is everywhere already.
      if (practice.sample) throw errors.NOT_ALLOWED();
      const { vault, device } = practice;
      for await (const { step } of backups.follow(practice, signal)) if (step === "done") break;
      const made = vault.backups().find(({ verified }) => verified);
      if (!made) throw errors.BACKUP_DAMAGED();
      const bytes = vault.backupBytes(made.file);
      const suggestedFileName = `attune-practice-${clock().toISOString().slice(0, 10)}.attune`;
      const answer = await host.ask({ kind: "save-file", type: "attune", bytes, suggestedFileName });
      if (answer === "cancelled") return { outcome: "cancelled" as const };
      if (answer !== "done") throw errors.FILE_NOT_WRITTEN();
      vault.note({ action: "practice-saved-to-file", author: "clinician", device });
      return { outcome: "saved" as const };
    }),
    previewBackup: safety.previewBackup.handler(({ context: { practice }, input }) => {
      const { at, rows, progress } = practice.vault.inspectBackup(input.file);
      const { unit: couples = 0, session: sessions = 0, cycle_map: maps = 0 } = rows;
      return { at, couples, sessions, maps, changesSince: practice.vault.counter - progress.counter };
    }),
    restore: safety.restore.handler(async ({ input: { file, passphrase }, context, errors }) => {
      // The fictional sample has no practice of its own to stand beside.
      if (context.practice.sample) throw errors.NOT_ALLOWED();
      return { folder: await keeper.restoreBeside(file, { by: "passphrase", passphrase }) };
    }),
    openNext: safety.openNext.handler(({ input: { folder }, context: { practice }, errors }) => {
      const dataDir = dirname(practice.vault.dir);
      if (practice.sample || !practiceFolders(dataDir).includes(folder)) throw errors.NOT_FOUND();
      choosePractice(dataDir, folder);
    }),
    drawRecoveryKey: safety.drawRecoveryKey.handler(({ context: { practice } }) => ({
      recoveryKey: recoveryKeys.draw(practice),
    })),
    changeRecoveryKey: safety.changeRecoveryKey.handler(async ({ input, context: { practice } }) => {
      recoveryKeys.requireLast(practice, input.retypedRecoveryKey);
      const { passphrase, retypedRecoveryKey } = input;
      await keeper.inTurn(() => practice.vault.changeRecoveryKey(passphrase, retypedRecoveryKey));
      backups.locksChanged(practice);
    }),
    renewKeys: safety.renewKeys.handler(async ({ input, context: { practice }, errors }) => {
      if (practice.sample) throw errors.NOT_ALLOWED();
      recoveryKeys.requireLast(practice, input.retypedRecoveryKey);
      const { current, next, retypedRecoveryKey: recoveryKey, keepBackups } = input;
      await keeper.renewKeys({ current, next, recoveryKey }, keepBackups);
      locking.lock();
    }),
    auditLog: safety.auditLog.handler(({ context, input: { filter, before } }) =>
      readAuditLog(context.practice.vault.read, filter, before),
    ),
    saveAuditLog: safety.saveAuditLog.handler(async ({ context: { practice }, input, errors }) => {
      const csv = auditCsv(readWholeAuditLog(practice.vault.read, input.filter));
      const suggestedFileName = `attune-audit-log-${clock().toISOString().slice(0, 10)}.csv`;
      const file = { type: "csv", bytes: Buffer.from(csv, "utf8"), suggestedFileName } as const;
      const answer = await host.ask({ kind: "save-file", ...file });
      if (answer === "cancelled") return { outcome: "cancelled" as const };
      if (answer !== "done") throw errors.FILE_NOT_WRITTEN();
      practice.vault.note({ action: "audit-log-saved", author: "clinician", device: practice.device });
      return { outcome: "saved" as const };
    }),
  };
}

function overviewOf({ vault, sample }: OpenPractice) {
  const dataDir = dirname(vault.dir);
  const here = basename(vault.dir);
  const next = currentPractice(dataDir);
  return {
    backups: vault.backups().map(({ at, ...backup }) => ({ ...backup, at: at.toISOString() })),
    folder: vault.dir,
    syncedBy: syncedBy(vault.dir),
    others: sample ? [] : practiceFolders(dataDir).filter((folder) => folder !== here),
    opensNext: sample || next === here ? null : next,
  };
}

/** Which key was shown last to whom: only that one may be put in the place of the old one. */
function drawnKeys() {
  const last = new WeakMap<OpenPractice, string>();
  return {
    draw(practice: OpenPractice): string {
      const key = practice.vault.drawRecoveryKey();
      last.set(practice, key);
      return key;
    },
    requireLast(practice: OpenPractice, retyped: string): void {
      const shown = last.get(practice);
      if (shown === undefined) throw new VaultError("RECOVERY_KEY_OUTDATED");
      const { id } = practice.vault;
      const read = readRecoveryKey(retyped, id);
      if (read === null || read !== readRecoveryKey(shown, id)) throw new VaultError("RECOVERY_KEY_MISTYPED");
    },
  };
}
