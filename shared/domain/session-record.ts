import { partnerIdSchema, planLineIdSchema, sessionIdSchema } from "./ids.ts";
import { optionalLine } from "./text.ts";
import { z } from "./zod.ts";

export const PRESENCES = ["there", "late", "absent"] as const;

export const MODALITIES = ["in-room", "by-video"] as const;

/** Whether one partner came, and how. Null where nothing was noted. */
export const attendanceSchema = z.strictObject({
  partnerId: partnerIdSchema,
  presence: z.enum(PRESENCES).nullable(),
  modality: z.enum(MODALITIES).nullable(),
});
export type Attendance = z.infer<typeof attendanceSchema>;

export const PLAN_LINE_MAX = 160;
export const PLAN_LINES_MAX = 8;

/** One thing to do in a session. */
export const planLineSchema = z.strictObject({
  id: planLineIdSchema,
  text: optionalLine(PLAN_LINE_MAX),
  done: z.boolean(),
  /** Left over from an earlier session. */
  carried: z.boolean(),
});
export type PlanLine = z.infer<typeof planLineSchema>;
export const planSchema = z.array(planLineSchema).max(PLAN_LINES_MAX);

/** The step of the work a partner was seen at in one session; null takes back what was marked in it. */
export const stageMarkSchema = z.strictObject({
  sessionId: sessionIdSchema,
  partnerId: partnerIdSchema,
  step: z.int().min(1).max(9).nullable(),
});
export type StageMark = z.infer<typeof stageMarkSchema>;

/** A mark as it stands in the history, with the session it was made in. */
export const datedStageMarkSchema = z.strictObject({
  sessionId: sessionIdSchema,
  number: z.int().min(1),
  heldOn: z.iso.date(),
  partnerId: partnerIdSchema,
  step: z.int().min(1).max(9),
});
export type DatedStageMark = z.infer<typeof datedStageMarkSchema>;
