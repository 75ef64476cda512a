import { useEffect } from "react";
import { type AnswerValue, answersFrom } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { placedQuestions } from "#shared/forms/form.ts";
import type { FormPage } from "#shared/forms/form-page.ts";
import { isAsked, type Question } from "#shared/forms/question.ts";
import { shownQuestions } from "#shared/forms/walk-form.ts";
import { t } from "../../i18n/index.ts";
import { useFonts } from "../../ui/use-fonts.ts";
import styles from "./FormSheet.module.css";
import { OnPaper } from "./OnPaper.tsx";

type Props = { page: FormPage; onSettled: () => void };

/**
 * A form as paper, as many sheets as it takes. Blank, every question stands there, for nobody knows which will be
 * asked; filled, those that were.
 */
export function FormSheet({ page: { form, filled, paper }, onSettled }: Props) {
  const fonts = useFonts();
  useEffect(() => {
    if (fonts > 0) onSettled();
  }, [fonts, onSettled]);
  const answers = answersFrom(filled?.answers ?? []);
  const shown: ReadonlySet<QuestionId> = filled
    ? shownQuestions(form, answers)
    : new Set(placedQuestions(form).map(({ question }) => question.id));
  return (
    <article className={styles.sheet} data-paper={paper}>
      <header className={styles.head}>
        <span>{filled ? filled.partnerName : `${t("forms:sheet.name")} ………………………………………`}</span>
        <span>
          {filled
            ? t("forms:sheet.answeredOn", { day: DAY.format(new Date(`${filled.day}T12:00:00Z`)) })
            : `${t("forms:sheet.day")} ……………………`}
        </span>
      </header>
      <h1>{form.title}</h1>
      {form.introduction !== "" && <p className={styles.lead}>{form.introduction}</p>}
      {form.sections.map((section) => (
        <section key={section.questions[0]?.id}>
          {form.sections.length > 1 && <h2>{section.title}</h2>}
          {section.introduction !== "" && <p className={styles.lead}>{section.introduction}</p>}
          <Questions questions={section.questions} {...{ shown, answers, blank: filled === null }} />
        </section>
      ))}
      {filled && filled.leftOut > 0 && (
        <p className={styles.leftOut}>{t("forms:sheet.leftOut", { count: filled.leftOut })}</p>
      )}
    </article>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

type QuestionsProps = {
  questions: readonly Question[];
  shown: ReadonlySet<QuestionId>;
  answers: ReadonlyMap<QuestionId, AnswerValue>;
  blank: boolean;
};

function Questions({ questions, ...rest }: QuestionsProps) {
  const { shown, answers, blank } = rest;
  return questions
    .filter(({ id }) => shown.has(id))
    .map((question) => (
      <div key={question.id} className={styles.question} data-kind={question.kind}>
        <p className={styles.text}>
          {question.text}
          {blank && question.showWhen !== null && (
            <span className={styles.hint}> {t("forms:sheet.ifItApplies")}</span>
          )}
        </p>
        {question.hint !== "" && <p className={styles.hint}>{question.hint}</p>}
        {isAsked(question) && <OnPaper question={question} value={answers.get(question.id)} blank={blank} />}
        {question.kind === "group" && <Questions questions={question.items} {...rest} />}
      </div>
    ));
}
