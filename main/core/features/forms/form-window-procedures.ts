import { ORPCError } from "@orpc/server";
import type { HandedForm } from "#shared/contract/handover.ts";
import { answersFrom, type Given } from "#shared/forms/answer.ts";
import type { Form } from "#shared/forms/form.ts";
import { problemOfAnswer, problemsOf, shownQuestions } from "#shared/forms/walk-form.ts";
import type { Clock, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { readSettings } from "../settings/index.ts";
import { findUnit } from "../units/index.ts";
import type { HandedOver, Handover } from "./handover.ts";
import type { OtherForms } from "./other-forms.ts";
import {
  deleteAnswer,
  findFormVersion,
  findResponse,
  listAnswers,
  putAnswer,
  putResponse,
} from "./repository.ts";
import type { WayBackGuard } from "./way-back.ts";

type Parts = { handover: Handover; others: OtherForms; clock: Clock };

/** All that the window of a handed-over form may do: read this form, answer it, put it out of sight, end it. */
export function formWindowProcedures(
  procedures: WithPractice["handover"],
  { handover, others, clock }: Parts,
  wayBack: WayBackGuard,
) {
  return {
    form: procedures.form.handler(({ context: { practice } }): HandedForm => {
      const handed = handedNow(handover);
      const everywhere = {
        settings: readSettings(practice.vault.read),
        pin: wayBack.pinCounts(practice),
        sample: practice.sample,
      };
      if (handed.stage !== "open") return { ...everywhere, state: handed.stage };
      const { form, given } = filled(practice, handed);
      const unit = findUnit(practice.vault.read, handed.unitId);
      const partnerName = unit?.partners.find(({ id }) => id === handed.partnerId)?.name ?? "";
      return { ...everywhere, state: "open", partnerName, form, answers: given };
    }),

    /** Refused while paused or finished: nobody is to write under a calm screen. */
    answer: procedures.answer.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const handed = openNow(handover);
      const { form, response, given } = filled(practice, handed);
      const { questionId, value } = input;
      const problem = value === null ? null : problemOfAnswer(form, answersFrom(given), questionId, value);
      if (problem) throw errors.ANSWER_REFUSED({ data: { questionId, problem } });
      if (value === null && !given.some((one) => one.questionId === questionId)) return;
      vault.commit({ action: "form-answered", author: "partner", device }, (write) => {
        if (value === null) deleteAnswer(write, response.id, questionId);
        else
          putAnswer(write, response.id, {
            questionId,
            value,
            formVersion: form.version,
            givenAt: clock().toISOString(),
            enteredBy: "partner",
            setting: response.setting,
            sharing: form.sharing,
          });
      });
    }),

    setPaused: procedures.setPaused.handler(({ input }) => {
      const handed = handedNow(handover);
      if (handed.stage !== "finished") handover.setStage(input.paused ? "paused" : "open");
    }),

    finish: procedures.finish.handler(async ({ context: { practice }, errors }) => {
      const { vault, device } = practice;
      const { response, questionIds, write: more } = await ending(practice, openNow(handover), others);
      // It may have been put out of sight, or ended by a second press, in between.
      openNow(handover);
      if (questionIds.length > 0) throw errors.FORM_INCOMPLETE({ data: { questionIds } });
      const finishedAt = clock().toISOString();
      vault.commit({ action: "form-finished", author: "partner", device }, (write) => {
        putResponse(write, { ...response, state: "done", finishedAt });
        more?.(write);
      });
      handover.setStage("finished");
    }),
  };
}

/** What stands in the way of the end, and what is to be written with it. */
async function ending(practice: OpenPractice, handed: HandedOver, others: OtherForms) {
  const { form, response, given } = filled(practice, handed);
  const questionIds = problemsOf(form, answersFrom(given)).map(({ questionId }) => questionId);
  if (questionIds.length > 0) return { response, questionIds };
  const finishing = await others.finishing(practice.vault.read, response, () =>
    askedOf(form, filled(practice, handed).given),
  );
  if (!finishing) return { response, questionIds };
  if (!finishing.ok) return { response, questionIds: finishing.questionIds };
  return { response, questionIds, write: finishing.write };
}

/** The answers that count: what is not asked any more was taken back by the answer it hung on. */
function askedOf(form: Form, given: readonly Given[]): Given[] {
  const shown = shownQuestions(form, answersFrom(given));
  return given.filter(({ questionId }) => shown.has(questionId));
}

/** The gate lets nobody in while nothing is handed over; whoever comes at the very moment of its end is refused here. */
export function handedNow(handover: Handover): HandedOver {
  const handed = handover.present();
  if (!handed) throw new ORPCError("NOT_ALLOWED");
  return handed;
}

function openNow(handover: Handover): HandedOver {
  const handed = handedNow(handover);
  if (handed.stage !== "open") throw new ORPCError("NOT_ALLOWED");
  return handed;
}

function filled({ vault: { read } }: OpenPractice, { responseId }: HandedOver) {
  const response = findResponse(read, responseId);
  const form = response && findFormVersion(read, response.formId, response.formVersion);
  if (!form) throw new Error("the form that was handed over is not in the vault");
  // What the clinician wrote down for themselves is not shown to anybody, not even to the one it is about.
  const given = listAnswers(read, responseId)
    .filter(({ enteredBy, sharing }) => enteredBy === "partner" || sharing !== "private-to-clinician")
    .map(({ questionId, value }) => ({ questionId, value }));
  return { response, form, given };
}
