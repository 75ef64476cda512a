import { useState } from "react";
import type { Asked } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import type { FieldProps } from "./FormFields.tsx";
import styles from "./TypedField.module.css";

type Counted = Extract<Asked, { kind: "whole-number" | "decimal" }>;

/** A number. What is typed stays as it was typed; a comma is as good as a point. */
export function NumberField({ question, value, problemId, onAnswer }: FieldProps<Counted>) {
  const [typed, setTyped] = useState(typeof value === "number" ? String(value) : "");
  const { unit } = question;
  return (
    <label className={styles.number}>
      <input
        type="text"
        inputMode={question.kind === "decimal" ? "decimal" : "numeric"}
        aria-label={unit === "" ? t("forms:number") : t("forms:numberUnit", { unit })}
        aria-describedby={problemId}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          const words = next.trim().replace(",", ".");
          const number = Number(words);
          onAnswer(words === "" ? null : Number.isFinite(number) ? number : next);
        }}
      />
      {unit !== "" && <span aria-hidden="true">{unit}</span>}
    </label>
  );
}
