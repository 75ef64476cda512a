import { partnerIdSchema, unitIdSchema } from "./ids.ts";
import { DEFAULT_LABEL_PACK, labelPackSchema } from "./label-pack.ts";
import { line, optionalLine } from "./text.ts";
import { z } from "./zod.ts";

export const PARTNER_NAME_MAX = 60;

/** One member of a relationship unit, by the name and pronouns that person chose. */
export const partnerSchema = z.strictObject({
  id: partnerIdSchema,
  name: line(PARTNER_NAME_MAX),
  pronouns: optionalLine(40),
});
export type Partner = z.infer<typeof partnerSchema>;

/** A relationship unit: the client in couple work. Two members, or more. */
export const unitSchema = z.strictObject({
  id: unitIdSchema,
  partners: z.array(partnerSchema).min(2).max(6),
  createdAt: z.iso.datetime(),
  /** The words in which this unit's maps name their places. */
  labels: labelPackSchema.default(DEFAULT_LABEL_PACK),
});
export type Unit = z.infer<typeof unitSchema>;
