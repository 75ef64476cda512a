import { responseIdSchema } from "../domain/ids.ts";
import { paperSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { givenSchema } from "./answer.ts";
import { formIdSchema, formSchema } from "./form.ts";

/** A form as paper: empty, to be filled in by hand, or with what was answered. */
export const formPageRequestSchema = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("blank"), formId: formIdSchema }),
  z.strictObject({ what: z.literal("filled"), responseId: responseIdSchema }),
]);
export type FormPageRequest = z.infer<typeof formPageRequestSchema>;

/** All a print window needs to make paper of a form. */
export const formPageSchema = z.strictObject({
  kind: z.literal("form"),
  form: formSchema,
  /** Null on a blank one. */
  filled: z
    .strictObject({
      /** Empty where both answered together. */
      partnerName: z.string(),
      /** The day it was finished, or begun. */
      day: z.iso.date(),
      answers: z.array(givenSchema),
      /** Some answers are for the clinician alone and stand on no paper. */
      leftOut: z.int().min(0),
    })
    .nullable(),
  paper: paperSchema,
});
export type FormPage = z.infer<typeof formPageSchema>;
