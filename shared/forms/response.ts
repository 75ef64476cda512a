import { partnerIdSchema, responseIdSchema, sessionIdSchema, unitIdSchema } from "../domain/ids.ts";
import { z } from "../domain/zod.ts";
import { givenSchema } from "./answer.ts";
import { formIdSchema, sharingSchema } from "./form.ts";

/** In which setting answers were given: by the partner alone, both together, told to the clinician, or on paper. */
export const settingSchema = z.enum(["alone", "together", "by-clinician", "from-paper"]);

/** One form as one partner (or the unit) answers it. It keeps the version of the form it was begun with. */
export const responseSchema = z.strictObject({
  id: responseIdSchema,
  formId: formIdSchema,
  formVersion: z.int().min(1),
  unitId: unitIdSchema,
  /** Whose answers these are; null where both answer together. */
  partnerId: partnerIdSchema.nullable(),
  sessionId: sessionIdSchema.nullable(),
  setting: settingSchema,
  state: z.enum(["in-progress", "done"]),
  begunAt: z.iso.datetime(),
  /** Null until it is done. */
  finishedAt: z.iso.datetime().nullable(),
});
export type FormResponse = z.infer<typeof responseSchema>;

/** An answer, with where it comes from and with whom it may be shared. */
export const answerSchema = z.strictObject({
  ...givenSchema.shape,
  /** The wording it was given to. */
  formVersion: z.int().min(1),
  givenAt: z.iso.datetime(),
  /** Whose hand it came from. */
  enteredBy: z.enum(["partner", "clinician"]),
  setting: settingSchema,
  sharing: sharingSchema,
});
export type Answer = z.infer<typeof answerSchema>;
