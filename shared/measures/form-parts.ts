import { type Answer, answerSchema } from "./answer.ts";
import { type Item, isAsked, type Questionnaire } from "./questionnaire.ts";

/** Up to this many whole numbers are pressed; more are written. */
const MOST_NUMBERS = 11;

/** An answer one can press, under the name it has in a form. */
export type Choice = { key: string; label: string; answer: Answer };

/** What an item is answered with by pressing; null where it is written. */
export function choicesOf(item: Pick<Item, "type" | "options" | "min" | "max">): Choice[] | null {
  if (item.options.length > 0)
    return item.options.map(({ value }, index) => ({
      key: `option-${index + 1}`,
      label: wordsOf(value) || `${index + 1}`,
      answer: value,
    }));
  if (isRating(item)) return null;
  const numbers = fewNumbers(item).map((value) => answerSchema.parse({ kind: "integer", value }));
  return numbers.length === 0
    ? null
    : numbers.map((answer) => ({ key: wordsOf(answer), label: wordsOf(answer), answer }));
}

/** A whole number from 0 to 10: the scale a form has a field of its own for. */
export const isRating = ({ type, options, min, max }: Pick<Item, "type" | "options" | "min" | "max">) =>
  type === "integer" && options.length === 0 && min === 0 && max === 10;

function fewNumbers({ type, min, max }: Pick<Item, "type" | "min" | "max">): number[] {
  if (type !== "integer" || min === null || max === null) return [];
  if (!Number.isInteger(min) || !Number.isInteger(max) || max < min || max - min >= MOST_NUMBERS) return [];
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

const wordsOf = (answer: Answer): string =>
  answer.kind === "coding" ? (answer.display ?? answer.code ?? "").trim() : String(answer.value);

/** An item's words as they are asked: its prefix and its text, or its `linkId` where it has neither. */
export const questionWords = ({ prefix, text, linkId }: Pick<Item, "prefix" | "text" | "linkId">): string =>
  [prefix, text].filter(Boolean).join(" ").trim() || linkId;

/** The items nobody is asked: hidden, calculated, not to be changed; and all that lies in one of these. */
export function quietItems({ items }: Pick<Questionnaire, "items">): ReadonlySet<string> {
  const quiet = new Set<string>();
  const waiting = items.map((item) => ({ item, above: false }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { item } = next;
    const isQuiet = next.above || item.hidden || item.readOnly || (isAsked(item) && item.calculated !== null);
    if (isQuiet) quiet.add(item.linkId);
    waiting.push(...item.items.map((child) => ({ item: child, above: isQuiet })));
  }
  return quiet;
}
