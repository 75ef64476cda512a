import { eventIterator } from "@orpc/contract";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";
import { PASSPHRASE_MAX } from "./vault.ts";

export const backupFileSchema = z.string().regex(/^attune-[0-9TZ]+-[a-z-]+\.backup$/u);

export const backupSchema = z.strictObject({
  file: backupFileSchema,
  at: z.iso.datetime(),
  reason: z.enum(["by-hand", "daily", "before-lock", "before-update"]),
  bytes: z.int().min(0),
  /** The practice itself has noted that it was opened again and found whole. */
  verified: z.boolean(),
});

const practiceFolderSchema = z.string().regex(/^practice(-(restored|renewed)-[0-9TZ]+(-\d+)?)?$/u);

export const safetyOverviewSchema = z.strictObject({
  /** The newest first. */
  backups: z.array(backupSchema),
  /** Where the practice stands on this computer, for a person to find it. */
  folder: z.string(),
  /** The cloud service whose folder that is in, by its name; null when none is known. */
  syncedBy: z.string().nullable(),
  /** Other practices beside this one: what was restored, or what this one was restored beside. */
  others: z.array(practiceFolderSchema),
  /** The one of them that was chosen to open next. */
  opensNext: practiceFolderSchema.nullable(),
});
export type SafetyOverview = z.infer<typeof safetyOverviewSchema>;

export const backupStepSchema = z.strictObject({
  step: z.enum(["copying", "checking", "writing", "verifying", "done"]),
  share: z.number().min(0).max(1),
});
export type BackupStep = z.infer<typeof backupStepSchema>;

export const backupPreviewSchema = z.strictObject({
  at: z.iso.datetime(),
  couples: z.int().min(0),
  sessions: z.int().min(0),
  maps: z.int().min(0),
  /** Saved changes the practice has seen since; below zero where the backup holds more than the practice. */
  changesSince: z.int(),
});

export type BackupPreview = z.infer<typeof backupPreviewSchema>;

/** `locks`: opening, locking, passphrases, keys, backups. `looks`: what was viewed, printed or left the practice. */
export const auditGroupSchema = z.enum(["all", "changes", "looks", "locks"]);
export type AuditGroup = z.infer<typeof auditGroupSchema>;

export const auditFilterSchema = z.strictObject({
  group: auditGroupSchema,
  /** The first and the last day, in the clinician's own calendar, as moments. */
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditEntrySchema = z.strictObject({
  seq: z.int().min(1),
  at: z.string(),
  author: z.string(),
  /** A short verb phrase in kebab-case: `unit-created`. */
  action: z.string(),
  /** What it was about: kinds and ids, no content. */
  records: z.array(z.strictObject({ kind: z.string(), id: z.string() })),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

const secret = z.string().min(1).max(PASSPHRASE_MAX);

export const safetyContract = {
  overview: procedure.output(safetyOverviewSchema),
  /** Makes a backup and yields where it stands, `done` last. One that is under way already is followed instead. */
  backUp: procedure.errors(errors("BACKUP_DAMAGED")).output(eventIterator(backupStepSchema)),
  /** The whole practice in one encrypted file, to be taken to another computer. Opens with the secrets of now. */
  savePractice: procedure
    .errors(errors("BACKUP_DAMAGED", "FILE_NOT_WRITTEN"))
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  previewBackup: procedure
    .errors(errors("BACKUP_DAMAGED", "TOO_NEW"))
    .input(z.strictObject({ file: backupFileSchema }))
    .output(backupPreviewSchema),
  /** Makes a practice from a backup, beside this one. Which of them opens is not changed. */
  restore: procedure
    .errors(errors("BACKUP_DAMAGED", "TOO_NEW", "WRONG_PASSPHRASE", "TRY_LATER", "NOT_A_VAULT"))
    .input(z.strictObject({ file: backupFileSchema, passphrase: secret }))
    .output(z.strictObject({ folder: practiceFolderSchema })),
  /** Makes another practice beside this one the one that opens, from the next opening on. */
  openNext: procedure.errors(errors("NOT_FOUND")).input(z.strictObject({ folder: practiceFolderSchema })),
  /** Draws a recovery key to be written down. Nothing changes until it was retyped. */
  drawRecoveryKey: procedure.output(z.strictObject({ recoveryKey: z.string() })),
  changeRecoveryKey: procedure
    .errors(errors("WRONG_PASSPHRASE", "TRY_LATER", "RECOVERY_KEY_MISTYPED", "RECOVERY_KEY_OUTDATED"))
    .input(z.strictObject({ passphrase: secret, retypedRecoveryKey: z.string().max(200) })),
  /**
   * "It was seen": everything is written anew under new keys, with this passphrase and the key drawn last; the old files
   * are taken away, and the practice locks. Backups made before open with the old passphrase: they go, too, or are kept.
   */
  renewKeys: procedure
    .errors(
      errors(
        "WRONG_PASSPHRASE",
        "TRY_LATER",
        "PASSPHRASE_TOO_WEAK",
        "RECOVERY_KEY_MISTYPED",
        "RECOVERY_KEY_OUTDATED",
      ),
    )
    .input(
      z.strictObject({
        current: secret,
        next: secret,
        retypedRecoveryKey: z.string().max(200),
        keepBackups: z.boolean(),
      }),
    ),
  /** The newest first, at most a hundred; `before` goes on from the last one seen. */
  auditLog: procedure
    .input(z.strictObject({ filter: auditFilterSchema, before: z.int().min(1).nullable() }))
    .output(z.strictObject({ entries: z.array(auditEntrySchema), more: z.boolean() })),
  /** The same as a table for a spreadsheet, the oldest first, where the clinician chooses. Noted in the log. */
  saveAuditLog: procedure
    .errors(errors("FILE_NOT_WRITTEN"))
    .input(z.strictObject({ filter: auditFilterSchema }))
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
};
