import { z } from "../domain/zod.ts";

/** A FHIR date: a day, or only its month or year where no more is known. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export const ANSWER_TEXT_MAX = 20_000;

/** One coded answer. An item holds several where it may be answered more than once. */
export const answerSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("boolean"), value: z.boolean() }),
  z.strictObject({ kind: z.literal("integer"), value: z.int() }),
  z.strictObject({ kind: z.literal("decimal"), value: z.number() }),
  z.strictObject({ kind: z.literal("date"), value: z.string().regex(DATE).refine(isCalendarDay) }),
  z.strictObject({ kind: z.literal("string"), value: z.string().min(1).max(ANSWER_TEXT_MAX) }),
  z.strictObject({
    kind: z.literal("coding"),
    system: z.string().max(1_000).nullable(),
    code: z.string().max(1_000).nullable(),
    display: z.string().max(ANSWER_TEXT_MAX).nullable(),
  }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** What was answered, by `linkId`; an item nobody answered is not named. */
export const answersSchema = z.record(z.string().max(255), z.array(answerSchema).max(100));
export type Answers = z.infer<typeof answersSchema>;

const NONE: readonly Answer[] = [];

/** The answers to one item; none is an empty list. */
export const answersTo = (answers: Answers, linkId: string): readonly Answer[] =>
  Object.hasOwn(answers, linkId) ? (answers[linkId] ?? NONE) : NONE;

/** The same answer: codes are compared by system and code, and by their words only where they have no code. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.kind === "coding" && other.kind === "coding") {
    if (one.code === null && other.code === null) return one.display === other.display;
    return one.code === other.code && one.system === other.system;
  }
  if (one.kind === "coding" || other.kind === "coding") return false;
  if (isNumber(one) && isNumber(other)) return one.value === other.value;
  return one.kind === other.kind && one.value === other.value;
}

const isNumber = ({ kind }: Answer) => kind === "integer" || kind === "decimal";

function isCalendarDay(text: string): boolean {
  if (text.length < 10) return true;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
