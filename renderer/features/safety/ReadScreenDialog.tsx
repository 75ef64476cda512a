import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FilledForm } from "#shared/contract/forms.ts";
import { safetyEntryIdSchema } from "#shared/domain/ids.ts";
import { isReleased } from "#shared/domain/safety.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { askedQuestions } from "#shared/forms/form.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { answerWords } from "./answer-words.ts";
import styles from "./Dialogs.module.css";
import { PolicyNote } from "./PolicyNote.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";
import type { OfUnit } from "./SafetyPage.tsx";
import { useKeepRegister } from "./use-register.ts";

type Props = OfUnit & { partner: Partner; response: FormResponse; onClose: () => void };

/** One partner's answers, for the clinician alone. They stay in no cache once this is closed. */
export function ReadScreenDialog({ unit, register, partner: { name }, response, onClose }: Props) {
  const { newId } = useSurroundings();
  const [releasing, setReleasing] = useState(false);
  const keep = useKeepRegister(unit.id);
  const read = useQuery({
    ...queries.forms.read.queryOptions({ input: { responseId: response.id } }),
    staleTime: 0,
    gcTime: 0,
  });
  const release = useMutation(
    queries.safety.release.mutationOptions({
      onSuccess(now) {
        keep(now);
        setReleasing(false);
      },
    }),
  );
  const endRelease = useMutation(queries.safety.endRelease.mutationOptions({ onSuccess: keep }));
  const named = () => ({ id: safetyEntryIdSchema.parse(newId()), unitId: unit.id, responseId: response.id });
  if (releasing) {
    return (
      <ReasonDialog
        title={t("safety:releaseTitle", { name })}
        body={t("safety:releaseBody", { name })}
        act={t("safety:releaseNow")}
        busy={release.isPending}
        error={release.error}
        onReason={(reason) => release.mutate({ ...named(), reason })}
        onClose={() => setReleasing(false)}
      />
    );
  }
  const released = isReleased(register.safety, response.id);
  const failure = read.error ?? endRelease.error;
  return (
    <Dialog opened onClose={onClose} title={t("safety:readTitle", { name })} size={720}>
      <div className={styles.stack}>
        <p>{t("safety:readBody")}</p>
        <PolicyNote unitId={unit.id} />
        {failure && <Notice sentence={errorSentence(failure)} />}
        {read.data && <Answers filled={read.data} />}
        {released && <p>{t("safety:released", { name })}</p>}
        <div className={styles.buttons}>
          {released ? (
            <Button
              variant="default"
              h={44}
              loading={endRelease.isPending}
              onClick={() => endRelease.mutate(named())}
            >
              {t("safety:endRelease")}
            </Button>
          ) : (
            <Button variant="subtle" h={44} onClick={() => setReleasing(true)}>
              {t("safety:release", { name })}
            </Button>
          )}
          <Button h={44} onClick={onClose}>
            {t("close")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Answers({ filled: { form, answers } }: { filled: FilledForm }) {
  const given = askedQuestions(form).flatMap(({ question }) => {
    const answer = answers.find(({ questionId }) => questionId === question.id);
    return answer ? [{ question, value: answer.value }] : [];
  });
  if (given.length === 0) return <p>{t("safety:readNothing")}</p>;
  return (
    <dl className={styles.answers}>
      {given.map(({ question, value }) => (
        <div key={question.id}>
          <dt>{question.text}</dt>
          <dd>{answerWords(question, value)}</dd>
        </div>
      ))}
    </dl>
  );
}
