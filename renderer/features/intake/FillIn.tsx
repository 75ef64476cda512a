import { Button, SegmentedControl } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { FilledForm } from "#shared/contract/forms.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { answersFrom } from "#shared/forms/answer.ts";
import { progressOf, shownSections } from "#shared/forms/walk-form.ts";
import { core, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { FormFields, KeptSign, useFormAnswers } from "../forms/index.ts";
import { BackToIntake } from "./BackToIntake.tsx";
import styles from "./FillIn.module.css";
import { GivenAlone } from "./GivenAlone.tsx";
import { SectionList } from "./SectionList.tsx";
import { type EnteredHow, HOW_FOR, useEnteredSaver } from "./use-entered-saver.ts";

type Props = { unit: Unit; filled: FilledForm };

const FLUSH_MS = 3000;

/** A form filled in with the clinician, a section at a time, in any order; every answer is kept as it is given. */
export function FillIn({ unit, filled: { response, form, answers } }: Props) {
  const { partnerId } = response;
  const name = unit.partners.find(({ id }) => id === partnerId)?.name ?? t("intake:both");
  const ways = partnerId ? HOW_FOR.partner : HOW_FOR.both;
  const [how, setHow] = useState<EnteredHow>(ways[0]);
  const saver = useEnteredSaver(response.id, how);
  const alone = answers.filter(({ enteredBy }) => enteredBy === "partner");
  const settled = new Set(alone.map(({ questionId }) => questionId));
  const filled = useFormAnswers(form, answersFrom(answers), saver.add);
  const sections = shownSections(form, filled.fitting);
  const [wanted, setPage] = useState(0);
  const page = Math.min(wanted, sections.length - 1);
  const section = sections[page];
  const top = useRef<HTMLHeadingElement>(null);
  const turned = useRef(false);
  useEffect(() => {
    if (turned.current && page >= 0) top.current?.focus();
    turned.current = true;
  }, [page]);
  const navigate = useNavigate();
  const client = useQueryClient();
  const here = { unitId: unit.id };
  const finish = useMutation({
    mutationFn: async () => {
      await saver.saver.flush(FLUSH_MS);
      await core.intake.finish({ responseId: response.id });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.intake.key() });
      await navigate({ to: "/units/$unitId/intake", params: here });
    },
  });
  if (!section) return null;
  const last = page === sections.length - 1;
  const { answered, asked } = progressOf(form, filled.fitting);
  const goOn = () => {
    if (!last) return setPage(page + 1);
    if (filled.check(filled.shown).length === 0) finish.mutate();
  };
  return (
    <div className={styles.page}>
      <aside className={styles.side}>
        <BackToIntake unitId={unit.id} />
        <p className={styles.whose}>
          <strong>{form.title}</strong>
          {name}
        </p>
        <p className={styles.progress}>{t("forms:progress", { answered, asked })}</p>
        <SectionList
          sections={sections}
          page={page}
          answers={filled.fitting}
          shown={filled.shown}
          onPage={setPage}
        />
        <KeptSign saver={saver.saver} />
      </aside>
      <div className={styles.main}>
        <div className={styles.how}>
          <span id="entered-how">{t("intake:how", { name })}</span>
          <SegmentedControl
            aria-labelledby="entered-how"
            size="md"
            value={how}
            onChange={(value) => setHow(ways.find((one) => one === value) ?? how)}
            data={ways.map((value) => ({ value, label: t(`intake:hows.${value}`) }))}
            classNames={{ label: styles.segment ?? "" }}
          />
        </div>
        <h1 ref={top} tabIndex={-1}>
          {section.title === "" ? form.title : section.title}
        </h1>
        {section.introduction !== "" && <p className={styles.lead}>{section.introduction}</p>}
        <FormFields
          questions={section.questions}
          shown={filled.shown}
          answers={filled.answers}
          problems={filled.problems}
          settled={settled}
          renderSettled={(question) => (
            <GivenAlone
              name={name}
              question={question}
              answer={alone.find((one) => one.questionId === question.id)}
            />
          )}
          onAnswer={filled.answer}
        />
        {finish.isError && <Notice sentence={errorSentence(finish.error)} />}
        <div className={styles.ways}>
          {page > 0 && (
            <Button variant="default" onClick={() => setPage(page - 1)}>
              {t("forms:back")}
            </Button>
          )}
          <span className={styles.count}>
            {t("forms:page", { number: page + 1, count: sections.length })}
          </span>
          <Button loading={finish.isPending} onClick={goOn}>
            {last ? t("intake:finish") : t("forms:next")}
          </Button>
        </div>
      </div>
    </div>
  );
}
