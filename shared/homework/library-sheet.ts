import { ownSheetIdSchema } from "../domain/ids.ts";
import { optionalLine } from "../domain/text.ts";
import { z } from "../domain/zod.ts";
import { STAGES } from "../stages/steps.ts";
import { practiceSchema, sheetTextSchema } from "./sheet-text.ts";

/** What a sheet is for: a piece of the advice of the clinical model each, and the weekly count. */
export const PURPOSES = [
  "settle-first",
  "ask-directly",
  "let-answer-come",
  "stay-present",
  "reassuring-space",
  "pattern-not-person",
  "name-it",
  "read-as-fear",
  "flexibility",
  "keep-count",
] as const;
const purposeSchema = z.enum(PURPOSES);
export type Purpose = z.infer<typeof purposeSchema>;

export const ABOUT_MAX = 240;

const kept = {
  practice: practiceSchema,
  purpose: purposeSchema,
  /** The stages of the work it fits. */
  stages: z.array(z.enum(STAGES)).max(STAGES.length),
  /** What it is for, said to the clinician. */
  about: optionalLine(ABOUT_MAX),
  /** When to use it, said to the clinician. */
  when: optionalLine(ABOUT_MAX),
  text: sheetTextSchema,
};

/** One of the sheets that come with the app. */
export const librarySheetSchema = z.strictObject({ key: z.string().regex(/^[a-z]+(-[a-z]+)*$/u), ...kept });
export type LibrarySheet = z.infer<typeof librarySheetSchema>;

/** A sheet the clinician made, for any couple. */
export const ownSheetSchema = z.strictObject({
  schema: z.literal(1),
  id: ownSheetIdSchema,
  ...kept,
  changedAt: z.iso.datetime(),
});
export type OwnSheet = z.infer<typeof ownSheetSchema>;

/** Which sheet something was made from. */
export const sheetSourceSchema = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("library"), key: librarySheetSchema.shape.key }),
  z.strictObject({ from: z.literal("own"), id: ownSheetIdSchema }),
]);
export type SheetSource = z.infer<typeof sheetSourceSchema>;
