import { ratingSchema } from "./cycle-map.ts";
import { partnerIdSchema, sessionIdSchema, unitIdSchema, weeklyLogIdSchema } from "./ids.ts";
import { z } from "./zod.ts";

export const COUNT_MAX = 200;
/** A week, in minutes. */
export const RECOVERY_MAX = 10_080;

const count = z.int().min(0).max(COUNT_MAX).nullable();

/** The weekly cycle log: how the cycle showed up in seven days, as it was written down at home. */
export const weeklyLogSchema = z
  .strictObject({
    id: weeklyLogIdSchema,
    unitId: unitIdSchema,
    /** Who kept it; null when both did, together. */
    partnerId: partnerIdSchema.nullable(),
    /** The Monday the week begins with. */
    weekOf: z.iso.date().refine((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1),
    /** How often the cycle ran. */
    episodes: z.int().min(0).max(COUNT_MAX),
    /** The strongest it was, 0–10. */
    peak: ratingSchema,
    /** Minutes until they had found each other again, mostly. */
    recoveryMinutes: z.int().min(0).max(RECOVERY_MAX).nullable(),
    /** Who mostly named it first. */
    namedFirst: z.union([partnerIdSchema, z.enum(["both", "nobody"])]).nullable(),
    exitsTried: count,
    exitsHeard: count,
    /** The session the sheet was brought to, if it was. */
    sessionId: sessionIdSchema.nullable(),
    enteredAt: z.iso.datetime(),
  })
  .refine(({ exitsTried, exitsHeard }) => (exitsHeard ?? 0) <= (exitsTried ?? COUNT_MAX));
export type WeeklyLog = z.infer<typeof weeklyLogSchema>;
