import type { LifeHistories, SharingDecision, SideBySide } from "#shared/contract/intake.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { answersFrom } from "#shared/forms/answer.ts";
import { askedQuestions, type Form } from "#shared/forms/form.ts";
import { asksForEvents, eventsIn, isAboutEvent } from "#shared/forms/intake/life-events.ts";
import type { Answer } from "#shared/forms/response.ts";
import { shownQuestions } from "#shared/forms/walk-form.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findFormVersion, putAnswer } from "../forms/index.ts";
import { findUnit } from "../units/index.ts";
import { addDecision, listDecisions } from "./decisions.ts";
import { openedFor } from "./fill-procedures.ts";
import { intakeOf, responsesOf } from "./overview.ts";
import { sealedIds } from "./sealed.ts";

/** With whom answers may be shared, and what is seen where everybody agreed. */
export function sharingProcedures(intake: WithPractice["intake"], clock: Clock) {
  return {
    decideSharing: intake.decideSharing.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const opened = openedFor(vault.read, input.responseId);
      const unit = opened && findUnit(vault.read, opened.response.unitId);
      if (!unit || sealedIds.has(opened.form.id)) throw errors.NOT_FOUND();
      const { response, answers } = opened;
      const wanted = answers.filter(({ questionId }) => input.questionIds.includes(questionId));
      if (wanted.length < new Set(input.questionIds).size) throw errors.NOT_FOUND();
      const whose = response.partnerId ? [response.partnerId] : unit.partners.map(({ id }) => id);
      const agreed = whose.every((id) => input.agreedBy.includes(id));
      if (input.sharing === "shared" && !agreed) throw errors.CONSENT_MISSING();
      const { sharing } = input;
      const decision = {
        decidedAt: clock().toISOString(),
        sharing,
        agreedBy: sharing === "shared" ? whose : [],
      };
      vault.commit({ action: `answers-${ACTIONS[sharing]}`, author: "clinician", device }, (write) => {
        for (const answer of wanted) {
          putAnswer(write, response.id, { ...answer, sharing });
          addDecision(write, response.id, { questionId: answer.questionId, ...decision });
        }
      });
    }),

    decisions: intake.decisions.handler(({ context, input, errors }): SharingDecision[] => {
      const { read } = context.practice.vault;
      if (!openedFor(read, input.responseId)) throw errors.NOT_FOUND();
      return listDecisions(read, input.responseId);
    }),

    sideBySide: intake.sideBySide.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      const unit = findUnit(read, input.unitId);
      if (!unit || sealedIds.has(input.formId)) throw errors.NOT_FOUND();
      const title = intakeOf(read, unit).find(({ formId }) => formId === input.formId)?.title;
      if (title === undefined) throw errors.NOT_FOUND();
      return { title, ...besideOf(read, unit, input.formId) };
    }),

    /** Looking at what is not shared is written down before anything is shown. */
    histories: intake.histories.handler(({ context: { practice }, input, errors }): LifeHistories => {
      const { vault, device } = practice;
      const unit = findUnit(vault.read, input.unitId);
      if (!unit) throw errors.NOT_FOUND();
      const all = input.forEyesOf === "clinician";
      const note = { action: "answers-viewed", author: "clinician", device } as const;
      if (all) vault.note(note, { kind: "unit", id: unit.id });
      return unit.partners.map(({ id }) => historyOf(vault.read, unit, id, all));
    }),
  };
}

const ACTIONS = {
  shared: "shared",
  "private-to-partner": "kept-private",
  "private-to-clinician": "kept-to-clinician",
} as const;

/** The answers that count now: those to questions that are still asked. */
function countingAnswers(read: ReadHandle, responseId: Parameters<typeof openedFor>[1]) {
  const opened = openedFor(read, responseId);
  if (!opened) return { form: undefined, answers: [] };
  const shown = shownQuestions(opened.form, answersFrom(opened.answers));
  return { form: opened.form, answers: opened.answers.filter(({ questionId }) => shown.has(questionId)) };
}

function besideOf(read: ReadHandle, unit: Unit, formId: Form["id"]): Omit<SideBySide, "title"> {
  const each = responsesOf(read, unit, formId).flatMap(({ id, partnerId }) => {
    const { form, answers } = countingAnswers(read, id);
    return form && partnerId ? [{ partnerId, form, answers }] : [];
  });
  const asked = new Map(
    each.flatMap(({ form }) =>
      askedQuestions(form).map(({ question, section }) => [question.id, section.title]),
    ),
  );
  const comparable = [...asked].filter(([questionId]) => !isAboutEvent(questionId));
  const rows = comparable.map(([questionId, section]) => ({
    section,
    given: each.flatMap(({ partnerId, form, answers }) => {
      const answer = answers.find((one) => one.questionId === questionId);
      const question = askedQuestions(form).find((one) => one.question.id === questionId)?.question;
      return answer && question ? [{ partnerId, question, ...answer }] : [];
    }),
  }));
  const answered = rows.filter(({ given }) => given.length > 0);
  const open = answered.filter(({ given }) => given.length === unit.partners.length && given.every(isShared));
  return {
    rows: open.map(({ section, given }) => ({
      section,
      answers: given.map(({ partnerId, question, value }) => ({ partnerId, question, value })),
    })),
    keptBack: answered.length - open.length,
  };
}

const isShared = ({ sharing }: Pick<Answer, "sharing">) => sharing === "shared";

/** From every form of this partner that asks for events: ours, or a reworded one. An event is shared as its kind is. */
function historyOf(
  read: ReadHandle,
  unit: Unit,
  partnerId: Unit["partners"][number]["id"],
  all: boolean,
): LifeHistories[number] {
  const answers = intakeOf(read, unit)
    .filter(({ sealed }) => !sealed)
    .flatMap(({ formId }) => responsesOf(read, unit, formId))
    .filter((response) => response.partnerId === partnerId)
    .filter(({ formId, formVersion }) => {
      const form = findFormVersion(read, formId, formVersion);
      return form !== undefined && asksForEvents(form);
    })
    .map(({ id }) => countingAnswers(read, id).answers);
  const told = answers.flatMap((given) => eventsIn(answersFrom(given)));
  const shared = answers.flatMap((given) => eventsIn(answersFrom(given.filter(isShared))));
  const events = (all ? told : shared).toSorted(
    (one, other) => (one.age ?? Number.POSITIVE_INFINITY) - (other.age ?? Number.POSITIVE_INFINITY),
  );
  return { partnerId, events, keptBack: told.length - events.length };
}
