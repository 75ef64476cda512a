import { Button } from "@mantine/core";
import { useSyncExternalStore } from "react";
import type { Progress } from "#shared/forms/walk-form.ts";
import { t } from "../../i18n/index.ts";
import type { AnswerSaver } from "./answer-saver.ts";
import styles from "./FormHead.module.css";

type Props = { progress: Progress; saver: AnswerSaver; onPause: () => void };

/** How far one has come, whether it is kept, and the way to put it out of sight. */
export function FormHead({ progress, saver, onPause }: Props) {
  const { answered, asked } = progress;
  return (
    <header className={styles.head}>
      <div className={styles.far}>
        <progress aria-label={t("forms:progressLabel")} max={asked} value={answered} />
        <span>{t("forms:progress", { answered, asked })}</span>
      </div>
      <KeptSign saver={saver} />
      <Button size="lg" variant="default" onClick={onPause}>
        {t("forms:pause")}
      </Button>
    </header>
  );
}

function KeptSign({ saver }: { saver: AnswerSaver }) {
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  return (
    <span role="status" className={styles.sign} data-state={state}>
      <span className={styles.dot} />
      {SIGNS[state]()}
    </span>
  );
}

const SIGNS = {
  kept: () => t("forms:kept"),
  keeping: () => t("forms:keeping"),
  "not-kept": () => t("forms:notKept"),
};
