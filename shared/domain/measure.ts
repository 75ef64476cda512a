import { answersSchema } from "../measures/answer.ts";
import { questionnaireSchema } from "../measures/questionnaire.ts";
import { scheduleSchema } from "../measures/schedule.ts";
import { alertSchema, scoreSchema } from "../measures/score.ts";
import { scoringSchema } from "../measures/scoring.ts";
import {
  administrationIdSchema,
  instrumentIdSchema,
  partnerIdSchema,
  sessionIdSchema,
  unitIdSchema,
} from "./ids.ts";
import { z } from "./zod.ts";

export const LICENCE_MAX = 4_000;

/**
 * A questionnaire that is in use, and how it is counted. It never changes: a new wording is a new instrument, so that
 * an old answer keeps the words it was given to.
 */
export const instrumentSchema = z.strictObject({
  id: instrumentIdSchema,
  /** `own`: written for Attune. `imported`: brought by the clinician, under a licence the clinician confirmed. */
  origin: z.enum(["own", "imported"]),
  questionnaire: questionnaireSchema,
  scoring: scoringSchema,
  /** Under which terms it may be used, in the clinician's or our own words. */
  licence: z.string().min(1).max(LICENCE_MAX),
  /** When the clinician confirmed them; null for our own. */
  confirmedAt: z.iso.datetime().nullable(),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** One partner's answers to one instrument on one day, and what they came to then. */
export const administrationSchema = z.strictObject({
  id: administrationIdSchema,
  unitId: unitIdSchema,
  partnerId: partnerIdSchema,
  instrumentId: instrumentIdSchema,
  /** The instrument's own version when it was counted. */
  instrumentVersion: z.string().nullable(),
  sessionId: sessionIdSchema.nullable(),
  takenOn: z.iso.date(),
  enteredAt: z.iso.datetime(),
  setting: z.enum(["paper", "handed-over"]),
  answers: answersSchema,
  scores: z.array(scoreSchema),
  /** For the clinician alone. */
  alerts: z.array(alertSchema),
  /** Items whose calculation failed, and which therefore have no answer. */
  notCalculated: z.array(z.string()),
});
export type Administration = z.infer<typeof administrationSchema>;

/** That a unit is to answer an instrument again and again. */
export const plannedSchema = z.strictObject({
  unitId: unitIdSchema,
  instrumentId: instrumentIdSchema,
  schedule: scheduleSchema,
});
export type Planned = z.infer<typeof plannedSchema>;
