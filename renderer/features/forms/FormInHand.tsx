import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerValue } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { core, outcomeOf, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { AnswerSaver, type Kept } from "./answer-saver.ts";
import { CalmScreen } from "./CalmScreen.tsx";
import { GiveBack } from "./GiveBack.tsx";
import { OpenForm } from "./OpenForm.tsx";

const FLUSH_MS = 3000;

/** Keeps one answer; what the core will never take is not tried again. */
async function send(questionId: QuestionId, value: AnswerValue | null): Promise<Kept> {
  try {
    await core.handover.answer({ questionId, value });
    return "kept";
  } catch (error) {
    const outcome = outcomeOf(error);
    return outcome === "ANSWER_REFUSED" || outcome === "NOT_ALLOWED" ? "refused" : "later";
  }
}

export const startAnswerSaver = () => new AnswerSaver({ send });

/** All that a handed-over window shows: the form, a pause, or thanks; and the clinician's way back from each. */
export function FormInHand({ saver }: { saver: AnswerSaver }) {
  const client = useQueryClient();
  const handed = useQuery({ ...queries.handover.form.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const [covered, setCovered] = useState(false);
  const [returning, setReturning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const lookAgain = () => client.invalidateQueries({ queryKey: queries.handover.form.queryKey() });

  /** The screen is calm at once; the core hears of it as soon as every answer is with it. */
  const setPaused = async (paused: boolean) => {
    setCovered(true);
    try {
      if (paused) await saver.flush(FLUSH_MS);
      await core.handover.setPaused({ paused });
      await lookAgain();
      setCovered(paused);
      setFailure(null);
    } catch (error) {
      setFailure(error);
      setCovered(paused);
    }
  };
  const finish = async () => {
    try {
      await saver.flush(FLUSH_MS);
      await core.handover.finish();
      setFailure(null);
      await lookAgain();
    } catch (error) {
      setFailure(error);
    }
  };

  if (!handed.data) return handed.isError ? <Notice sentence={errorSentence(handed.error)} /> : null;
  const { data } = handed;
  const back = (
    <GiveBack
      opened={returning}
      handed={data}
      onClose={() => setReturning(false)}
      onRefused={() => void lookAgain()}
    />
  );
  const clinicianHere = (
    <Button size="xl" variant="subtle" onClick={() => setReturning(true)}>
      {t("forms:clinicianHere")}
    </Button>
  );
  if (data.state === "finished") {
    return (
      <CalmScreen key="finished" title={t("forms:finishedTitle")} body={t("forms:finishedBody")}>
        {clinicianHere}
        {back}
      </CalmScreen>
    );
  }
  if (data.state === "paused" || covered) {
    return (
      <CalmScreen key="paused" title={t("forms:pausedTitle")} body={t("forms:pausedBody")}>
        <Button size="xl" onClick={() => void setPaused(false)}>
          {t("forms:goOn")}
        </Button>
        {clinicianHere}
        {back}
      </CalmScreen>
    );
  }
  return (
    <>
      <OpenForm
        handed={data}
        saver={saver}
        failure={failure}
        onPause={() => void setPaused(true)}
        onGiveBack={() => setReturning(true)}
        onFinish={() => void finish()}
      />
      {back}
    </>
  );
}
