import type { AnswerValue } from "#shared/forms/answer.ts";
import type { Asked } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import styles from "./FormSheet.module.css";

type Props = { question: Asked; value: AnswerValue | undefined; blank: boolean };

/** Room for an answer by hand, or the answer. */
export function OnPaper({ question, value, blank }: Props) {
  switch (question.kind) {
    case "rating":
      return (
        <div className={styles.rating}>
          {Array.from({ length: 11 }, (_, step) => step).map((step) => (
            <span key={step} className={styles.step} data-chosen={value === step}>
              {step}
            </span>
          ))}
          <span className={styles.low}>{question.low}</span>
          <span className={styles.high}>{question.high}</span>
        </div>
      );
    case "choice":
    case "open-choice":
      return (
        <Boxes
          options={question.options}
          value={value}
          open={question.kind === "open-choice"}
          blank={blank}
        />
      );
    case "yes-no":
      return (
        <Boxes
          options={[
            { value: "yes", label: t("forms:yes") },
            { value: "no", label: t("forms:no") },
          ]}
          value={value === undefined ? undefined : [value === true ? "yes" : "no"]}
          open={false}
          blank={blank}
        />
      );
    case "long-text":
      return blank ? <Lines count={5} /> : <Written value={value} />;
    case "short-text":
    case "whole-number":
    case "decimal":
    case "date":
      return blank ? <Lines count={1} /> : <Written value={value} />;
  }
}

type BoxesProps = {
  options: readonly { value: string; label: string }[];
  value: AnswerValue | undefined;
  open: boolean;
  blank: boolean;
};

function Boxes({ options, value, open, blank }: BoxesProps) {
  const given = typeof value === "object" ? value : [];
  const { chosen, ownWords } = Array.isArray(given) ? { chosen: given, ownWords: "" } : given;
  return (
    <ul
      className={styles.boxes}
      data-few={!open && options.length < 5 && options.every(({ label }) => label.length < 20)}
    >
      {options.map((option) => (
        <li key={option.value} data-chosen={chosen.includes(option.value)}>
          {option.label}
        </li>
      ))}
      {open && (blank || ownWords.trim() !== "") && (
        <li className={styles.own} data-chosen={ownWords.trim() !== ""}>
          {ownWords.trim() === "" ? `${t("forms:ownWords")} ……………………………………………………………………` : ownWords}
        </li>
      )}
    </ul>
  );
}

const LINES = [1, 2, 3, 4, 5];
const Lines = ({ count }: { count: number }) =>
  LINES.slice(0, count).map((line) => <span key={line} className={styles.line} />);

const Written = ({ value }: { value: AnswerValue | undefined }) =>
  typeof value === "string" || typeof value === "number" ? (
    <p className={styles.written}>{value}</p>
  ) : (
    <p className={styles.none}>{t("forms:sheet.notAnswered")}</p>
  );
