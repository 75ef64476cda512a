import { Button, Progress } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { BackupStep } from "#shared/contract/safety.ts";
import { core, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./SettingsPage.module.css";

const STEPS: BackupStep["step"][] = ["copying", "checking", "writing", "verifying", "done"];
const percentOf = ({ step, share }: BackupStep) =>
  Math.min(100, ((STEPS.indexOf(step) + (step === "done" ? 0 : share)) / (STEPS.length - 1)) * 100);

/** Makes a verified backup, and says step by step where it stands. */
export function BackUpNow() {
  const client = useQueryClient();
  const [at, setAt] = useState<BackupStep | null>(null);
  const backUp = useMutation({
    mutationFn: async () => {
      for await (const step of await core.safety.backUp()) setAt(step);
    },
    onSettled: () => client.invalidateQueries({ queryKey: queries.safety.key() }),
  });
  return (
    <>
      <div>
        <Button loading={backUp.isPending} onClick={() => backUp.mutate()}>
          {t("safety:backUpNow")}
        </Button>
      </div>
      {at && backUp.isPending && <Progress aria-label={t("safety:backingUp")} value={percentOf(at)} />}
      <p role="status" className={styles.hint}>
        {at && !backUp.isError ? t(`safety:step_${at.step}`) : ""}
      </p>
      {backUp.isError && <Notice sentence={errorSentence(backUp.error)} />}
    </>
  );
}
