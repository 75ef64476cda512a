import { Button } from "@mantine/core";
import { t } from "../../i18n/index.ts";
import type { FieldProps } from "./AnswerField.tsx";
import { Chips } from "./Chips.tsx";
import styles from "./fields.module.css";

type Props = FieldProps & {
  value: string | null;
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
};

/** One of a few, and the way back to none: paper can be left open too. */
export function ChipAnswer({ words, value, options, problem, onChoose, onAnswer }: Props) {
  return (
    <div className={styles.chipAnswer}>
      <Chips legend={words} value={value} options={options} onChange={onChoose} />
      {value !== null && (
        <Button
          variant="subtle"
          aria-label={`${t("measures:takeBack")}: ${words}`}
          title={t("measures:takeBack")}
          onClick={() => onAnswer([])}
        >
          ×
        </Button>
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
