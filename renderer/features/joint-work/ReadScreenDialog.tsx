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
import { PaperButtons } from "../forms/index.ts";
import { answerWords } from "./answer-words.ts";
import styles from "./Dialogs.module.css";
import type { OfUnit } from "./JointWorkPage.tsx";
import { PolicyNote } from "./PolicyNote.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";
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
    queries.jointWork.release.mutationOptions({
      onSuccess(now) {
        keep(now);
        setReleasing(false);
      },
    }),
  );
  const endRelease = useMutation(queries.jointWork.endRelease.mutationOptions({ onSuccess: keep }));
  const named = () => ({ id: safetyEntryIdSchema.parse(newId()), unitId: unit.id, responseId: response.id });
  if (releasing) {
    return (
      <ReasonDialog
        title={t("jointWork:releaseTitle", { name })}
        body={t("jointWork:releaseBody", { name })}
        act={t("jointWork:releaseNow")}
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
    <Dialog opened onClose={onClose} title={t("jointWork:readTitle", { name })} size={720}>
      <div className={styles.stack}>
        <p>{t("jointWork:readBody")}</p>
        <PolicyNote unitId={unit.id} />
        {failure && <Notice sentence={errorSentence(failure)} />}
        {read.data && <Answers filled={read.data} />}
        {released && (
          <PaperButtons
            page={{ what: "filled", responseId: response.id }}
            label={t("jointWork:released", { name })}
          />
        )}
        <div className={styles.buttons}>
          {released ? (
            <Button
              variant="default"
              h={44}
              loading={endRelease.isPending}
              onClick={() => endRelease.mutate(named())}
            >
              {t("jointWork:endRelease")}
            </Button>
          ) : (
            <Button variant="subtle" h={44} onClick={() => setReleasing(true)}>
              {t("jointWork:release", { name })}
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
  if (given.length === 0) return <p>{t("jointWork:readNothing")}</p>;
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
