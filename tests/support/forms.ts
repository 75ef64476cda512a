import { v7 } from "uuid";
import type { Core } from "#shared/contract/index.ts";
import type { PartnerId, ResponseId, SessionId, UnitId } from "#shared/domain/ids.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { type Form, formSchema } from "#shared/forms/form.ts";
import { beginSession, createCouple } from "#tests/support/couple.ts";
import { openJointWork } from "#tests/support/joint-work.ts";

export const q = (id: string) => id as QuestionId;
export const newResponseId = () => v7() as ResponseId;

/** A form with a question of every kind, and questions that come and go. */
export const EVERY_KIND: Form = formSchema.parse({
  id: "every-kind",
  version: 3,
  title: "A form of every kind",
  answeredBy: "partner",
  sharing: "private-to-clinician",
  sections: [
    {
      title: "First",
      questions: [
        { id: "said", kind: "display", text: "Read this." },
        { id: "rating", kind: "rating", text: "How much?", low: "little", high: "much", required: true },
        {
          id: "choice",
          kind: "choice",
          text: "Which?",
          required: true,
          options: [
            { value: "red", label: "Red" },
            { value: "blue", label: "Blue" },
          ],
        },
        {
          id: "many",
          kind: "choice",
          many: true,
          text: "Which ones?",
          options: ["a", "b", "c"].map((value) => ({ value, label: `Letter ${value}` })),
        },
        {
          id: "open",
          kind: "open-choice",
          text: "What helps?",
          options: [{ value: "walk", label: "A walk" }],
        },
        { id: "sure", kind: "yes-no", text: "Are you sure?" },
      ],
    },
    {
      title: "Second",
      showWhen: {
        any: [
          { question: "choice", operator: "=", value: "red" },
          { question: "rating", operator: ">", value: 5 },
        ],
      },
      questions: [
        {
          id: "group",
          kind: "group",
          text: "Some more",
          showWhen: {
            all: [
              { question: "sure", operator: "=", value: true },
              { question: "many", operator: "exists", value: false },
            ],
          },
          items: [
            { id: "count", kind: "whole-number", text: "How many?", min: 0, max: 20, required: true },
            { id: "length", kind: "decimal", text: "How long?", unit: "hours" },
            {
              id: "day",
              kind: "date",
              text: "When?",
              showWhen: { question: "count", operator: "!=", value: 0 },
            },
          ],
        },
        { id: "short", kind: "short-text", text: "In a word?" },
        { id: "long", kind: "long-text", text: "In many words?" },
      ],
    },
  ],
});

/** A couple with a session, ready for forms. */
export async function inSession(clinician: Core, names: [string, string] = ["Anna", "Michael"]) {
  const unit = await createCouple(clinician, names);
  await openJointWork(clinician, unit);
  const session = await beginSession(clinician, unit.id);
  const [a, b] = unit.partners;
  if (!a || !b) throw new Error("a couple is two");
  return { unit, session, a: a.id, b: b.id };
}

export const handing = (
  unitId: UnitId,
  partnerId: PartnerId,
  sessionId: SessionId | null = null,
  form = CHECK_IN,
) => ({ id: newResponseId(), formId: form.id, unitId, partnerId, sessionId });

/** Four ratings in the order of the check-in's questions. */
export const ratings = (...values: number[]) =>
  ["closeness", "safety", "reactivity", "hope"].flatMap((id, at) => {
    const value = values[at];
    return value === undefined ? [] : [{ questionId: q(id), value }];
  });
