import { sessionIdSchema, unitIdSchema } from "./ids.ts";
import { z } from "./zod.ts";

/** One meeting with a unit. Numbers run 1, 2, 3 … within the unit, in the order in which sessions were begun. */
export const sessionSchema = z.strictObject({
  id: sessionIdSchema,
  unitId: unitIdSchema,
  number: z.int().min(1),
  /** Calendar day, local to the practice: `2026-03-14`. */
  heldOn: z.iso.date(),
});
export type Session = z.infer<typeof sessionSchema>;
