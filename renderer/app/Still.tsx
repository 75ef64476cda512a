import { t } from "../i18n/index.ts";
import { LoopFigure } from "../ui/LoopFigure.tsx";
import styles from "./Still.module.css";

// Part of the first bundle on purpose: the host may have nothing more to give to a window that shows these.

/** What a window shows once another one has taken over. */
export function OpenElsewhere() {
  return (
    <main className={styles.still}>
      <LoopFigure />
      <div role="status">
        <h1>{t("elsewhereTitle")}</h1>
        <p>{t("elsewhereBody")}</p>
      </div>
    </main>
  );
}

/** While it is not known yet what this window is for. A short wait shows nothing at all. */
export function Waiting() {
  return (
    <main className={`${styles.still} ${styles.soon}`}>
      <p role="status">{t("loading")}</p>
    </main>
  );
}
