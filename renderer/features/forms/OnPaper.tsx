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
          <span>{question.low}</span>
          {Array.from({ length: 11 }, (_, step) => step).map((step) => (
            <span key={step} className={styles.step} data-chosen={value === step}>
              {step}
            </span>
          ))}
          <span>{question.high}</span>
        </div>
      );
    case "choice":
    case "open-choice":
      return <Boxes options={question.options} value={value} open={question.kind === "open-choice"} />;
    case "yes-no":
      return (
        <Boxes
          options={[
            { value: "yes", label: t("forms:yes") },
            { value: "no", label: t("forms:no") },
          ]}
          value={value === undefined ? undefined : [value === true ? "yes" : "no"]}
          open={false}
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
};

function Boxes({ options, value, open }: BoxesProps) {
  const given = typeof value === "object" ? value : [];
  const { chosen, ownWords } = Array.isArray(given) ? { chosen: given, ownWords: "" } : given;
  return (
    <ul className={styles.boxes}>
      {options.map((option) => (
        <li key={option.value} data-chosen={chosen.includes(option.value)}>
          {option.label}
        </li>
      ))}
      {open && (
        <li data-chosen={ownWords.trim() !== ""}>
          {ownWords.trim() === "" ? `${t("forms:ownWords")} ………………………………………` : ownWords}
        </li>
      )}
    </ul>
  );
}

const LINES = [1, 2, 3, 4, 5];
const Lines = ({ count }: { count: number }) =>
  LINES.slice(0, count).map((line) => <span key={line} className={styles.line} />);

const Written = ({ value }: { value: AnswerValue | undefined }) => (
  <p className={styles.written}>
    {typeof value === "string" || typeof value === "number" ? value : t("forms:sheet.notAnswered")}
  </p>
);
