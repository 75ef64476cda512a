import { z } from "../domain/zod.ts";

/** Names a question within its form, for good. Whatever an outside instrument calls its items fits. */
export const questionIdSchema = z
  .string()
  .max(255)
  .regex(/^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u)
  .brand<"QuestionId">();
export type QuestionId = z.infer<typeof questionIdSchema>;

export const COMPARISONS = ["=", "!=", ">", "<", ">=", "<="] as const;

const question = questionIdSchema;
/** One look at an earlier answer. */
const testSchema = z.discriminatedUnion("operator", [
  z.strictObject({ question, operator: z.literal("exists"), value: z.boolean() }),
  z.strictObject({
    question,
    operator: z.enum(COMPARISONS),
    value: z.union([z.boolean(), z.number(), z.string().max(255)]),
  }),
]);
export type ConditionTest = z.infer<typeof testSchema>;

/** When something is asked: a test, or several joined by and (`all`) or or (`any`). */
export type Condition = ConditionTest | { all: Condition[] } | { any: Condition[] };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    testSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1).max(50) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(50) }),
  ]),
);

/** Every test in a condition, however deep. */
export function testsIn(condition: Condition): ConditionTest[] {
  if ("all" in condition) return condition.all.flatMap(testsIn);
  if ("any" in condition) return condition.any.flatMap(testsIn);
  return [condition];
}
