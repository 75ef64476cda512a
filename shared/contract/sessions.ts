import { sessionIdSchema, tallyEventIdSchema, unitIdSchema } from "../domain/ids.ts";
import { sessionSchema, sessionTimesSchema } from "../domain/session.ts";
import { tallyEventSchema } from "../domain/tally.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

export const sessionsContract = {
  /** A unit's sessions by number, the first first. */
  list: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(sessionSchema)),
  /** Begins a session; it gets the unit's next number. */
  create: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ id: sessionIdSchema, unitId: unitIdSchema, heldOn: z.iso.date() }))
    .output(sessionSchema),
  changeDate: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sessionId: sessionIdSchema, heldOn: z.iso.date() }))
    .output(sessionSchema),
  /** Records when it began and ended; the last word holds. Saying the same again changes nothing. */
  setTimes: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sessionId: sessionIdSchema, times: sessionTimesSchema }))
    .output(sessionSchema),
};

const openTallySchema = z.strictObject({ session: sessionSchema, events: z.array(tallyEventSchema) });
/** A session, and what was noted in it. */
export type OpenTally = z.infer<typeof openTallySchema>;

export const tallyContract = {
  /** A session and all that was noted in it, in the order in which it happened. */
  list: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sessionId: sessionIdSchema }))
    .output(openTallySchema),
  /** The same for every session of a unit in which anything was noted, the first first. */
  listOfUnit: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(openTallySchema)),
  /** Commits one event, durably, and only then answers. Sent again, it is answered as the first time. */
  add: procedure
    .errors(errors("NOT_FOUND", "JOINT_WORK_CLOSED"))
    .input(z.strictObject({ event: tallyEventSchema }))
    .output(z.strictObject({ eventId: tallyEventIdSchema })),
  /** Takes one event back. One that is not there, or not any more, is answered the same way. */
  undo: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sessionId: sessionIdSchema, eventId: tallyEventIdSchema }))
    .output(z.strictObject({ eventId: tallyEventIdSchema })),
};
