import { useId } from "react";
import type { Asked } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import type { FieldProps } from "./FormFields.tsx";
import styles from "./RatingField.module.css";

const STEPS = Array.from({ length: 11 }, (_, step) => step);

/** Eleven numbers in a row, with a word at either end; arrow keys move along, a touch chooses. */
export function RatingField({
  question,
  value,
  problemId,
  onAnswer,
}: FieldProps<Extract<Asked, { kind: "rating" }>>) {
  const name = useId();
  const { low, high } = question;
  const named = low !== "" || high !== "";
  return (
    <div className={styles.rating}>
      {named && (
        <p className="visually-hidden" id={`${name}-ends`}>
          {t("forms:ratingEnds", { low, high })}
        </p>
      )}
      <div className={styles.steps}>
        {STEPS.map((step) => (
          <label key={step} className={styles.step}>
            <input
              type="radio"
              name={name}
              checked={value === step}
              aria-describedby={problemId ?? (named ? `${name}-ends` : undefined)}
              onChange={() => onAnswer(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      {named && (
        <div className={styles.ends} aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      )}
    </div>
  );
}
