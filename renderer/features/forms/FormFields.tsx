import { memo, type ReactNode } from "react";
import type { AnswerProblem, Answers, AnswerValue } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { type Asked, isAsked, type Question } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { DateField } from "./DateField.tsx";
import styles from "./FormFields.module.css";
import { NumberField } from "./NumberField.tsx";
import { RatingField } from "./RatingField.tsx";
import { TextField } from "./TextField.tsx";

export type FieldProps<Q extends Asked = Asked> = {
  question: Q;
  value: AnswerValue | undefined;
  /** Where the words of the problem stand, when there is one. */
  problemId: string | undefined;
  onAnswer: (value: AnswerValue | null) => void;
};

type Props = {
  questions: readonly Question[];
  shown: ReadonlySet<QuestionId>;
  answers: Answers;
  problems: ReadonlyMap<QuestionId, AnswerProblem>;
  /** Questions whose answer stands; it is read in place of a field. */
  settled?: ReadonlySet<QuestionId>;
  renderSettled?: (question: Asked) => ReactNode;
  onAnswer: (questionId: QuestionId, value: AnswerValue | null) => void;
};

/** The questions that are asked now, one below the other; groups keep theirs together. */
export function FormFields(props: Props) {
  const { questions, shown } = props;
  return (
    <div className={styles.questions}>
      {questions
        .filter(({ id }) => shown.has(id))
        .map((question) =>
          isAsked(question) ? (
            <OneQuestion
              key={question.id}
              question={question}
              value={props.answers.get(question.id)}
              problem={props.problems.get(question.id)}
              settled={props.settled?.has(question.id) === true}
              renderSettled={props.settled?.has(question.id) ? props.renderSettled : undefined}
              onAnswer={props.onAnswer}
            />
          ) : (
            <Around key={question.id} {...props} question={question} />
          ),
        )}
    </div>
  );
}

function Around({ question, ...rest }: Props & { question: Exclude<Question, Asked> }) {
  if (question.kind === "display") return <p className={styles.said}>{question.text}</p>;
  return (
    <section className={styles.group} aria-label={question.text}>
      <h3>{question.text}</h3>
      {question.hint !== "" && <p className={styles.hint}>{question.hint}</p>}
      <FormFields {...rest} questions={question.items} />
    </section>
  );
}

/** Ids for the page; what a question is called may hold anything. */
export const fieldId = (questionId: QuestionId) => `question-${encodeURIComponent(questionId)}`;

type OneProps = {
  question: Asked;
  value: AnswerValue | undefined;
  problem: AnswerProblem | undefined;
  settled: boolean;
  renderSettled: Props["renderSettled"];
  onAnswer: Props["onAnswer"];
};

/** Drawn again only when something of its own has changed: of many questions, one is answered at a time. */
const OneQuestion = memo(function OneQuestion(props: OneProps) {
  const { question, value, problem, settled, renderSettled, onAnswer } = props;
  const problemId = problem ? `${fieldId(question.id)}-problem` : undefined;
  const field = {
    value,
    problemId,
    onAnswer: (next: AnswerValue | null) => onAnswer(question.id, next),
  };
  const canLeave =
    !settled && !question.required && field.value !== undefined && CHOSEN.includes(question.kind);
  return (
    <fieldset
      id={fieldId(question.id)}
      className={styles.question}
      data-problem={problem !== undefined}
      aria-describedby={problemId}
    >
      <legend>
        {question.text}
        {!question.required && !settled && <span className={styles.optional}> {t("forms:optional")}</span>}
      </legend>
      {question.hint !== "" && <p className={styles.hint}>{question.hint}</p>}
      {settled ? renderSettled?.(question) : <Field question={question} {...field} />}
      {canLeave && (
        <button type="button" className={styles.leave} onClick={() => field.onAnswer(null)}>
          {t("forms:takeAnswerBack")}
        </button>
      )}
      {problem && (
        <p id={problemId} className={styles.problem}>
          {t(`forms:problem.${problem}`)}
        </p>
      )}
    </fieldset>
  );
});

/** What is chosen by pressing cannot be unchosen by pressing; what is typed can be deleted. */
const CHOSEN: readonly Asked["kind"][] = ["rating", "choice", "open-choice", "yes-no"];

function Field({ question, ...field }: FieldProps) {
  switch (question.kind) {
    case "rating":
      return <RatingField question={question} {...field} />;
    case "choice":
    case "open-choice":
    case "yes-no":
      return <ChoiceField question={question} {...field} />;
    case "short-text":
    case "long-text":
      return <TextField question={question} {...field} />;
    case "whole-number":
    case "decimal":
      return <NumberField question={question} {...field} />;
    case "date":
      return <DateField question={question} {...field} />;
  }
}
