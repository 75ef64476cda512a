import { type Answer, sameAnswer } from "./answer.ts";
import type { Item } from "./questionnaire.ts";

export const MISFITS = ["wrong-kind", "not-among-options", "too-long", "below-least", "above-most"] as const;
export type Misfit = (typeof MISFITS)[number];

type Answerable = Pick<Item, "type" | "options" | "maxLength" | "min" | "max">;

/** Whether one answer is one this item can have. */
export function fitsItem(item: Answerable, answer: Answer): "fits" | Misfit {
  if (!kindFits(item, answer)) return "wrong-kind";
  const among = item.options.some(({ value }) => sameAnswer(value, answer));
  if (item.options.length > 0 && item.type !== "open-choice" && !among) return "not-among-options";
  if (item.maxLength !== null && lengthOf(answer) > item.maxLength) return "too-long";
  if ((answer.kind === "integer" || answer.kind === "decimal") && item.type !== "choice") {
    if (item.min !== null && answer.value < item.min) return "below-least";
    if (item.max !== null && answer.value > item.max) return "above-most";
  }
  return "fits";
}

function kindFits({ type, options }: Answerable, { kind }: Answer): boolean {
  switch (type) {
    case "group":
    case "display":
      return false;
    case "choice":
      return options.some(({ value }) => value.kind === kind);
    case "open-choice":
      return kind === "string" || kind === "coding" || options.some(({ value }) => value.kind === kind);
    case "decimal":
      return kind === "decimal" || kind === "integer";
    case "text":
      return kind === "string";
    case "integer":
    case "boolean":
    case "date":
    case "string":
      return kind === type;
  }
}

const lengthOf = (answer: Answer) => (answer.kind === "coding" ? 0 : String(answer.value).length);
