import { Button } from "@mantine/core";
import { t } from "../i18n/index.ts";
import styles from "./LockingSoon.module.css";

/** Asks calmly whether someone is still there; any key or touch answers, and so does the button. */
export function LockingSoon({ secondsLeft, onStay }: { secondsLeft: number; onStay: () => void }) {
  return (
    <div className={styles.banner}>
      <div className={styles.words}>
        <p role="alert" className="visually-hidden">
          {t("lockingSoonSpoken")}
        </p>
        <strong aria-hidden="true">{t("lockingSoon", { count: secondsLeft })}</strong>
        <span aria-hidden="true">{t("lockingSoonWhy")}</span>
      </div>
      <Button onClick={onStay}>{t("stay")}</Button>
    </div>
  );
}
