import { z } from "../domain/zod.ts";
import { type QuestionId, questionIdSchema } from "./condition.ts";
import { type Asked, LONG_TEXT_MAX, longestOf, SHORT_TEXT_MAX } from "./question.ts";

const chosen = z.array(z.string().max(255)).max(500);

/** What can be given as an answer: a number, yes or no, words or a day, options chosen, or options and own words. */
export const answerValueSchema = z.union([
  z.number(),
  z.boolean(),
  z.string().max(LONG_TEXT_MAX),
  chosen,
  z.strictObject({ chosen, ownWords: z.string().max(SHORT_TEXT_MAX) }),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

export const givenSchema = z.strictObject({ questionId: questionIdSchema, value: answerValueSchema });
/** An answer as it crosses a port: which question, and what was said. */
export type Given = z.infer<typeof givenSchema>;

export type Answers = ReadonlyMap<QuestionId, AnswerValue>;

export const answersFrom = (given: readonly Given[]): Answers =>
  new Map(given.map(({ questionId, value }) => [questionId, value]));

/** Why an answer does not fit its question, or why a form is not finished. */
export const ANSWER_PROBLEMS = [
  "missing",
  "not-asked",
  "wrong-kind",
  "not-an-option",
  "more-than-one",
  "empty",
  "too-long",
  "too-low",
  "too-high",
  "not-whole",
  "not-a-day",
] as const;
export const answerProblemSchema = z.enum(ANSWER_PROBLEMS);
export type AnswerProblem = z.infer<typeof answerProblemSchema>;

/** Null when the answer fits its question. */
export function misfit(question: Asked, value: AnswerValue): AnswerProblem | null {
  switch (question.kind) {
    case "rating":
      return misfitNumber(value, { min: 0, max: 10, whole: true });
    case "whole-number":
      return misfitNumber(value, { ...question, whole: true });
    case "decimal":
      return misfitNumber(value, { ...question, whole: false });
    case "yes-no":
      return typeof value === "boolean" ? null : "wrong-kind";
    case "short-text":
    case "long-text":
      return misfitText(value, longestOf(question));
    case "date":
      if (typeof value !== "string") return "wrong-kind";
      return z.iso.date().safeParse(value).success ? null : "not-a-day";
    case "choice":
      return Array.isArray(value) ? misfitChoice(question, value) : "wrong-kind";
    case "open-choice":
      return misfitOpenChoice(question, value);
  }
}

type Choice = Extract<Asked, { kind: "choice" | "open-choice" }>;
type Bounds = { min: number | null; max: number | null; whole: boolean };

function misfitNumber(value: AnswerValue, { min, max, whole }: Bounds): AnswerProblem | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return "wrong-kind";
  if (whole && !Number.isSafeInteger(value)) return "not-whole";
  if (min !== null && value < min) return "too-low";
  return max !== null && value > max ? "too-high" : null;
}

function misfitText(value: AnswerValue, max: number): AnswerProblem | null {
  if (typeof value !== "string") return "wrong-kind";
  if (value.trim() === "") return "empty";
  return value.length > max ? "too-long" : null;
}

function misfitChoice({ options, many }: Choice, value: readonly string[]): AnswerProblem | null {
  if (value.length === 0) return "empty";
  const known = new Set(options.map((option) => option.value));
  if (!value.every((one) => known.has(one)) || new Set(value).size < value.length) return "not-an-option";
  return value.length > 1 && !many ? "more-than-one" : null;
}

function misfitOpenChoice(question: Choice, value: AnswerValue): AnswerProblem | null {
  if (typeof value !== "object" || Array.isArray(value)) return "wrong-kind";
  const said = value.ownWords.trim() !== "";
  if (!said) return misfitChoice(question, value.chosen);
  if (!question.many && value.chosen.length > 0) return "more-than-one";
  return value.chosen.length === 0 ? null : misfitChoice(question, value.chosen);
}
