import { ORPCError } from "@orpc/server";
import type { ErrorCode } from "#shared/contract/errors.ts";
import type { AuditEntry, AuditGroup, BackupStep } from "#shared/contract/safety.ts";
import type { FakePractice } from "./fake-practice.ts";
import type { Os } from "./fake-procedures.ts";

const refuse = (code: ErrorCode): never => {
  throw new ORPCError(code, { message: code });
};

const GROUP: Record<string, AuditGroup> = {
  "vault-opened": "locks",
  "backup-verified": "locks",
  "unit-created": "changes",
  "sheet-printed": "looks",
};

const STEPS: BackupStep[] = [
  { step: "copying", share: 0 },
  { step: "checking", share: 0.5 },
  { step: "done", share: 1 },
];

/** Backups that are always made, and a log that is what the test says. */
export function fakeSafety(os: Os["safety"], practice: FakePractice) {
  const shown = (group: AuditGroup): AuditEntry[] =>
    practice.audit.filter(({ action }) => group === "all" || GROUP[action] === group);
  const backupOf = (file: string) =>
    practice.safety.backups.find((backup) => backup.file === file) ?? refuse("BACKUP_DAMAGED");
  return {
    overview: os.overview.handler(() => practice.safety),
    backUp: os.backUp.handler(async function* () {
      for (const step of STEPS) yield step;
      const at = "2026-03-14T10:00:00.000Z";
      const file = "attune-20260314T100000000Z-by-hand.backup";
      const backup = { file, at, reason: "by-hand" as const, bytes: 300_000, verified: true };
      practice.safety = { ...practice.safety, backups: [backup, ...practice.safety.backups] };
    }),
    savePractice: os.savePractice.handler(() => ({ outcome: "saved" as const })),
    previewBackup: os.previewBackup.handler(({ input }) => ({
      at: backupOf(input.file).at,
      couples: 4,
      sessions: 23,
      maps: 5,
      changesSince: 17,
    })),
    restore: os.restore.handler(({ input }) => {
      if (input.passphrase !== practice.passphrase) refuse("WRONG_PASSPHRASE");
      const folder = "practice-restored-20260314T100000Z";
      practice.safety = { ...practice.safety, others: [folder] };
      return { folder };
    }),
    openNext: os.openNext.handler(({ input }) => {
      practice.opensNext = input.folder;
      practice.safety = { ...practice.safety, opensNext: input.folder };
    }),
    drawRecoveryKey: os.drawRecoveryKey.handler(() => ({ recoveryKey: practice.nextRecoveryKey })),
    changeRecoveryKey: os.changeRecoveryKey.handler(({ input }) => {
      if (input.passphrase !== practice.passphrase) refuse("WRONG_PASSPHRASE");
      if (input.retypedRecoveryKey !== practice.nextRecoveryKey.replaceAll("-", ""))
        refuse("RECOVERY_KEY_MISTYPED");
      practice.recoveryKey = practice.nextRecoveryKey;
    }),
    renewKeys: os.renewKeys.handler(({ input }) => {
      if (input.current !== practice.passphrase) refuse("WRONG_PASSPHRASE");
      if (input.retypedRecoveryKey !== practice.nextRecoveryKey.replaceAll("-", ""))
        refuse("RECOVERY_KEY_MISTYPED");
      practice.passphrase = input.next;
      practice.recoveryKey = practice.nextRecoveryKey;
      practice.status = { ...practice.status, state: "locked" };
    }),
    auditLog: os.auditLog.handler(({ input }) => ({ entries: shown(input.filter.group), more: false })),
    saveAuditLog: os.saveAuditLog.handler(() => ({ outcome: "saved" as const })),
  };
}
