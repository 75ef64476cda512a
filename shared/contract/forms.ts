import { partnerIdSchema, responseIdSchema, sessionIdSchema, unitIdSchema } from "../domain/ids.ts";
import { sessionSchema } from "../domain/session.ts";
import { paperSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { givenSchema } from "../forms/answer.ts";
import { checkInRevealSchema } from "../forms/check-in.ts";
import { formIdSchema, formSchema } from "../forms/form.ts";
import { formPageRequestSchema } from "../forms/form-page.ts";
import { answerSchema, responseSchema } from "../forms/response.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

const filledFormSchema = z.strictObject({
  response: responseSchema,
  /** In the wording the answers were given to. */
  form: formSchema,
  answers: z.array(answerSchema),
});
/** A form with the answers given to it. */
export type FilledForm = z.infer<typeof filledFormSchema>;

const paperRequest = z.strictObject({ page: formPageRequestSchema, paper: paperSchema });

export const formsContract = {
  /** A form as it is worded today. */
  get: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ formId: formIdSchema }))
    .output(formSchema),
  /** What a unit was asked, without the answers, the first first. */
  list: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(responseSchema)),
  /** The answers themselves. That they were looked at is noted in the audit log. */
  read: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ responseId: responseIdSchema }))
    .output(filledFormSchema),
  /**
   * Enters a whole form at once, as a partner said it or wrote it on paper. Entered again for the same partner and
   * session, it takes the place of what the clinician entered before, never of what a partner gave.
   */
  enter: procedure
    .errors(errors("NOT_FOUND", "ANSWER_REFUSED", "FORM_INCOMPLETE", "ALREADY_ANSWERED", "JOINT_WORK_CLOSED"))
    .input(
      z.strictObject({
        id: responseIdSchema,
        formId: formIdSchema,
        unitId: unitIdSchema,
        partnerId: partnerIdSchema.nullable(),
        sessionId: sessionIdSchema.nullable(),
        setting: z.enum(["by-clinician", "from-paper"]),
        answers: z.array(givenSchema).max(2000),
      }),
    )
    .output(responseSchema),
  /** Makes a tagged PDF, lets the clinician choose where it goes, and writes it there whole or not at all. */
  savePdf: procedure
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE"))
    .input(paperRequest)
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  /** Opens the system's print dialog on the form. */
  print: procedure
    .errors(errors("NOT_FOUND", "PRINT_UNAVAILABLE"))
    .input(paperRequest)
    .output(z.strictObject({ outcome: z.enum(["sent", "cancelled"]) })),
};

const sessionCheckInSchema = z.strictObject({
  session: sessionSchema,
  /** At most one of each partner. */
  responses: z.array(responseSchema),
  /** Null until it was revealed. */
  reveal: checkInRevealSchema.nullable(),
});
/** The check-in of one session, as far as it has come. */
export type SessionCheckIn = z.infer<typeof sessionCheckInSchema>;

export const checkInsContract = {
  /** Of every session of a unit, the first first. A rating leaves the core only once both were revealed. */
  ofUnit: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(sessionCheckInSchema)),
  /** Puts both side by side, for good: from here on both answers are shared. Revealing again changes nothing. */
  reveal: procedure
    .errors(errors("NOT_FOUND", "NOT_BOTH_ANSWERED", "JOINT_WORK_CLOSED"))
    .input(z.strictObject({ sessionId: sessionIdSchema }))
    .output(checkInRevealSchema),
};
