import type { QuestionId } from "#shared/forms/condition.ts";
import { formSchema } from "#shared/forms/form.ts";
import type { Question } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import type { Draft } from "./draft.ts";

/** Why a form cannot be saved yet, and where that is. */
export type Fault = { questionId: QuestionId | null; section: number | null; words: string };

/** Everything that is in the way of saving, in reading order; empty when it can be saved. */
export function faultsOf(draft: Draft): Fault[] {
  const found = [
    ...(draft.title.trim() === ""
      ? [{ questionId: null, section: null, words: t("formEditor:noTitle") }]
      : []),
    ...draft.sections.flatMap(({ questions }, section): Fault[] =>
      questions.length === 0
        ? [{ questionId: null, section, words: t("formEditor:noQuestions") }]
        : questions.flatMap((question) => inQuestion(question, section)),
    ),
  ];
  if (found.length > 0) return found;
  const whole = formSchema.safeParse(draft).success;
  return whole ? [] : [{ questionId: null, section: null, words: t("formEditor:notTogether") }];
}

function inQuestion(question: Question, section: number): Fault[] {
  const fault = (words: string): Fault => ({ questionId: question.id, section, words });
  const own = [
    ...(question.text.trim() === "" ? [fault(t("formEditor:noText"))] : []),
    ...("options" in question && question.options.length === 0 ? [fault(t("formEditor:noOptions"))] : []),
    ...("options" in question && question.options.some(({ label }) => label.trim() === "")
      ? [fault(t("formEditor:emptyOption"))]
      : []),
    ...("min" in question && question.min !== null && question.max !== null && question.min > question.max
      ? [fault(t("formEditor:noNumber"))]
      : []),
  ];
  if (question.kind !== "group") return own;
  if (question.items.length === 0) return [...own, fault(t("formEditor:noQuestions"))];
  return [...own, ...question.items.flatMap((item) => inQuestion(item, section))];
}
