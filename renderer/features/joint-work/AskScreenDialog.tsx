import { Button, SegmentedControl } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { responseIdSchema, type UnitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import type { Answers } from "#shared/forms/answer.ts";
import { questionIdSchema } from "#shared/forms/condition.ts";
import { SAFETY_SCREEN } from "#shared/forms/safety-screen.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { FormFields, useFormAnswers } from "../forms/index.ts";
import styles from "./Dialogs.module.css";
import { PolicyNote } from "./PolicyNote.tsx";

type Props = { unitId: UnitId; partner: Partner; onClose: () => void };

/** The clinician has seen to it that they are alone: what asks for that is not asked again. */
const ALONE: Answers = new Map([[questionIdSchema.parse("alone"), true]]);
const HOW = ["by-clinician", "from-paper"] as const;

/** The clinician asks the screen alone with one partner, or enters what was written on paper. */
export function AskScreenDialog({ unitId, partner: { id, name }, onClose }: Props) {
  const { newId } = useSurroundings();
  const client = useQueryClient();
  const [setting, setSetting] = useState<(typeof HOW)[number]>("by-clinician");
  const filled = useFormAnswers(SAFETY_SCREEN, ALONE, () => undefined);
  const enter = useMutation(
    queries.forms.enter.mutationOptions({
      gcTime: 0, // What was asked and answered stays in no cache.
      async onSuccess() {
        await client.invalidateQueries({ queryKey: queries.forms.list.key() });
        onClose();
      },
    }),
  );
  const save = () => {
    if (filled.check(filled.shown).length > 0 || enter.isPending) return;
    enter.mutate({
      id: responseIdSchema.parse(newId()),
      formId: SAFETY_SCREEN.id,
      unitId,
      partnerId: id,
      sessionId: null,
      setting,
      answers: [...filled.fitting]
        .filter(([questionId]) => filled.shown.has(questionId))
        .map(([questionId, value]) => ({ questionId, value })),
    });
  };
  return (
    <Dialog opened onClose={onClose} title={t("jointWork:askTitle", { name })} size={720}>
      <div className={styles.stack}>
        <p>{t("jointWork:askBody", { name })}</p>
        <PolicyNote unitId={unitId} />
        <div className={styles.how}>
          <span id="asked-how">{t("jointWork:askHow", { name })}</span>
          <SegmentedControl
            aria-labelledby="asked-how"
            size="md"
            value={setting}
            onChange={(value) => setSetting(HOW.find((one) => one === value) ?? setting)}
            data={[
              { value: "by-clinician", label: t("jointWork:askTold") },
              { value: "from-paper", label: t("jointWork:askPaper") },
            ]}
            classNames={{ label: styles.segment ?? "" }}
          />
        </div>
        {SAFETY_SCREEN.sections
          .filter(({ questions }) => !questions.some((question) => ALONE.has(question.id)))
          .map(({ title, questions }) => (
            <section key={title} className={styles.part} aria-label={title}>
              <h3>{title}</h3>
              <FormFields
                questions={questions}
                shown={filled.shown}
                answers={filled.answers}
                problems={filled.problems}
                onAnswer={filled.answer}
              />
            </section>
          ))}
        {enter.isError && <Notice sentence={errorSentence(enter.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" h={44} onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button h={44} loading={enter.isPending} onClick={save}>
            {t("jointWork:askSave")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
