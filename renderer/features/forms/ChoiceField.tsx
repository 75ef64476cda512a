import { useId } from "react";
import type { AnswerValue } from "#shared/forms/answer.ts";
import { type Asked, type Option, SHORT_TEXT_MAX } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import styles from "./ChoiceField.module.css";
import type { FieldProps } from "./FormFields.tsx";

const SHORT_LABEL = 3;

type Choice = Extract<Asked, { kind: "choice" | "open-choice" | "yes-no" }>;

/** Options one can press: one of them, several, yes or no; and, where the question is open, one's own words. */
export function ChoiceField({ question, value, problemId, onAnswer }: FieldProps<Choice>) {
  const name = useId();
  const { chosen, ownWords } = chosenIn(value);
  const many = question.kind !== "yes-no" && question.many;
  const open = question.kind === "open-choice";
  const choose = (option: string, on: boolean) => {
    const others = many ? chosen.filter((one) => one !== option) : [];
    onAnswer(answerOf(question, on ? [...others, option] : others, many ? (ownWords ?? "") : ""));
  };
  return (
    <div className={styles.options} data-short={isShort(question)}>
      {optionsOf(question).map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type={many ? "checkbox" : "radio"}
            name={name}
            checked={chosen.includes(option.value)}
            aria-describedby={problemId}
            onChange={(event) => choose(option.value, event.currentTarget.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {open && (
        <label className={styles.own}>
          <span>{t("forms:ownWords")}</span>
          <input
            type="text"
            maxLength={SHORT_TEXT_MAX}
            value={ownWords ?? ""}
            autoComplete="off"
            onChange={(event) => onAnswer(answerOf(question, many ? chosen : [], event.currentTarget.value))}
          />
        </label>
      )}
    </div>
  );
}

/** Numbers and the like stand side by side. */
const isShort = (question: Choice): boolean =>
  question.kind === "choice" && question.options.every(({ label }) => label.length <= SHORT_LABEL);

const optionsOf = (question: Choice): readonly Option[] =>
  question.kind === "yes-no"
    ? [
        { value: "yes", label: t("forms:yes") },
        { value: "no", label: t("forms:no") },
      ]
    : question.options;

function chosenIn(value: AnswerValue | undefined): { chosen: string[]; ownWords?: string } {
  if (value === undefined) return { chosen: [] };
  if (typeof value === "boolean") return { chosen: [value ? "yes" : "no"] };
  if (Array.isArray(value)) return { chosen: value };
  return typeof value === "object" ? value : { chosen: [] };
}

/** Null when nothing is chosen and nothing said. */
function answerOf({ kind }: Choice, chosen: string[], ownWords: string): AnswerValue | null {
  if (kind === "yes-no") return chosen.length === 0 ? null : chosen.includes("yes");
  if (chosen.length === 0 && ownWords.trim() === "") return null;
  return kind === "choice" ? chosen : { chosen, ownWords };
}
