import { z } from "../domain/zod.ts";
import { type Condition, conditionSchema, type QuestionId, questionIdSchema } from "./condition.ts";

export const SHORT_TEXT_MAX = 500;
export const LONG_TEXT_MAX = 20_000;

const wording = (max: number) => z.string().trim().max(max);
const head = {
  id: questionIdSchema,
  text: wording(2000).min(1),
  /** Its name in tables and pictures; empty where it has none. */
  label: wording(60).default(""),
  hint: wording(2000).default(""),
  showWhen: conditionSchema.nullable().default(null),
};
const answerable = { ...head, required: z.boolean().default(false) };

const optionSchema = z.strictObject({ value: z.string().min(1).max(255), label: wording(500).min(1) });
export type Option = z.infer<typeof optionSchema>;
const options = z
  .array(optionSchema)
  .min(1)
  .max(500)
  .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, "two options share a value");

const bounds = { min: z.number().nullable().default(null), max: z.number().nullable().default(null) };
const unit = wording(40).default("");
/** In characters, where it is to be shorter than any text may be. */
const longest = z.int().min(1).nullable().default(null);

export const askedSchema = z.discriminatedUnion("kind", [
  /** Whole numbers from 0 to 10, with a word at either end. */
  z.strictObject({ ...answerable, kind: z.literal("rating"), low: wording(80), high: wording(80) }),
  z.strictObject({ ...answerable, kind: z.literal("choice"), many: z.boolean().default(false), options }),
  /** A choice which may also be answered in one's own words. */
  z.strictObject({
    ...answerable,
    kind: z.literal("open-choice"),
    many: z.boolean().default(false),
    options,
  }),
  z.strictObject({ ...answerable, kind: z.literal("short-text"), longest }),
  z.strictObject({ ...answerable, kind: z.literal("long-text"), longest }),
  z.strictObject({ ...answerable, ...bounds, kind: z.literal("whole-number"), unit }),
  z.strictObject({ ...answerable, ...bounds, kind: z.literal("decimal"), unit }),
  z.strictObject({ ...answerable, kind: z.literal("yes-no") }),
  z.strictObject({ ...answerable, kind: z.literal("date") }),
]);
/** A question one can answer. */
export type Asked = z.infer<typeof askedSchema>;

const saidSchema = z.strictObject({ ...head, kind: z.literal("display") });
/** Words to read; nothing to answer. */
export type Said = z.infer<typeof saidSchema>;

/** Questions that belong together and come and go together. */
export type Group = {
  kind: "group";
  id: QuestionId;
  text: string;
  label: string;
  hint: string;
  showWhen: Condition | null;
  items: Question[];
};
export type Question = Asked | Said | Group;

export const questionSchema: z.ZodType<Question> = z.lazy(() =>
  z.union([
    askedSchema,
    saidSchema,
    z.strictObject({ ...head, kind: z.literal("group"), items: z.array(questionSchema).min(1).max(1000) }),
  ]),
);

export const isAsked = (question: Question): question is Asked =>
  question.kind !== "group" && question.kind !== "display";

/** How many characters an answer in words may have. */
export function longestOf({ kind, longest: asked }: Extract<Asked, { longest: number | null }>): number {
  const any = kind === "short-text" ? SHORT_TEXT_MAX : LONG_TEXT_MAX;
  return Math.min(asked ?? any, any);
}
