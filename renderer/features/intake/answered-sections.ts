import type { FilledForm } from "#shared/contract/forms.ts";
import type { SharingDecision } from "#shared/contract/intake.ts";
import { answersFrom } from "#shared/forms/answer.ts";
import { askedQuestions } from "#shared/forms/form.ts";
import type { Asked } from "#shared/forms/question.ts";
import type { Answer } from "#shared/forms/response.ts";
import { shownQuestions } from "#shared/forms/walk-form.ts";

export type Answered = {
  question: Asked;
  answer: Answer;
  /** What was decided last about it, if anything was, and still holds. */
  decision: SharingDecision | undefined;
};
export type AnsweredPart = { title: string; answers: Answered[] };

/** The answers that count, section by section; sections without any are left out. */
export function answeredSections(
  { form, answers }: Pick<FilledForm, "form" | "answers">,
  decisions: readonly SharingDecision[],
): AnsweredPart[] {
  const shown = shownQuestions(form, answersFrom(answers));
  const asked = askedQuestions(form).filter(({ question }) => shown.has(question.id));
  return form.sections.flatMap((section) => {
    const those = asked
      .filter((one) => one.section === section)
      .flatMap(({ question }): Answered[] => {
        const answer = answers.find(({ questionId }) => questionId === question.id);
        if (!answer) return [];
        const last = decisions.findLast(({ questionId }) => questionId === question.id);
        // An answer given after the decision is another answer.
        const holds = last && last.sharing === answer.sharing && last.decidedAt >= answer.givenAt;
        return [{ question, answer, decision: holds ? last : undefined }];
      });
    return those.length > 0
      ? [{ title: section.title === "" ? form.title : section.title, answers: those }]
      : [];
  });
}
