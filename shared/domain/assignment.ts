import { librarySheetSchema, sheetSourceSchema } from "../homework/library-sheet.ts";
import { assignmentIdSchema, mapIdSchema, partnerIdSchema, sessionIdSchema, unitIdSchema } from "./ids.ts";
import { z } from "./zod.ts";

export const HELPED_MAX = 600;

/** How practising went, in the words of the room: never a mark. */
export const OUTCOMES = ["done", "partly", "not"] as const;
const outcomeSchema = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcomeSchema>;

const reviewSchema = z.strictObject({
  outcome: outcomeSchema,
  /** What helped, or got in the way. */
  helped: z
    .string()
    .transform((text) => text.replace(/\r\n?/gu, "\n").replace(/[^\P{Cc}\n]/gu, ""))
    .pipe(z.string().max(HELPED_MAX)),
  /** The session it was talked about in; null when it was between sessions. */
  sessionId: sessionIdSchema.nullable(),
  reviewedAt: z.iso.datetime(),
});
export type Review = z.infer<typeof reviewSchema>;

/** A sheet that was given to take home, as it was worded then, and what became of it. */
export const assignmentSchema = z.strictObject({
  schema: z.literal(1),
  id: assignmentIdSchema,
  unitId: unitIdSchema,
  source: sheetSourceSchema,
  /** The map its words come from, when it is printed. */
  mapId: mapIdSchema,
  practice: librarySheetSchema.shape.practice,
  /** Null: to both. */
  partnerId: partnerIdSchema.nullable(),
  text: librarySheetSchema.shape.text,
  /** The clinician changed the wording for this couple. */
  edited: z.boolean(),
  /** The session it was given in; null when it was between sessions. */
  sessionId: sessionIdSchema.nullable(),
  givenAt: z.iso.datetime(),
  /** By when, if that was said. */
  due: z.iso.date().nullable(),
  review: reviewSchema.nullable(),
});
export type Assignment = z.infer<typeof assignmentSchema>;
