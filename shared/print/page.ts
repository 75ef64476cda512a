import { cycleMapSchema } from "../domain/cycle-map.ts";
import { labelPackSchema } from "../domain/label-pack.ts";
import { paperSchema } from "../domain/settings.ts";
import { partnerSchema } from "../domain/unit.ts";
import { z } from "../domain/zod.ts";
import { formPageSchema } from "../forms/form-page.ts";
import { paperChoiceSchema, sheetSchema } from "../homework/sheet.ts";
import { consentPageSchema } from "./consent-page.ts";

/** One sheet, or several as a booklet. */
const homeworkPageSchema = z.strictObject({
  kind: z.literal("homework"),
  sheets: z.array(sheetSchema).min(1),
  ...paperChoiceSchema.shape,
});

/** The cycle as it ran and the one that takes its place, on one sheet. Both hold only what is to be printed. */
export const pairPageSchema = z.strictObject({
  kind: z.literal("cycle-pair"),
  old: cycleMapSchema,
  new: cycleMapSchema,
  partners: z.array(partnerSchema),
  labels: labelPackSchema,
  paper: paperSchema,
});
export type PairPage = z.infer<typeof pairPageSchema>;

/** What a print window is given: everything it needs to become paper, and nothing else. */
export const printPageSchema = z.discriminatedUnion("kind", [
  homeworkPageSchema,
  pairPageSchema,
  consentPageSchema,
  formPageSchema,
]);
export type PrintPage = z.infer<typeof printPageSchema>;
