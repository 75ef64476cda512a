import { unitIdSchema } from "../domain/ids.ts";
import { labelPackSchema } from "../domain/label-pack.ts";
import { partnerSchema, unitSchema } from "../domain/unit.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

/** One line of the couples list. */
export const unitSummarySchema = z.strictObject({
  unit: unitSchema,
  sessionCount: z.int().min(0),
  lastHeldOn: z.iso.date().nullable(),
  /** The couple's own name for the cycle they worked on last; empty when none has a name. */
  cycleName: z.string(),
});
export type UnitSummary = z.infer<typeof unitSummarySchema>;

export const unitsContract = {
  /** All units, the one seen last first. */
  list: procedure.output(z.array(unitSummarySchema)),
  get: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(unitSchema),
  create: procedure
    .input(z.strictObject({ id: unitIdSchema, partners: z.array(partnerSchema).min(2).max(6) }))
    .output(unitSchema),
  /** Changes names and pronouns. The set of partners stays as it is. */
  updatePartners: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema, partners: z.array(partnerSchema).min(2).max(6) }))
    .output(unitSchema),
  /** Chooses the words in which the unit's maps name their places. Choosing the same again changes nothing. */
  chooseLabels: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema, labels: labelPackSchema }))
    .output(unitSchema),
};
