import { consentEntrySchema, secretsPolicySchema } from "../domain/consent.ts";
import { paperSchema } from "../domain/settings.ts";
import { partnerSchema } from "../domain/unit.ts";
import { z } from "../domain/zod.ts";

/** What can be agreed to, with what each partner said last to it, and room to sign. Nothing of any safety screen. */
export const consentPageSchema = z.strictObject({
  kind: z.literal("consent-sheet"),
  partners: z.array(partnerSchema),
  /** The secrets policy that holds; null while none was chosen. */
  policy: secretsPolicySchema.nullable(),
  /** At most one of each partner and kind. */
  consents: z.array(consentEntrySchema),
  paper: paperSchema,
});
export type ConsentPage = z.infer<typeof consentPageSchema>;
