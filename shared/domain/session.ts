import { sessionIdSchema, unitIdSchema } from "./ids.ts";
import { z } from "./zod.ts";

/** When a session began and ended, as far as it was recorded. It ends only after it has begun, and not before. */
export const sessionTimesSchema = z
  .strictObject({ startedAt: z.iso.datetime().nullable(), endedAt: z.iso.datetime().nullable() })
  .refine(
    ({ startedAt, endedAt }) =>
      endedAt === null || (startedAt !== null && Date.parse(startedAt) <= Date.parse(endedAt)),
  );
export type SessionTimes = z.infer<typeof sessionTimesSchema>;

/** One meeting with a unit. Numbers run 1, 2, 3 … within the unit, in the order in which sessions were begun. */
export const sessionSchema = z.strictObject({
  id: sessionIdSchema,
  unitId: unitIdSchema,
  number: z.int().min(1),
  /** Calendar day, local to the practice: `2026-03-14`. */
  heldOn: z.iso.date(),
  /** Null until the clinician begins it in the room. */
  startedAt: z.iso.datetime().nullable(),
  /** Null while it runs. */
  endedAt: z.iso.datetime().nullable(),
});
export type Session = z.infer<typeof sessionSchema>;
