import { roleSchema } from "../domain/cycle-map.ts";
import { partnerIdSchema, sessionIdSchema, unitIdSchema } from "../domain/ids.ts";
import { privateTextSchema, progressNoteSchema } from "../domain/notes.ts";
import { sessionSchema } from "../domain/session.ts";
import {
  attendanceSchema,
  datedStageMarkSchema,
  planSchema,
  stageMarkSchema,
} from "../domain/session-record.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

const ofSession = z.strictObject({ sessionId: sessionIdSchema });
const ofUnit = z.strictObject({ unitId: unitIdSchema });

const progressSchema = z.strictObject({
  /** Every mark of the unit, by session, the first first. */
  stages: z.array(datedStageMarkSchema),
  /** As the unit's latest negative map names them; empty without one. */
  roles: z.array(z.strictObject({ partnerId: partnerIdSchema, role: roleSchema })),
});

const openRecordSchema = z.strictObject({
  session: sessionSchema,
  /** One entry a partner, in the unit's order. */
  attendance: z.array(attendanceSchema),
  /** Before anything was planned for this session: what the last planned one left undone. */
  plan: planSchema,
  note: progressNoteSchema,
  ...progressSchema.shape,
});
/** What one session put on record, beside its tally. */
export type OpenRecord = z.infer<typeof openRecordSchema>;

const recordOfUnitSchema = z.strictObject({
  /** Sessions with a progress note, the first first. */
  notedIn: z.array(sessionIdSchema),
  ...progressSchema.shape,
});

export const recordContract = {
  /** A session's record. Noted in the audit log as a view. */
  open: procedure.errors(errors("NOT_FOUND")).input(ofSession).output(openRecordSchema),
  /** Which sessions have a progress note, and how far each partner has come. */
  listOfUnit: procedure.errors(errors("NOT_FOUND")).input(ofUnit).output(recordOfUnitSchema),
  /** Each of the four keeps the whole of what it names, durably, and only then answers; the last word holds. */
  keepAttendance: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sessionId: sessionIdSchema, attendance: z.array(attendanceSchema).max(6) })),
  keepPlan: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sessionId: sessionIdSchema, plan: planSchema })),
  keepNote: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sessionId: sessionIdSchema, note: progressNoteSchema })),
  keepStage: procedure.errors(errors("NOT_FOUND")).input(z.strictObject({ mark: stageMarkSchema })),
};

/** The only procedures that carry psychotherapy notes (V16). Nothing else asks them, and they answer nothing else. */
export const psychotherapyNotesContract = {
  /** Noted in the audit log as a view. */
  open: procedure
    .errors(errors("NOT_FOUND", "SEALED_TEXT_DAMAGED"))
    .input(ofSession)
    .output(z.strictObject({ sessionId: sessionIdSchema, text: privateTextSchema })),
  keep: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sessionId: sessionIdSchema, text: privateTextSchema })),
  /** The sessions that have one, the first first; nothing of what they say. */
  listOfUnit: procedure.errors(errors("NOT_FOUND")).input(ofUnit).output(z.array(sessionIdSchema)),
};
