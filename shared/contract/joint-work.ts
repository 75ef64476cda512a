import {
  CONSENT_KINDS,
  consentEntrySchema,
  policyEntrySchema,
  secretsPolicySchema,
} from "../domain/consent.ts";
import {
  consentEntryIdSchema,
  mapIdSchema,
  partnerIdSchema,
  policyEntryIdSchema,
  responseIdSchema,
  safetyEntryIdSchema,
  unitIdSchema,
} from "../domain/ids.ts";
import { SAFETY_OUTCOMES, safetyEntrySchema, safetyReasonSchema } from "../domain/safety.ts";
import { paperSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

/** All that was ever recorded about a unit's safety and agreements, in the order of its making. */
const registerSchema = z.strictObject({
  safety: z.array(safetyEntrySchema),
  consents: z.array(consentEntrySchema),
  policies: z.array(policyEntrySchema),
});
export type Register = z.infer<typeof registerSchema>;

const line = { id: safetyEntryIdSchema, unitId: unitIdSchema };
const ofResponse = { ...line, responseId: responseIdSchema };
const changing = procedure.errors(errors("NOT_FOUND")).output(registerSchema);

/** The safety gate. Every recording answers with the register as it then stands; the same id is recorded once. */
export const jointWorkContract = {
  register: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(registerSchema),
  decide: changing.input(
    z
      .strictObject({
        ...line,
        outcome: z.enum(SAFETY_OUTCOMES),
        reason: safetyReasonSchema,
        decidedOn: z.iso.date(),
        reviewOn: z.iso.date().nullable(),
      })
      .refine(({ decidedOn, reviewOn }) => reviewOn === null || reviewOn > decidedOn, { path: ["reviewOn"] }),
  ),
  /** Works jointly all the same. Where nothing is shut by the decision, nothing is recorded. */
  override: changing.input(z.strictObject({ ...line, reason: safetyReasonSchema })),
  endOverride: changing.input(z.strictObject(line)),
  /** Lets the answers to one safety screen leave, to the partner who gave them. Only what is finished is released. */
  release: changing.input(z.strictObject({ ...ofResponse, reason: safetyReasonSchema })),
  endRelease: changing.input(z.strictObject(ofResponse)),
  /** For every unit with a decision that is to be looked at again: on which day. */
  reviews: procedure.output(z.array(z.strictObject({ unitId: unitIdSchema, reviewOn: z.iso.date() }))),
  /** Asked before a walk round the loop with both partners begins. */
  beginWalk: procedure
    .errors(errors("NOT_FOUND", "JOINT_WORK_CLOSED"))
    .input(z.strictObject({ mapId: mapIdSchema })),
};

const sheetRequest = z.strictObject({ unitId: unitIdSchema, paper: paperSchema });

/** What the partners agreed to. Nothing is taken out: a withdrawal is recorded beside what it withdraws. */
export const consentsContract = {
  /** Records what one partner said. POLICY_CHANGED where it answers a secrets policy that does not hold. */
  record: changing.errors(errors("POLICY_CHANGED")).input(
    z.strictObject({
      id: consentEntryIdSchema,
      unitId: unitIdSchema,
      partnerId: partnerIdSchema,
      kind: z.enum(CONSENT_KINDS),
      answer: z.enum(["given", "declined", "revoked"]),
      how: z.enum(["spoken", "signed"]),
      policy: secretsPolicySchema.nullable(),
      on: z.iso.date(),
    }),
  ),
  choosePolicy: changing.input(
    z.strictObject({
      id: policyEntryIdSchema,
      unitId: unitIdSchema,
      policy: secretsPolicySchema,
      on: z.iso.date(),
    }),
  ),
  /** The consent sheet as a tagged PDF: what can be agreed to, and what was. Written whole or not at all. */
  savePdf: procedure
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE"))
    .input(sheetRequest)
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  print: procedure
    .errors(errors("NOT_FOUND", "PRINT_UNAVAILABLE"))
    .input(sheetRequest)
    .output(z.strictObject({ outcome: z.enum(["sent", "cancelled"]) })),
};
