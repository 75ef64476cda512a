import { sideKeySchema, slotSchema } from "../domain/cycle-map.ts";
import { mapIdSchema, partnerIdSchema, responseIdSchema, unitIdSchema } from "../domain/ids.ts";
import { z } from "../domain/zod.ts";
import { answerValueSchema } from "../forms/answer.ts";
import { questionIdSchema } from "../forms/condition.ts";
import { formIdSchema, formSchema, sharingSchema } from "../forms/form.ts";
import { lifeEventSchema } from "../forms/intake/life-events.ts";
import { askedSchema } from "../forms/question.ts";
import { responseSchema } from "../forms/response.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

const progressSchema = z.strictObject({
  answered: z.int().min(0),
  asked: z.int().min(0),
  requiredLeft: z.int().min(0),
});

const intakeLineSchema = z.strictObject({
  formId: formIdSchema,
  title: z.string(),
  answeredBy: formSchema.shape.answeredBy,
  /** Its answers stay with the clinician; what may be done with them is decided in a place of its own. */
  sealed: z.boolean(),
  /** Made or reworded in this practice. */
  own: z.boolean(),
  /** Put away: it is not begun any more, and stands here for what was answered. */
  putAway: z.boolean(),
  /** The latest of each partner, and of both together; no answer is among it. */
  responses: z.array(
    z.strictObject({
      response: responseSchema,
      progress: progressSchema,
      /** How many of the answers both partners may see. */
      shared: z.int().min(0),
    }),
  ),
});
/** One form of a unit's intake, and how far everybody has come with it. */
export type IntakeLine = z.infer<typeof intakeLineSchema>;

const decisionSchema = z.strictObject({
  questionId: questionIdSchema,
  decidedAt: z.iso.datetime(),
  sharing: sharingSchema,
  /** Who agreed to it; nobody where it was taken back from sight. */
  agreedBy: z.array(partnerIdSchema),
});
/** With whom an answer may be shared, as it was decided one day. */
export type SharingDecision = z.infer<typeof decisionSchema>;

const besideSchema = z.strictObject({
  title: z.string(),
  rows: z.array(
    z.strictObject({
      section: z.string(),
      /** In the order of the partners, each in the wording it was given to. */
      answers: z.array(
        z.strictObject({ partnerId: partnerIdSchema, question: askedSchema, value: answerValueSchema }),
      ),
    }),
  ),
  /** Questions somebody answered that are not here, because not all have agreed. */
  keptBack: z.int().min(0),
});
/** What the partners answered to the same questions, as far as all of them agreed to show it. */
export type SideBySide = z.infer<typeof besideSchema>;

const historySchema = z.array(
  z.strictObject({ partnerId: partnerIdSchema, events: z.array(lifeEventSchema), keptBack: z.int().min(0) }),
);
/** The events of every partner's life, in the order of the partners. */
export type LifeHistories = z.infer<typeof historySchema>;

const spot = { mapId: mapIdSchema, responseId: responseIdSchema, questionId: questionIdSchema };

const rawSpotSchema = z.strictObject({
  ...spot,
  side: sideKeySchema,
  slot: slotSchema,
  /** Whose answer it is; null where both gave it together. */
  partnerId: partnerIdSchema.nullable(),
  /** What was asked; never what was answered. */
  asked: z.string(),
  shared: z.boolean(),
});
/** An answer of the intake, pinned to the place on a map that it touches. */
export type RawSpot = z.infer<typeof rawSpotSchema>;

const settingSchema = z.enum(["together", "by-clinician", "from-paper"]);

