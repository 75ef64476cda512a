import { z } from "../domain/zod.ts";
import { type Answer, answerSchema } from "./answer.ts";

export const ITEM_TYPES = [
  "choice",
  "open-choice",
  "integer",
  "decimal",
  "boolean",
  "date",
  "string",
  "text",
  "display",
  "group",
] as const;
export const itemTypeSchema = z.enum(ITEM_TYPES);
export type ItemType = z.infer<typeof itemTypeSchema>;

export const OPERATORS = ["exists", "=", "!=", ">", "<", ">=", "<="] as const;
export const operatorSchema = z.enum(OPERATORS);

export const optionSchema = z.strictObject({
  value: answerSchema,
  /** `ordinalValue` or `itemWeight`; null where the option carries no number. */
  score: z.number().nullable(),
});
export type Option = z.infer<typeof optionSchema>;

export const conditionSchema = z.strictObject({
  question: z.string(),
  operator: operatorSchema,
  answer: answerSchema,
});
export type Condition = z.infer<typeof conditionSchema>;

export const variableSchema = z.strictObject({ name: z.string(), expression: z.string() });
export type Variable = z.infer<typeof variableSchema>;

const itemFields = {
  linkId: z.string().min(1).max(255),
  type: itemTypeSchema,
  prefix: z.string().nullable(),
  text: z.string(),
  required: z.boolean(),
  repeats: z.boolean(),
  readOnly: z.boolean(),
  hidden: z.boolean(),
  maxLength: z.int().min(1).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  options: z.array(optionSchema),
  initial: z.array(answerSchema),
  enableWhen: z.array(conditionSchema),
  enableBehavior: z.enum(["all", "any"]),
  /** SDC `calculatedExpression`, in FHIRPath. */
  calculated: z.string().nullable(),
  variables: z.array(variableSchema),
};

export type Item = {
  linkId: string;
  type: ItemType;
  prefix: string | null;
  text: string;
  required: boolean;
  repeats: boolean;
  readOnly: boolean;
  hidden: boolean;
  maxLength: number | null;
  min: number | null;
  max: number | null;
  options: Option[];
  initial: Answer[];
  enableWhen: Condition[];
  enableBehavior: "all" | "any";
  calculated: string | null;
  variables: Variable[];
  items: Item[];
};

const itemSchema: z.ZodType<Item> = z.lazy(() =>
  z.strictObject({ ...itemFields, items: z.array(itemSchema) }),
);

/** A questionnaire as Attune asks it: what was imported, read once and checked. Items are named by `linkId` only. */
export const questionnaireSchema = z.strictObject({
  url: z.string().nullable(),
  version: z.string().nullable(),
  title: z.string().min(1),
  description: z.string(),
  /** The publisher's own words about who may use it, as the file has them. */
  copyright: z.string(),
  variables: z.array(variableSchema),
  items: z.array(itemSchema),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/** Every item, parents before their children, in the order in which they are asked. */
export function allItems(questionnaire: Pick<Questionnaire, "items">): Item[] {
  const found: Item[] = [];
  const waiting = questionnaire.items.toReversed();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    found.push(item);
    for (let index = item.items.length - 1; index >= 0; index -= 1) {
      const child = item.items[index];
      if (child) waiting.push(child);
    }
  }
  return found;
}

/** Whether an item takes answers at all. */
export const isAsked = ({ type }: Pick<Item, "type">): boolean => type !== "group" && type !== "display";
