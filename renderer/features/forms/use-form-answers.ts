import { useCallback, useMemo, useState } from "react";
import { type AnswerProblem, type Answers, type AnswerValue, misfit } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { askedQuestions, type Form } from "#shared/forms/form.ts";
import { isAsked } from "#shared/forms/question.ts";
import { problemsOf, type QuestionProblem, shownQuestions } from "#shared/forms/walk-form.ts";

/**
 * The answers on the screen. What fits is handed to `keep` at once; what does not (a number half typed) stays on the
 * screen only, and takes back what was kept before it.
 */
export function useFormAnswers(
  form: Form,
  initial: Answers,
  keep: (questionId: QuestionId, value: AnswerValue | null) => void,
) {
  const [answers, setAnswers] = useState(initial);
  const [checked, setChecked] = useState<ReadonlySet<QuestionId>>(new Set());
  const questions = useMemo(
    () => new Map(askedQuestions(form).map(({ question }) => [question.id, question])),
    [form],
  );
  const fits = useCallback(
    (id: QuestionId, value: AnswerValue) => {
      const question = questions.get(id);
      return question !== undefined && isAsked(question) && misfit(question, value) === null;
    },
    [questions],
  );
  /** The same for as long as form and `keep` are, so that only the question that was answered is drawn again. */
  const answer = useCallback(
    (id: QuestionId, value: AnswerValue | null) => {
      setAnswers((before) => {
        const next = new Map(before);
        if (value === null) next.delete(id);
        else next.set(id, value);
        return next;
      });
      keep(id, value !== null && fits(id, value) ? value : null);
    },
    [fits, keep],
  );
  const fitting: Answers = new Map([...answers].filter(([id, value]) => fits(id, value)));
  const found = problemsOf(form, answers);

  return {
    answers,
    /** Those that count. */
    fitting,
    shown: shownQuestions(form, fitting),
    /** What to say beside the questions that somebody tried to leave behind. */
    problems: new Map<QuestionId, AnswerProblem>(
      found.flatMap(({ questionId, problem }) => (checked.has(questionId) ? [[questionId, problem]] : [])),
    ),
    answer,
    /** What stands in the way among these questions; from now on it is said beside them. */
    check(among: ReadonlySet<QuestionId>): QuestionProblem[] {
      const inTheWay = found.filter(({ questionId }) => among.has(questionId));
      setChecked(new Set([...checked, ...inTheWay.map(({ questionId }) => questionId)]));
      return inTheWay;
    },
  };
}
