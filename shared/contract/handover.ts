import { partnerIdSchema, responseIdSchema, sessionIdSchema, unitIdSchema } from "../domain/ids.ts";
import { PIN_PATTERN, settingsSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { answerValueSchema, givenSchema } from "../forms/answer.ts";
import { questionIdSchema } from "../forms/condition.ts";
import { formIdSchema, formSchema } from "../forms/form.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";
import { PASSPHRASE_MAX } from "./vault.ts";

const pin = z.string().regex(PIN_PATTERN);

const everywhereSchema = z.strictObject({
  settings: settingsSchema,
  /** By what the clinician comes back, besides the passphrase. */
  pin: z.boolean(),
  /** The sample practice has no secret to ask for. */
  sample: z.boolean(),
});

/** All that a handed-over window ever gets to see. Whatever is paused or finished shows no question and no answer. */
export const handedFormSchema = z.discriminatedUnion("state", [
  z.strictObject({
    ...everywhereSchema.shape,
    state: z.literal("open"),
    partnerName: z.string(),
    form: formSchema,
    answers: z.array(givenSchema),
  }),
  z.strictObject({ ...everywhereSchema.shape, state: z.literal("paused") }),
  z.strictObject({ ...everywhereSchema.shape, state: z.literal("finished") }),
]);
export type HandedForm = z.infer<typeof handedFormSchema>;

const wayBackSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("passphrase"), passphrase: z.string().min(1).max(PASSPHRASE_MAX) }),
  z.strictObject({ by: z.literal("pin"), pin }),
  z.strictObject({ by: z.literal("sample") }),
]);
export type WayBack = z.infer<typeof wayBackSchema>;

/** The couple's session, or their own page where there is none; or their measures. */
export const handedFromSchema = z.enum(["session", "measures", "intake", "joint-work"]);
export type HandedFrom = z.infer<typeof handedFromSchema>;

/**
 * While a form is handed over, nothing else is answered to anyone: only the form's own procedures, to the window it
 * was handed to, and the lock.
 */
export const handoverContract = {
  /** Hands one form to one partner, or goes on with the one begun before. The clinician's window ends with it. */
  begin: procedure.errors(errors("NOT_FOUND", "ALREADY_ANSWERED", "JOINT_WORK_CLOSED")).input(
    z.strictObject({
      /** The id of the response, should it be a new one. */
      id: responseIdSchema,
      formId: formIdSchema,
      unitId: unitIdSchema,
      partnerId: partnerIdSchema,
      sessionId: sessionIdSchema.nullable(),
      /** Where the clinician is, and comes back to. */
      from: handedFromSchema.default("session"),
    }),
  ),
  /** The form in this window's hands. */
  form: procedure.output(handedFormSchema),
  /** Keeps one answer, durably, and only then answers; null takes it back. */
  answer: procedure
    .errors(errors("ANSWER_REFUSED"))
    .input(z.strictObject({ questionId: questionIdSchema, value: answerValueSchema.nullable() })),
  setPaused: procedure.input(z.strictObject({ paused: z.boolean() })),
  /** Ends it for this partner: from here on the window shows none of it. */
  finish: procedure.errors(errors("FORM_INCOMPLETE")),
  /** The clinician takes the computer back. */
  giveBack: procedure
    .errors(errors("WRONG_PASSPHRASE", "WRONG_PIN", "PIN_CLOSED", "TRY_LATER"))
    .input(wayBackSchema),
  /** Where the clinician was when they handed over, told once after they are back. */
  cameFrom: procedure.output(
    z
      .strictObject({
        unitId: unitIdSchema,
        sessionId: sessionIdSchema.nullable(),
        from: handedFromSchema,
      })
      .nullable(),
  ),
  /** Whether there is a PIN. */
  pin: procedure.output(z.strictObject({ set: z.boolean() })),
  /** Sets the PIN, or takes it away. */
  setPin: procedure
    .input(z.strictObject({ pin: pin.nullable() }))
    .output(z.strictObject({ set: z.boolean() })),
};
