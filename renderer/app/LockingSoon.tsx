import { Button } from "@mantine/core";
import { t } from "../i18n/index.ts";
import styles from "./LockingSoon.module.css";

/** Asks calmly whether someone is still there; any key or touch answers, and so does the button. */
export function LockingSoon({ secondsLeft, onStay }: { secondsLeft: number; onStay: () => void }) {
  return (
    <aside
      role="alertdialog"
      aria-labelledby="locking-soon"
      aria-describedby="locking-why"
      className={styles.banner}
    >
      <div>
        <strong id="locking-soon">{t("lockingSoon", { seconds: secondsLeft })}</strong>
        <span id="locking-why">{t("lockingSoonWhy")}</span>
      </div>
      <Button onClick={onStay}>{t("stay")}</Button>
    </aside>
  );
}
