import { useSyncExternalStore } from "react";
import { t } from "../../i18n/index.ts";
import type { AnswerSaver } from "./answer-saver.ts";
import styles from "./FormHead.module.css";

/** Whether every answer is with the core. */
export function KeptSign({ saver }: { saver: AnswerSaver }) {
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
