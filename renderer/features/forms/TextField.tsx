import { type Asked, longestOf } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import type { FieldProps } from "./FormFields.tsx";
import styles from "./TypedField.module.css";

type Words = Extract<Asked, { kind: "short-text" | "long-text" }>;

/** Words of one's own, a line or many. */
export function TextField({ question, value, problemId, onAnswer }: FieldProps<Words>) {
  const field = {
    "aria-label": t("forms:words"),
    "aria-describedby": problemId,
    autoComplete: "off",
    maxLength: longestOf(question),
    value: typeof value === "string" ? value : "",
    onChange: (event: { currentTarget: { value: string } }) => {
      const words = event.currentTarget.value;
      onAnswer(words.trim() === "" ? null : words);
    },
  };
  return question.kind === "short-text" ? (
    <input type="text" className={styles.words} {...field} />
  ) : (
    <textarea rows={5} className={styles.words} {...field} />
  );
}
