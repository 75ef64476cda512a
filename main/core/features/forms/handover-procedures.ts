import { ORPCError } from "@orpc/server";
import type { HandedForm } from "#shared/contract/handover.ts";
import { answersFrom } from "#shared/forms/answer.ts";
import type { Form } from "#shared/forms/form.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { problemOfAnswer, problemsOf } from "#shared/forms/walk-form.ts";
import type { Clock, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { readSettings } from "../settings/index.ts";
import { findUnit } from "../units/index.ts";
import { inTurn } from "../vault/index.ts";
import type { HandedOver, Handover } from "./handover.ts";
import type { KnownForms } from "./known-forms.ts";
import {
  deleteAnswer,
  findFormVersion,
  findResponse,
  keepFormVersion,
  latestResponse,
  listAnswers,
  putAnswer,
  putResponse,
} from "./repository.ts";
import { createWayBack, readPin, writePin } from "./way-back.ts";
import { belongsTogether } from "./whose.ts";

type Parts = { handover: Handover; known: KnownForms; clock: Clock };

/** Handing one form to one partner, what that partner's window may do with it, and the way back. */
export function handoverProcedures(procedures: WithPractice["handover"], { handover, known, clock }: Parts) {
  const wayBack = createWayBack(clock);
  const turn = inTurn();

  return {
    begin: procedures.begin.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const form = known.get(input.formId);
      if (!form || !belongsTogether(vault.read, form, input)) throw errors.NOT_FOUND();
      const { id, unitId, partnerId, sessionId } = input;
      const before = latestResponse(vault.read, { formId: form.id, unitId, partnerId, sessionId });
      if (before?.state === "done" && sessionId !== null) throw errors.ALREADY_ANSWERED();
      const begun = before?.state === "in-progress" ? before : undefined;
      if (!begun && findResponse(vault.read, id)) throw errors.NOT_FOUND();
      const response = begun ?? newResponse(form, input, clock());
      vault.commit({ action: "form-handed-over", author: "clinician", device }, (write) => {
        if (!begun) keepFormVersion(write, form);
        putResponse(write, response);
      });
      handover.begin({ responseId: response.id, unitId, partnerId, sessionId });
    }),

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

    finish: procedures.finish.handler(({ context: { practice }, errors }) => {
      const { vault, device } = practice;
      const { form, response, given } = filled(practice, openNow(handover));
      const questionIds = problemsOf(form, answersFrom(given)).map(({ questionId }) => questionId);
      if (questionIds.length > 0) throw errors.FORM_INCOMPLETE({ data: { questionIds } });
      const finishedAt = clock().toISOString();
      vault.commit({ action: "form-finished", author: "partner", device }, (write) =>
        putResponse(write, { ...response, state: "done", finishedAt }),
      );
      handover.setStage("finished");
    }),

    /** One try after the other: many at once would be many tries in the time of one. */
    giveBack: procedures.giveBack.handler(({ context: { practice }, input, errors }) =>
      turn(async () => {
        const { vault, device } = practice;
        const { responseId } = handedNow(handover);
        const note = (action: string) =>
          vault.note({ action, author: "clinician", device }, { kind: "form-response", id: responseId });
        const refusal = await wayBack.refusal(practice, input);
        if (refusal === null) {
          note("form-given-back");
          handover.end();
          return;
        }
        note("giving-back-refused");
        throw typeof refusal === "string" ? errors[refusal]() : errors.TRY_LATER({ data: refusal });
      }),
    ),

    cameFrom: procedures.cameFrom.handler(() => handover.takeCameFrom()),

    pin: procedures.pin.handler(({ context }) => ({
      set: readPin(context.practice.vault.read) !== undefined,
    })),

    setPin: procedures.setPin.handler(async ({ context: { practice }, input }) => {
      const { vault, device } = practice;
      const seal = input.pin === null ? null : await vault.sealPin(input.pin);
      const action = seal ? "pin-set" : "pin-taken-away";
      vault.commit({ action, author: "clinician", device }, (write) => writePin(write, seal));
      return { set: seal !== null };
    }),
  };
}

type Whose = Pick<FormResponse, "id" | "unitId" | "partnerId" | "sessionId">;

const newResponse = (form: Form, { id, unitId, partnerId, sessionId }: Whose, now: Date): FormResponse => ({
  id,
  formId: form.id,
  formVersion: form.version,
  unitId,
  partnerId,
  sessionId,
  setting: "alone",
  state: "in-progress",
  begunAt: now.toISOString(),
  finishedAt: null,
});

/** The gate lets nobody in while nothing is handed over; whoever comes at the very moment of its end is refused here. */
function handedNow(handover: Handover): HandedOver {
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
  const given = listAnswers(read, responseId).map(({ questionId, value }) => ({ questionId, value }));
  return { response, form, given };
}
