import type { AnswerValue } from "#shared/forms/answer.ts";
import type { Asked } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";

/** An answer as one reads it: the words of what was chosen, yes or no, or what was written. */
export function answerWords(question: Asked, value: AnswerValue): string {
  if (typeof value === "boolean") return value ? t("jointWork:yes") : t("jointWork:no");
  if (typeof value === "string") return value;
  if (typeof value === "number") {
    return question.kind === "rating" ? `${value} (0 ${question.low} · 10 ${question.high})` : String(value);
  }
  const chosen = Array.isArray(value) ? value : value.chosen;
  const options = "options" in question ? question.options : [];
  const labels = chosen.map((one) => options.find((option) => option.value === one)?.label ?? one);
  const ownWords = Array.isArray(value) || value.ownWords === "" ? [] : [value.ownWords];
  return [...labels, ...ownWords].join(", ");
}
