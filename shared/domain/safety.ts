import {
  partnerIdSchema,
  type ResponseId,
  responseIdSchema,
  safetyEntryIdSchema,
  unitIdSchema,
} from "./ids.ts";
import { paragraphs } from "./text.ts";
import { z } from "./zod.ts";

export const SAFETY_OUTCOMES = ["cleared", "not-cleared", "more-to-learn"] as const;
export type SafetyOutcome = (typeof SAFETY_OUTCOMES)[number];

const entry = { id: safetyEntryIdSchema, unitId: unitIdSchema };
/** When it was recorded, which orders the entries; the day it was decided may be an earlier one. */
const recorded = { at: z.iso.datetime() };
export const safetyReasonSchema = paragraphs(2000);

/** What the clinician decided about joint work with this unit, on which day, and why. */
const decisionSchema = z.strictObject({
  ...entry,
  ...recorded,
  kind: z.literal("decision"),
  outcome: z.enum(SAFETY_OUTCOMES),
  reason: safetyReasonSchema,
  decidedOn: z.iso.date(),
  /** The day to look at it again; null for none. */
  reviewOn: z.iso.date().nullable(),
});
export type SafetyDecision = z.infer<typeof decisionSchema>;

/** The clinician works jointly all the same, and says why. */
const overrideSchema = z.strictObject({
  ...entry,
  ...recorded,
  kind: z.literal("override"),
  reason: safetyReasonSchema,
});
export type SafetyOverride = z.infer<typeof overrideSchema>;

const overrideEndedSchema = z.strictObject({ ...entry, ...recorded, kind: z.literal("override-ended") });

/** The answers to one safety screen may leave, to the partner who gave them and to nobody else, and why. */
const releaseSchema = z.strictObject({
  ...entry,
  ...recorded,
  kind: z.literal("release"),
  responseId: responseIdSchema,
  partnerId: partnerIdSchema,
  reason: safetyReasonSchema,
});

/** From here on they stay with the clinician again. What has left already is out. */
const releaseEndedSchema = z.strictObject({
  ...entry,
  ...recorded,
  kind: z.literal("release-ended"),
  responseId: responseIdSchema,
  partnerId: partnerIdSchema,
});

/** One line of a unit's safety history. Lines are added, never changed. */
export const safetyEntrySchema = z.discriminatedUnion("kind", [
  decisionSchema,
  overrideSchema,
  overrideEndedSchema,
  releaseSchema,
  releaseEndedSchema,
]);
export type SafetyEntry = z.infer<typeof safetyEntrySchema>;

export type SafetyStanding = { decision: SafetyDecision | null; override: SafetyOverride | null };

/** What holds now, of entries in the order of their making. A new decision ends the override before it. */
export function safetyStanding(entries: readonly SafetyEntry[]): SafetyStanding {
  let standing: SafetyStanding = { decision: null, override: null };
  for (const one of entries) {
    if (one.kind === "decision") standing = { decision: one, override: null };
    if (one.kind === "override") standing = { ...standing, override: one };
    if (one.kind === "override-ended") standing = { ...standing, override: null };
  }
  return standing;
}

/** Whether the answers of this response are released, of entries in the order of their making. */
export function isReleased(entries: readonly SafetyEntry[], responseId: ResponseId): boolean {
  const last = entries.findLast((one) => "responseId" in one && one.responseId === responseId);
  return last?.kind === "release";
}

/** Whether the day has come to look at the decision again. Days as the calendar writes them. */
export const isReviewDue = (reviewOn: string | null, today: string): boolean =>
  reviewOn !== null && reviewOn <= today;
