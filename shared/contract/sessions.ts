import { sessionIdSchema, unitIdSchema } from "../domain/ids.ts";
import { sessionSchema } from "../domain/session.ts";
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
};
