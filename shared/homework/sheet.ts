import { NAME_MAX, sideKeySchema, slotSchema } from "../domain/cycle-map.ts";
import { mapIdSchema } from "../domain/ids.ts";
import { labelPackSchema } from "../domain/label-pack.ts";
import { paperSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { filledTextSchema, practiceSchema, sheetTextSchema } from "./sheet-text.ts";

/** Which sheet, for which side of which map. A sheet for both has no side. */
export const sheetRequestSchema = z
  .strictObject({
    mapId: mapIdSchema,
    practice: practiceSchema,
    side: sideKeySchema.nullable(),
    text: sheetTextSchema,
    /** Leaves the couple's words out: for a wall where others read along. */
    withoutWords: z.boolean(),
  })
  .refine(({ practice, side }) => (practice === "both") === (side === null));
export type SheetRequest = z.infer<typeof sheetRequestSchema>;

/** One person's own words by place, in reading order; a place that is asked for and empty becomes a line to write on. */
const wordsSchema = z.partialRecord(slotSchema, z.array(z.string()));

/** A homework sheet, filled: what it says, and the couple's words that both may see. Nothing else of theirs. */
export const sheetSchema = z.strictObject({
  practice: practiceSchema,
  side: sideKeySchema.nullable(),
  labels: labelPackSchema,
  names: z.strictObject({ a: z.string(), b: z.string() }),
  /** The couple's own name for their cycle; empty when they have none yet. */
  cycleName: z.string().max(NAME_MAX),
  /** Number of the last session held, or null before the first. */
  afterSession: z.int().nullable(),
  words: z.strictObject({ a: wordsSchema, b: wordsSchema }),
  /** The ways out the couple has found so far. */
  exits: z.array(z.string()),
  text: filledTextSchema,
});
export type Sheet = z.infer<typeof sheetSchema>;

/** How sheets become paper. */
export const paperChoiceSchema = z.strictObject({
  paper: paperSchema,
  /** No letter smaller than 16 point. */
  largePrint: z.boolean(),
  greyscale: z.boolean(),
});
export type PaperChoice = z.infer<typeof paperChoiceSchema>;

export const BOOKLET_MAX = 20;
