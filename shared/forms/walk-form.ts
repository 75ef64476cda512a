import { type AnswerProblem, type Answers, type AnswerValue, misfit } from "./answer.ts";
import type { Condition, ConditionTest, QuestionId } from "./condition.ts";
import {
  askedQuestions,
  conditionsOf,
  type Form,
  type Placed,
  placedQuestions,
  type Section,
} from "./form.ts";
import { type Asked, isAsked } from "./question.ts";

type Plain = string | number | boolean;

/**
 * Which questions are asked, given these answers. An answer to a question that is not asked counts as none, so that
 * nothing is shown for a reason that is no longer there; it is kept all the same, and counts again when it comes back.
 */
export function shownQuestions(form: Form, answers: Answers): ReadonlySet<QuestionId> {
  const placed = new Map(placedQuestions(form).map((one) => [one.question.id, one]));
  const known = new Map<QuestionId, boolean>();
  const shown = (id: QuestionId): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const one = placed.get(id);
    const is = one !== undefined && conditionsOf(one).every(holds);
    known.set(id, is);
    return is;
  };
  const holds = (condition: Condition): boolean => {
    if ("all" in condition) return condition.all.every(holds);
    if ("any" in condition) return condition.any.some(holds);
    const { question } = condition;
    return meets(condition, shown(question) ? answers.get(question) : undefined);
  };
  return new Set([...placed.keys()].filter(shown));
}

/** The sections that have something to show, in order. */
export function shownSections(form: Form, answers: Answers): Section[] {
  const shown = shownQuestions(form, answers);
  return form.sections.filter(({ questions }) => questions.some(({ id }) => shown.has(id)));
}

/**
 * `!=` holds when no answer is equal, so also when there is none. Every other comparison needs an answer; where
 * several were chosen, one that meets it is enough. Days compare as they are written, year first.
 */
function meets(test: ConditionTest, answer: AnswerValue | undefined): boolean {
  const given = answer === undefined ? [] : plainOf(answer);
  if (test.operator === "exists") return given.length > 0 === test.value;
  if (test.operator === "!=") return !given.includes(test.value);
  return given.some((one) => compare(one, test.operator, test.value));
}

function compare(one: Plain, operator: ConditionTest["operator"], other: Plain): boolean {
  if (operator === "=") return one === other;
  if (typeof one !== typeof other || typeof one === "boolean") return false;
  if (operator === ">") return one > other;
  if (operator === "<") return one < other;
  return operator === ">=" ? one >= other : one <= other;
}

function plainOf(answer: AnswerValue): Plain[] {
  if (Array.isArray(answer)) return answer;
  if (typeof answer !== "object") return [answer];
  return answer.ownWords.trim() === "" ? answer.chosen : [...answer.chosen, answer.ownWords.trim()];
}

export type Progress = {
  /** Questions that are asked and answered. */
  answered: number;
  /** Questions that are asked. */
  asked: number;
  /** Of those, how many must be answered and are not. */
  requiredLeft: number;
};

/** How far somebody has come. Adding an answer never takes `answered` below what it was unless questions went away. */
export function progressOf(form: Form, answers: Answers): Progress {
  const asked = askedNow(form, answers);
  const unanswered = asked.filter(({ question }) => !answers.has(question.id));
  return {
    answered: asked.length - unanswered.length,
    asked: asked.length,
    requiredLeft: unanswered.filter(({ question }) => question.required).length,
  };
}

export type QuestionProblem = { questionId: QuestionId; problem: AnswerProblem };

/** What stands in the way of finishing, question by question in reading order; empty when it can be finished. */
export function problemsOf(form: Form, answers: Answers): QuestionProblem[] {
  return askedNow(form, answers).flatMap(({ question }) => {
    const value = answers.get(question.id);
    const missing = question.required ? ("missing" as const) : null;
    const problem = value === undefined ? missing : misfit(question, value);
    return problem ? [{ questionId: question.id, problem }] : [];
  });
}

/** Null when this answer may be given to this form now. */
export function problemOfAnswer(
  form: Form,
  answers: Answers,
  questionId: QuestionId,
  value: AnswerValue,
): AnswerProblem | null {
  const question = placedQuestions(form).find((one) => one.question.id === questionId)?.question;
  if (!question || !isAsked(question) || !shownQuestions(form, answers).has(questionId)) return "not-asked";
  return misfit(question, value);
}

function askedNow(form: Form, answers: Answers): Placed<Asked>[] {
  const shown = shownQuestions(form, answers);
  return askedQuestions(form).filter(({ question }) => shown.has(question.id));
}
