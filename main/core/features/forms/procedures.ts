import { answersFrom, type Given } from "#shared/forms/answer.ts";
import type { Form } from "#shared/forms/form.ts";
import type { Answer, FormResponse } from "#shared/forms/response.ts";
import { problemOfAnswer, problemsOf } from "#shared/forms/walk-form.ts";
import type { Clock, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { findUnit } from "../units/index.ts";
import { mustBeOpenFor } from "./joint-forms.ts";
import type { KnownForms } from "./known-forms.ts";
import { formToBegin } from "./own-forms.ts";
import {
  deleteAnswer,
  findFormVersion,
  findResponse,
  keepFormVersion,
  latestResponse,
  listAnswers,
  listResponses,
  putAnswer,
  putResponse,
} from "./repository.ts";
import { belongsTogether } from "./whose.ts";

/** Forms, and what was answered, for the clinician's eyes. */
export function formsProcedures(forms: WithPractice["forms"], known: KnownForms, clock: Clock) {
  return {
    get: forms.get.handler(({ context, input, errors }) => {
      const form = formToBegin(context.practice.vault.read, known, input.formId);
      if (!form) throw errors.NOT_FOUND();
      return form;
    }),

    list: forms.list.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, input.unitId)) throw errors.NOT_FOUND();
      return listResponses(read, input.unitId);
    }),

    /** Looking is written down before anything is shown. */
    read: forms.read.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const response = findResponse(vault.read, input.responseId);
      const form = response && findFormVersion(vault.read, response.formId, response.formVersion);
      if (!form) throw errors.NOT_FOUND();
      const action = { action: "answers-viewed", author: "clinician", device } as const;
      vault.note(action, { kind: "form-response", id: response.id });
      return { response, form, answers: listAnswers(vault.read, response.id) };
    }),

    /** All of it, or nothing. */
    enter: forms.enter.handler(({ context: { practice }, input, errors }) => {
      const { read } = practice.vault;
      const form = formToBegin(read, known, input.formId);
      if (!form || !belongsTogether(read, form, input)) throw errors.NOT_FOUND();
      mustBeOpenFor(form, read, input.unitId, errors);
      const given = answersFrom(input.answers);
      for (const { questionId, value } of input.answers) {
        const problem = problemOfAnswer(form, given, questionId, value);
        if (problem) throw errors.ANSWER_REFUSED({ data: { questionId, problem } });
      }
      const missing = problemsOf(form, given).map(({ questionId }) => questionId);
      if (missing.length > 0) throw errors.FORM_INCOMPLETE({ data: { questionIds: missing } });
      const before =
        findResponse(read, input.id) ??
        (input.sessionId === null ? undefined : latestResponse(read, { ...input }));
      if (before && !isSameByClinician(before, input)) throw errors.ALREADY_ANSWERED();
      const { response, answers } = entered(form, input, before, clock().toISOString());
      putEntered(practice, form, response, answers);
      return response;
    }),
  };
}

type Entering = Entered & Pick<FormResponse, "id" | "setting"> & { answers: Given[] };

function entered(form: Form, input: Entering, before: FormResponse | undefined, now: string) {
  const { id, unitId, partnerId, sessionId, setting } = input;
  const response: FormResponse = {
    id: before?.id ?? id,
    formId: form.id,
    formVersion: form.version,
    unitId,
    partnerId,
    sessionId,
    setting,
    state: "done",
    begunAt: before?.begunAt ?? now,
    finishedAt: now,
  };
  const { version: formVersion, sharing } = form;
  const given = { formVersion, givenAt: now, enteredBy: "clinician", setting, sharing } as const;
  return { response, answers: input.answers.map((one): Answer => ({ ...one, ...given })) };
}

type Entered = Pick<FormResponse, "formId" | "unitId" | "partnerId" | "sessionId">;

const isSameByClinician = (before: FormResponse, next: Entered) =>
  before.formId === next.formId &&
  before.unitId === next.unitId &&
  before.partnerId === next.partnerId &&
  before.sessionId === next.sessionId &&
  (before.setting === "by-clinician" || before.setting === "from-paper");

function putEntered(
  { vault, device }: OpenPractice,
  form: Form,
  response: FormResponse,
  answers: Answer[],
): void {
  const kept = new Set(answers.map(({ questionId }) => questionId));
  vault.commit({ action: "form-entered", author: "clinician", device }, (write) => {
    keepFormVersion(write, form);
    putResponse(write, response);
    for (const { questionId } of listAnswers(write, response.id))
      if (!kept.has(questionId)) deleteAnswer(write, response.id, questionId);
    for (const answer of answers) putAnswer(write, response.id, answer);
  });
}
