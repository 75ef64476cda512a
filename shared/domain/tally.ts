import { partnerIdSchema, sessionIdSchema, tallyEventIdSchema } from "./ids.ts";
import { z } from "./zod.ts";

/** How a moment between the two came across to the clinician. */
export const VALENCES = ["negative", "neutral", "positive"] as const;
export const valenceSchema = z.enum(VALENCES);
export type Valence = z.infer<typeof valenceSchema>;

/** A move of the cycle, or a way out of it, that the clinician saw. */
export const TAGS = ["pursue", "withdraw", "repair", "soften", "stay", "flooded"] as const;
export const tagSchema = z.enum(TAGS);
export type Tag = z.infer<typeof tagSchema>;

const event = { id: tallyEventIdSchema, sessionId: sessionIdSchema, at: z.iso.datetime() };

/** One moment, noted by one tap. */
const tapSchema = z
  .strictObject({
    ...event,
    kind: z.literal("tap"),
    partnerId: partnerIdSchema,
    valence: valenceSchema.nullable(),
    tag: tagSchema.nullable(),
  })
  .refine(({ valence, tag }) => valence !== null || tag !== null);
export type Tap = z.infer<typeof tapSchema>;

/** From now on this partner speaks, or nobody does. */
const floorSchema = z.strictObject({
  ...event,
  kind: z.literal("floor"),
  partnerId: partnerIdSchema.nullable(),
});

/** The clock stands still from `pause` to `go-on`; nobody has the floor meanwhile. */
const clockSchema = z.strictObject({ ...event, kind: z.enum(["pause", "go-on"]) });

/** One thing the clinician noted while a session ran. A count of moments; it says nothing about what a person is. */
export const tallyEventSchema = z.union([tapSchema, floorSchema, clockSchema]);
export type TallyEvent = z.infer<typeof tallyEventSchema>;
