import { eventIterator } from "@orpc/contract";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

export const PASSPHRASE_MAX = 1024;
export const PASSPHRASE_MIN = 15;

/** A practice in a file goes to the core in parts of so many bytes, and is a gigabyte at most. */
export const PRACTICE_FILE_PART = 3 * 1024 * 1024;
const PRACTICE_FILE_PARTS_MAX = 350;

const secret = z.string().min(1).max(PASSPHRASE_MAX);

const instead = {
  fromBackup: z.string().max(200).optional(),
  toRead: z.literal(true).optional(),
};

export const vaultStatusSchema = z.strictObject({
  /** `none`: first run. `locked`: a vault is there and needs its passphrase. `open`: work can go on. */
  state: z.enum(["none", "locked", "open"]),
  /** Open to be read only: how many saved changes are missing from it, or null where it is damaged. */
  readOnly: z.strictObject({ missing: z.int().min(1).nullable() }).nullable(),
  /** Opened with the recovery key, and no passphrase chosen since: the one there is was forgotten. */
  byRecoveryKey: z.boolean(),
  /** The practice shown is the fictional sample. */
  sample: z.boolean(),
  /** A practice of the clinician's own stands in this data folder, whether or not it is the one shown. */
  ownPractice: z.boolean(),
  /** How long the next try at its passphrase or recovery key has to wait. */
  waitSeconds: z.int().min(0).max(60),
  /** The cloud service in whose folder the data folder lies, by its name; null when none is known. */
  syncedBy: z.string().nullable(),
  /** While it is locked: backups of it that could be opened in its place, the newest first. */
  backups: z.array(z.strictObject({ file: z.string(), at: z.iso.datetime() })),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

export const passphraseJudgementSchema = z.strictObject({
  accepted: z.boolean(),
  /** zxcvbn's 0 (guessed at once) to 4 (very hard to guess). Accepted from 3. */
  score: z.int().min(0).max(4),
  longEnough: z.boolean(),
});
export type PassphraseJudgement = z.infer<typeof passphraseJudgementSchema>;

const openingErrors = errors(
  "NO_VAULT",
  "NOT_A_VAULT",
  "HEADER_DAMAGED",
  "TOO_NEW",
  "OLDER_THAN_ANCHOR",
  "IN_USE",
);

export const vaultContract = {
  status: procedure.output(vaultStatusSchema),
  /** Draws a recovery key and a six-word passphrase to suggest. The key is the one `create` will expect retyped. */
  prepare: procedure.output(z.strictObject({ recoveryKey: z.string(), suggestedPassphrase: z.string() })),
  judgePassphrase: procedure
    .input(z.strictObject({ passphrase: z.string().max(PASSPHRASE_MAX) }))
    .output(passphraseJudgementSchema),
  /**
   * Makes the clinician's own practice and leaves it open: a new one, or the one in a file that was saved elsewhere. The
   * file comes first, part by part; then the secret it opens with. Two practices are never merged: VAULT_EXISTS.
   */
  create: procedure
    .errors({
      ...openingErrors,
      ...errors("VAULT_EXISTS", "PASSPHRASE_TOO_WEAK", "RECOVERY_KEY_MISTYPED", "RECOVERY_KEY_OUTDATED"),
      ...errors("WRONG_PASSPHRASE", "WRONG_RECOVERY_KEY", "TRY_LATER", "BACKUP_DAMAGED"),
    })
    .input(
      z.union([
        z.strictObject({ passphrase: secret, retypedRecoveryKey: z.string().max(200) }),
        z.strictObject({
          filePart: z.strictObject({
            number: z.int().min(0).max(PRACTICE_FILE_PARTS_MAX),
            base64: z.base64().max(Math.ceil(PRACTICE_FILE_PART / 3) * 4),
          }),
        }),
        z.strictObject({ fromFile: z.strictObject({ by: z.literal("passphrase"), passphrase: secret }) }),
        z.strictObject({
          fromFile: z.strictObject({ by: z.literal("recovery-key"), recoveryKey: z.string().max(200) }),
        }),
      ]),
    ),
  /**
   * With `fromBackup`: makes a practice from that backup, beside the one that stands, and opens it from now on. With
   * `toRead`: opens what stands as it is, older or damaged, and lets nothing change.
   */
  unlock: procedure
    .errors({
      ...openingErrors,
      ...errors(
        "WRONG_PASSPHRASE",
        "WRONG_RECOVERY_KEY",
        "RECOVERY_KEY_MISTYPED",
        "TRY_LATER",
        "BACKUP_DAMAGED",
      ),
    })
    .input(
      z.discriminatedUnion("by", [
        z.strictObject({ by: z.literal("passphrase"), passphrase: secret, ...instead }),
        z.strictObject({ by: z.literal("recovery-key"), recoveryKey: z.string().max(200), ...instead }),
      ]),
    ),
  /** Opens the fictional sample practice, making it first where it is not there yet. */
  openSample: procedure.errors({ ...openingErrors, ...errors("VAULT_EXISTS") }),
  /** Asks the host to lock: the core process ends, and with it every clinician, display, form and print window. */
  lock: procedure,
  /** Yields once when the host wants to lock (idle, suspend, menu): flush what is unsaved and call `lock`. The core waits 1 s. */
  watchLock: procedure.output(eventIterator(z.strictObject({ withinMs: z.int() }))),
  /** The recovery key may stand for a passphrase that was forgotten. */
  changePassphrase: procedure
    .errors(
      errors(
        "WRONG_PASSPHRASE",
        "WRONG_RECOVERY_KEY",
        "RECOVERY_KEY_MISTYPED",
        "PASSPHRASE_TOO_WEAK",
        "TRY_LATER",
      ),
    )
    .input(
      z.union([
        z.strictObject({ current: secret, next: secret }),
        z.strictObject({ recoveryKey: z.string().min(1).max(200), next: secret }),
      ]),
    ),
};
