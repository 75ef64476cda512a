import { changeRefusalSchema } from "../cycle/change-outcome.ts";
import { importRefusalSchema } from "../cycle/map-file.ts";
import { operationIdSchema } from "../domain/ids.ts";
import { closedBySchema } from "../domain/joint-work.ts";
import { z } from "../domain/zod.ts";
import { answerProblemSchema } from "../forms/answer.ts";
import { questionIdSchema } from "../forms/condition.ts";
import { itemProblemSchema } from "../measures/check-answers.ts";
import { importReportSchema } from "../measures/findings.ts";

/**
 * The closed set of outcomes a caller must decide on. A bug is not among them: it throws and becomes `INTERNAL`.
 * The renderer turns each code into a sentence in one exhaustive table.
 */
export const ERRORS = {
  /** The vault is locked; unlock and ask again. */
  LOCKED: {},
  /** This window's role may not ask that. */
  NOT_ALLOWED: {},
  /** The record named is not in the vault. */
  NOT_FOUND: {},

  WRONG_PASSPHRASE: {},
  WRONG_RECOVERY_KEY: {},
  /** The retyped recovery key has a typing error in it, or is another vault's. */
  RECOVERY_KEY_MISTYPED: {},
  /** Too many wrong tries in a row, of a passphrase, a key or a PIN: the next one is taken after so many seconds. Nothing was tried. */
  TRY_LATER: { data: z.strictObject({ waitSeconds: z.int().min(1).max(60) }) },
  /** The recovery key to be retyped is no longer the one expected: a new one has to be drawn and written down. */
  RECOVERY_KEY_OUTDATED: {},
  PASSPHRASE_TOO_WEAK: {},
  /** The backup is not whole, is not as it was written, or is another practice's. */
  BACKUP_DAMAGED: {},
  /** There is already a practice in this data folder. */
  VAULT_EXISTS: {},
  /** There is no practice in this data folder yet. */
  NO_VAULT: {},
  NOT_A_VAULT: {},
  HEADER_DAMAGED: {},
  DATABASE_DAMAGED: {},
  /** Written by a newer Attune than this one. */
  TOO_NEW: {},
  /** The database holds fewer commits than this computer has seen acknowledged. The fullest, newest backup first. */
  OLDER_THAN_ANCHOR: {
    data: z.strictObject({
      missing: z.int().min(1),
      backups: z
        .array(z.strictObject({ file: z.string(), at: z.iso.datetime(), missing: z.int().min(0) }))
        .default([]),
    }),
  },
  /** The practice was opened to be read: it is older than it should be, or damaged. Nothing was changed. */
  READ_ONLY: {},
  /** Another Attune has this vault open. */
  IN_USE: {},
  DISK_FULL: {},
  /** A text sealed for itself does not open at its place: it was changed, or belongs elsewhere. It was left as it is. */
  SEALED_TEXT_DAMAGED: {},

  /** The change does not fit the map as the vault holds it. */
  CHANGE_REFUSED: {
    data: z.strictObject({
      operationId: operationIdSchema,
      refusal: changeRefusalSchema,
    }),
  },

  /** Nothing of the file was taken; the report names each place. */
  QUESTIONNAIRE_REFUSED: { data: z.strictObject({ report: importReportSchema }) },
  /** The answers do not fit the instrument; nothing was kept. */
  ANSWERS_REFUSED: { data: z.strictObject({ problems: z.array(itemProblemSchema) }) },
  /** The instrument's own calculations take longer than they may; nothing was kept. */
  CALCULATION_TOO_LONG: {},

  /** The file chosen is not taken in; nothing was changed. */
  IMPORT_REFUSED: { data: importRefusalSchema },

  /** The answer does not fit its question, or the question is not asked. */
  ANSWER_REFUSED: {
    data: z.strictObject({ questionId: questionIdSchema, problem: answerProblemSchema }),
  },
  /** Questions that must be answered are not, or an answer does not fit. */
  FORM_INCOMPLETE: { data: z.strictObject({ questionIds: z.array(questionIdSchema).min(1) }) },
  /** This partner has answered it already; what a partner gave is not written over. */
  ALREADY_ANSWERED: {},
  /** Not both partners have answered yet. */
  NOT_BOTH_ANSWERED: {},
  /** Not everybody whose answer it is has agreed to it. */
  CONSENT_MISSING: {},
  WRONG_PIN: {},
  /** The PIN was mistyped too often, or there is none: only the passphrase counts now. */
  PIN_CLOSED: {},

  /** Joint work of this kind is shut for these partners: by the safety decision, or for want of an agreement. */
  JOINT_WORK_CLOSED: { data: closedBySchema },
  /** A partner's answer to a secrets policy that is not the one chosen. */
  POLICY_CHANGED: {},
  /** This week is logged already for whoever kept it: change that log, or take it away first. */
  WEEK_ALREADY_LOGGED: {},

  /** The file could not be written where it was to go. Nothing was left there. */
  FILE_NOT_WRITTEN: {},
  /** The couple's screen could not be opened: there is no way to open a second window. */
  DISPLAY_UNAVAILABLE: {},
  /** There is no printer, or no way to reach one. */
  PRINT_UNAVAILABLE: {},
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** Picks some of the codes above for one procedure. */
export function errors<const Codes extends readonly ErrorCode[]>(
  ...codes: Codes
): Pick<typeof ERRORS, Codes[number]> {
  return Object.fromEntries(codes.map((code) => [code, ERRORS[code]])) as Pick<typeof ERRORS, Codes[number]>;
}
