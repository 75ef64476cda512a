import { NAME_MAX, sideKeySchema } from "../domain/cycle-map.ts";
import { mapIdSchema } from "../domain/ids.ts";
import { paperSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { formPageSchema } from "../forms/form-page.ts";

/** Which sheet, for which side of which map. The sheet for both needs no side. */
export const sheetRequestSchema = z.discriminatedUnion("practice", [
  z.strictObject({ practice: z.literal("pursuer"), mapId: mapIdSchema, side: sideKeySchema }),
  z.strictObject({ practice: z.literal("distancer"), mapId: mapIdSchema, side: sideKeySchema }),
  z.strictObject({ practice: z.literal("both"), mapId: mapIdSchema }),
]);
export type SheetRequest = z.infer<typeof sheetRequestSchema>;

const words = z.array(z.string());
const head = {
  /** The couple's own name for their cycle; empty when they have none yet. */
  cycleName: z.string().max(NAME_MAX),
  /** Number of the last session held, or null before the first. */
  afterSession: z.int().nullable(),
};

const ownSheetSchema = <P extends "pursuer" | "distancer">(practice: P) =>
  z.strictObject({
    practice: z.literal(practice),
    ...head,
    forName: z.string(),
    partnerName: z.string(),
    /** The person's own words for each place, in reading order; empty arrays become lines to write on. */
    trigger: words,
    move: words,
    intention: words,
    vulnerable: words,
    need: words,
  });

const bothSheetSchema = z.strictObject({
  practice: z.literal("both"),
  ...head,
  partners: z.tuple([
    z.strictObject({ name: z.string(), move: words, intention: words }),
    z.strictObject({ name: z.string(), move: words, intention: words }),
  ]),
});

/** A homework sheet as data: the couple's words only. Our own wording stands in the message catalogue. */
export const sheetSchema = z.discriminatedUnion("practice", [
  ownSheetSchema("pursuer"),
  ownSheetSchema("distancer"),
  bothSheetSchema,
]);
export type Sheet = z.infer<typeof sheetSchema>;

/** What a print window is given: everything it needs to become paper, and nothing else. */
export const printPageSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("homework-sheet"), sheet: sheetSchema, paper: paperSchema }),
  formPageSchema,
]);
export type PrintPage = z.infer<typeof printPageSchema>;
