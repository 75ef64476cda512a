import type { AnswerValue } from "#shared/forms/answer.ts";
import type { Asked } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";

/** An answer as one would say it. */
export function answerWords(question: Asked, value: AnswerValue): string {
  if (typeof value === "boolean") return value ? t("forms:yes") : t("forms:no");
  if (typeof value === "number") return numberWords(question, value);
  if (typeof value === "string") return value;
  const { chosen, ownWords } = Array.isArray(value) ? { chosen: value, ownWords: "" } : value;
  const options = "options" in question ? question.options : [];
  const labels = chosen.map((one) => options.find((option) => option.value === one)?.label ?? one);
  return [...labels, ownWords.trim()].filter((one) => one !== "").join("; ");
}

function numberWords(question: Asked, value: number): string {
  if (question.kind === "rating") {
    const { low, high } = question;
    return t("forms:ratingWords", { value, low, high });
  }
  const unit = question.kind === "whole-number" || question.kind === "decimal" ? question.unit : "";
  return unit === "" ? String(value) : `${value} ${unit}`;
}
