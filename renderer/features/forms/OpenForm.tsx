import { Button } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import type { HandedForm } from "#shared/contract/handover.ts";
import { type AnswerValue, answersFrom } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { placedQuestions, type Section } from "#shared/forms/form.ts";
import { progressOf, shownSections } from "#shared/forms/walk-form.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { AnswerSaver } from "./answer-saver.ts";
import { FormFields, fieldId } from "./FormFields.tsx";
import { FormHead } from "./FormHead.tsx";
import styles from "./OpenForm.module.css";
import { useFormAnswers } from "./use-form-answers.ts";

type Props = {
  handed: Extract<HandedForm, { state: "open" }>;
  saver: AnswerSaver;
  failure: unknown;
  onPause: () => void;
  onGiveBack: () => void;
  onFinish: () => void;
};

/** The form in a partner's hands, a section at a time. */
export function OpenForm({ handed, saver, failure, onPause, onGiveBack, onFinish }: Props) {
  const { form } = handed;
  const keep = useCallback((id: QuestionId, value: AnswerValue | null) => saver.add(id, value), [saver]);
  const filled = useFormAnswers(form, answersFrom(handed.answers), keep);
  const sections = shownSections(form, filled.fitting);
  const [wanted, setPage] = useState(0);
  const page = Math.min(wanted, sections.length - 1);
  const section = sections[page];
  const [missing, setMissing] = useState(0);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A screen reader starts every page at its top, as eyes do.
    top.current?.focus();
    top.current?.scrollIntoView?.({ block: "end" });
    if (page >= 0) setMissing(0);
  }, [page]);
  if (!section) return null;
  const last = page === sections.length - 1;

  const goOn = () => {
    const inTheWay = filled.check(questionsIn(section));
    setMissing(inTheWay.length);
    const [first] = inTheWay;
    if (first) focusOn(first.questionId);
    else if (last) onFinish();
    else setPage(page + 1);
  };

  return (
    <div className={styles.screen}>
      <FormHead progress={progressOf(form, filled.fitting)} saver={saver} onPause={onPause} />
      <main className={styles.page}>
        {page === 0 && <p className={styles.forYou}>{t("forms:forYou", { name: handed.partnerName })}</p>}
        <h1 ref={top} tabIndex={-1}>
          {page === 0 ? form.title : section.title}
        </h1>
        {page === 0 && form.introduction !== "" && <p className={styles.lead}>{form.introduction}</p>}
        {section.introduction !== "" && <p className={styles.lead}>{section.introduction}</p>}
        <FormFields
          questions={section.questions}
          shown={filled.shown}
          answers={filled.answers}
          problems={filled.problems}
          onAnswer={filled.answer}
        />
        <p role="status" className={styles.missing}>
          {missing > 0 ? t("forms:toAnswer", { count: missing }) : ""}
        </p>
        {failure !== null && <Notice sentence={errorSentence(failure)} />}
        <div className={styles.ways}>
          {page > 0 && (
            <Button size="xl" variant="default" onClick={() => setPage(page - 1)}>
              {t("forms:back")}
            </Button>
          )}
          {sections.length > 1 && (
            <span className={styles.count}>
              {t("forms:page", { number: page + 1, count: sections.length })}
            </span>
          )}
          <Button size="xl" className={styles.on ?? ""} onClick={goOn}>
            {last ? t("forms:finish") : t("forms:next")}
          </Button>
        </div>
        <button type="button" className={styles.giveBack} onClick={onGiveBack}>
          {t("forms:clinicianHere")}
        </button>
      </main>
    </div>
  );
}

const questionsIn = (section: Section): ReadonlySet<QuestionId> =>
  new Set(placedQuestions({ sections: [section] }).map(({ question }) => question.id));

/** To the first thing one can press or write in; the question is read out with it. */
function focusOn(questionId: QuestionId): void {
  document.getElementById(fieldId(questionId))?.querySelector<HTMLElement>("input, textarea")?.focus();
}
