import { useSyncExternalStore } from "react";
import { t } from "../../i18n/index.ts";
import { type Drafts, useSaveState } from "../../live/index.ts";
import styles from "./SaveSign.module.css";

/** Whether every word is in the vault. `writing` while words stand in an editor that is still open. */
export function SaveSign({ drafts }: { drafts: Drafts }) {
  const saved = useSaveState();
  const writing = useSyncExternalStore(
    (listener) => drafts.subscribe(listener),
    () => drafts.size > 0,
  );
  const state = saved === "saved" && writing ? "writing" : saved;
  return (
    <span role="status" className={styles.sign} data-state={state}>
      <span className={styles.dot} />
      {WORDS[state]()}
    </span>
  );
}

const WORDS = {
  saved: () => t("saved"),
  saving: () => t("saving"),
  "not-saved": () => t("notSaved"),
  writing: () => t("writing"),
};
