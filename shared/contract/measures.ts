import {
  administrationIdSchema,
  instrumentIdSchema,
  partnerIdSchema,
  sessionIdSchema,
  unitIdSchema,
} from "../domain/ids.ts";
import { administrationSchema, instrumentSchema, LICENCE_MAX, plannedSchema } from "../domain/measure.ts";
import { z } from "../domain/zod.ts";
import { answersSchema } from "../measures/answer.ts";
import { importReportSchema } from "../measures/findings.ts";
import { FILE_LIMITS } from "../measures/json.ts";
import { questionnaireSchema } from "../measures/questionnaire.ts";
import { scheduleSchema } from "../measures/schedule.ts";
import { scoringSchema } from "../measures/scoring.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

// One more than is taken, so that a file that is too large is refused by the report, which says why.
const fileText = z.string().max(FILE_LIMITS.characters + 1);

/** One line of the instruments list. */
export const instrumentSummarySchema = instrumentSchema.omit({ questionnaire: true }).extend({
  title: z.string(),
  description: z.string(),
  version: z.string().nullable(),
  questionCount: z.int().min(0),
  /** The words of the questions an alert may be about, by `linkId`. */
  alertTexts: z.record(z.string(), z.string()),
  /** The least and the most of each score for which these are known, by its id. */
  ranges: z.record(z.string(), z.tuple([z.number(), z.number()])),
  /** Whether a partner can answer it on the screen; otherwise it is answered on paper. */
  canBeHandedOver: z.boolean(),
});
export type InstrumentSummary = z.infer<typeof instrumentSummarySchema>;

export const importPreviewSchema = z.strictObject({
  report: importReportSchema,
  /** Null where the questionnaire is refused. */
  questionnaire: questionnaireSchema.nullable(),
  /** From the scoring file, or proposed; null where either file is refused. */
  scoring: scoringSchema.nullable(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

const dueSchema = z.strictObject({ instrumentId: instrumentIdSchema, partnerId: partnerIdSchema });
export type Due = z.infer<typeof dueSchema>;

export const measuresContract = {
  /** All instruments: our own first, then those imported, the first first. */
  instruments: procedure.output(z.array(instrumentSummarySchema)),
  instrument: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ instrumentId: instrumentIdSchema }))
    .output(instrumentSchema),
  /** What an import would take, leave out and refuse. Changes nothing. */
  preview: procedure
    .input(z.strictObject({ text: fileText, scoringText: fileText.nullable() }))
    .output(importPreviewSchema),
  /** Takes a questionnaire in, whole, under a licence the clinician confirms; refused, the vault is as it was. */
  import: procedure
    .errors(errors("QUESTIONNAIRE_REFUSED"))
    .input(
      z.strictObject({
        id: instrumentIdSchema,
        text: fileText,
        scoring: scoringSchema,
        licence: z.string().trim().min(1).max(LICENCE_MAX),
        licenceConfirmed: z.literal(true),
      }),
    )
    .output(instrumentSummarySchema),
  /** Keeps one partner's answers and what they come to. Sent again, it is answered as the first time. */
  record: procedure
    .errors(errors("NOT_FOUND", "ANSWERS_REFUSED", "CALCULATION_TOO_LONG"))
    .input(
      z.strictObject({
        id: administrationIdSchema,
        unitId: unitIdSchema,
        partnerId: partnerIdSchema,
        instrumentId: instrumentIdSchema,
        sessionId: sessionIdSchema.nullable(),
        takenOn: z.iso.date(),
        answers: answersSchema,
      }),
    )
    .output(administrationSchema),
  /** All that a unit's partners answered, the first first. */
  listOfUnit: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(administrationSchema)),
  /**
   * One administration as a file: a FHIR R4 Bundle of its QuestionnaireResponse, and an Observation for each score. It
   * leaves the vault unencrypted.
   */
  exportFhir: procedure
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE"))
    .input(z.strictObject({ administrationId: administrationIdSchema, withName: z.boolean() }))
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  /** What is planned for a unit. */
  planned: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(plannedSchema)),
  /** Plans an instrument for a unit, or no longer with `null`. */
  plan: procedure
    .errors(errors("NOT_FOUND"))
    .input(
      z.strictObject({
        unitId: unitIdSchema,
        instrumentId: instrumentIdSchema,
        schedule: scheduleSchema.nullable(),
      }),
    )
    .output(z.array(plannedSchema)),
  /** Who is to answer what on this day. */
  due: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema, today: z.iso.date() }))
    .output(z.array(dueSchema)),
};
