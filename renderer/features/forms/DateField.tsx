import type { Asked } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import type { FieldProps } from "./FormFields.tsx";
import styles from "./TypedField.module.css";

/** A day in the calendar. */
export function DateField({ value, problemId, onAnswer }: FieldProps<Extract<Asked, { kind: "date" }>>) {
  return (
    <input
      type="date"
      className={styles.day}
      aria-label={t("forms:day")}
      aria-describedby={problemId}
      max="9999-12-31"
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onAnswer(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    />
  );
}
