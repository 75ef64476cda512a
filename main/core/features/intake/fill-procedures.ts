import { answersFrom } from "#shared/forms/answer.ts";
import { askedQuestions, type Form } from "#shared/forms/form.ts";
import type { Answer, FormResponse } from "#shared/forms/response.ts";
import { problemOfAnswer, problemsOf } from "#shared/forms/walk-form.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import {
  belongsTogether,
  deleteAnswer,
  findFormVersion,
  findResponse,
  formToBegin,
  type KnownForms,
  keepFormVersion,
  latestResponse,
  listAnswers,
  putAnswer,
  putResponse,
} from "../forms/index.ts";

type Parts = { known: KnownForms; clock: Clock };

/** Filling a form in with the clinician, answer by answer; it can be left and gone on with at any time. */
export function fillProcedures(intake: WithPractice["intake"], { known, clock }: Parts) {
  return {
    begin: intake.begin.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const form = formToBegin(vault.read, known, input.formId);
      const whose = { ...input, sessionId: null };
      if (!form || !belongsTogether(vault.read, form, whose)) throw errors.NOT_FOUND();
      const before = latestResponse(vault.read, whose);
      if (before?.state === "in-progress") return before;
      if (before) throw errors.ALREADY_ANSWERED();
      if (findResponse(vault.read, input.id)) throw errors.NOT_FOUND();
      const response: FormResponse = {
        ...whose,
        formVersion: form.version,
        state: "in-progress",
        begunAt: clock().toISOString(),
        finishedAt: null,
      };
      vault.commit({ action: "form-begun", author: "clinician", device }, (write) => {
        keepFormVersion(write, form);
        putResponse(write, response);
      });
      return response;
    }),

    answer: intake.answer.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const opened = openedFor(vault.read, input.responseId);
      if (opened?.response.state !== "in-progress") throw errors.NOT_FOUND();
      const { form, response, answers } = opened;
      const { questionId, value, setting } = input;
      const before = answers.find((answer) => answer.questionId === questionId);
      if (before?.enteredBy === "partner") throw errors.ALREADY_ANSWERED();
      const problem = value === null ? null : problemOfAnswer(form, answersFrom(answers), questionId, value);
      if (problem) throw errors.ANSWER_REFUSED({ data: { questionId, problem } });
      if (value === null && !before) return;
      vault.commit({ action: "form-answered", author: "clinician", device }, (write) => {
        if (value === null) return deleteAnswer(write, response.id, questionId);
        putAnswer(write, response.id, {
          questionId,
          value,
          formVersion: form.version,
          givenAt: clock().toISOString(),
          enteredBy: "clinician",
          setting,
          sharing: sharingAtFirst(form, response),
        });
      });
    }),
  };
}

/** Ending what was filled in, and taking it up again. */
export function endProcedures(intake: WithPractice["intake"], clock: Clock) {
  return {
    finish: intake.finish.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const opened = openedFor(vault.read, input.responseId);
      if (!opened) throw errors.NOT_FOUND();
      const { form, response, answers } = opened;
      if (response.state === "done") return response;
      const questionIds = problemsOf(form, answersFrom(answers)).map(({ questionId }) => questionId);
      if (questionIds.length > 0) throw errors.FORM_INCOMPLETE({ data: { questionIds } });
      const done: FormResponse = { ...response, state: "done", finishedAt: clock().toISOString() };
      vault.commit({ action: "form-finished", author: "clinician", device }, (write) =>
        putResponse(write, done),
      );
      return done;
    }),

    takeUpAgain: intake.takeUpAgain.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const opened = openedFor(vault.read, input.responseId);
      if (!opened) throw errors.NOT_FOUND();
      const { response } = opened;
      if (response.state === "in-progress") return response;
      const again: FormResponse = { ...response, state: "in-progress", finishedAt: null };
      vault.commit({ action: "form-taken-up-again", author: "clinician", device }, (write) =>
        putResponse(write, again),
      );
      return again;
    }),
  };
}

/** What both said together, both know; everything else is between the one who said it and the clinician. */
const sharingAtFirst = (form: Form, { partnerId }: FormResponse): Answer["sharing"] =>
  partnerId === null && form.sharing === "private-to-partner" ? "shared" : form.sharing;

type Opened = { response: FormResponse; form: Form; answers: Answer[] };

/** A response that belongs to no session, with its wording and its answers. */
export function openedFor(read: ReadHandle, responseId: FormResponse["id"]): Opened | undefined {
  const response = findResponse(read, responseId);
  const form = response && findFormVersion(read, response.formId, response.formVersion);
  if (!form || response.sessionId !== null) return undefined;
  const asked = new Set(askedQuestions(form).map(({ question }) => question.id));
  const answers = listAnswers(read, responseId).filter(({ questionId }) => asked.has(questionId));
  return { response, form, answers };
}