export const intakeContract = {
  /** Every form of this unit's intake, and how far it has come. */
  overview: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(intakeLineSchema)),
  /** Begins to fill a form in with the clinician, or goes on with the one begun before. */
  begin: procedure
    .errors(errors("NOT_FOUND", "ALREADY_ANSWERED"))
    .input(
      z.strictObject({
        /** The id of the response, should it be a new one. */
        id: responseIdSchema,
        formId: formIdSchema,
        unitId: unitIdSchema,
        partnerId: partnerIdSchema.nullable(),
        setting: settingSchema,
      }),
    )
    .output(responseSchema),
  /**
   * Keeps one answer as the clinician entered it; null takes it back. What a partner gave by their own hand is not
   * written over.
   */
  answer: procedure.errors(errors("NOT_FOUND", "ANSWER_REFUSED", "ALREADY_ANSWERED")).input(
    z.strictObject({
      responseId: responseIdSchema,
      questionId: questionIdSchema,
      value: answerValueSchema.nullable(),
      setting: settingSchema,
    }),
  ),
  finish: procedure
    .errors(errors("NOT_FOUND", "FORM_INCOMPLETE"))
    .input(z.strictObject({ responseId: responseIdSchema }))
    .output(responseSchema),
  /** Takes a finished one up again; its answers and its wording stay. */
  takeUpAgain: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ responseId: responseIdSchema }))
    .output(responseSchema),
  /**
   * Decides with whom answers may be shared, and records who agreed. Refused as `CONSENT_MISSING` unless everybody whose
   * answers these are agrees that they are shared.
   */
  decideSharing: procedure.errors(errors("NOT_FOUND", "CONSENT_MISSING")).input(
    z.strictObject({
      responseId: responseIdSchema,
      questionIds: z.array(questionIdSchema).min(1).max(2000),
      sharing: sharingSchema,
      agreedBy: z.array(partnerIdSchema).max(6),
    }),
  ),
  /** Every decision about these answers, the first first. */
  decisions: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ responseId: responseIdSchema }))
    .output(z.array(decisionSchema)),
  /** Only what all partners agreed to show. */
  sideBySide: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema, formId: formIdSchema }))
    .output(besideSchema),
  /** Losses, separations and turning points; what is not shared is told to the clinician only, and noted in the log. */
  histories: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema, forEyesOf: z.enum(["everyone", "clinician"]) }))
    .output(historySchema),
  /** What is pinned to a map, without the answers. */
  rawSpots: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ mapId: mapIdSchema }))
    .output(z.array(rawSpotSchema)),
  /** Pins an answer to a place of its own partner's side; pinned again, it moves there. */
  pin: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ ...spot, side: sideKeySchema, slot: slotSchema })),
  unpin: procedure.input(z.strictObject(spot)),
  /** The answer behind a raw spot. For everyone it is opened only once it is shared; for the clinician it is noted. */
  openRawSpot: procedure
    .errors(errors("NOT_FOUND", "CONSENT_MISSING"))
    .input(z.strictObject({ ...spot, forEyesOf: z.enum(["everyone", "clinician"]) }))
    .output(z.strictObject({ question: askedSchema, value: answerValueSchema })),
};

const libraryEntrySchema = z.strictObject({
  form: formSchema,
  /** Ours are copied, not changed. */
  own: z.boolean(),
  putAway: z.boolean(),
  /** When this wording was saved; null for ours. */
  savedAt: z.iso.datetime().nullable(),
});
/** A form one can give, in the wording of today. */
export type LibraryEntry = z.infer<typeof libraryEntrySchema>;

export const formLibraryContract = {
  /** Ours first, then the practice's own, those put away last. */
  list: procedure.output(z.array(libraryEntrySchema)),
  /**
   * Keeps a form of the practice's own. A changed wording becomes its next version; the number given is not looked at.
   * Ours are refused.
   */
  save: procedure
    .errors(errors("NOT_ALLOWED"))
    .input(z.strictObject({ form: formSchema }))
    .output(formSchema),
  /** Every wording of a form of the practice's own, the newest first. */
  versions: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ formId: formIdSchema }))
    .output(z.array(z.strictObject({ form: formSchema, savedAt: z.iso.datetime() }))),
  /** Put away, it is not begun any more; what was answered stays as it is. */
  setPutAway: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ formId: formIdSchema, putAway: z.boolean() })),
};
