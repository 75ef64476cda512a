import type { ReactNode } from "react";
import { t } from "../../i18n/index.ts";
import { LoopFigure } from "../../ui/LoopFigure.tsx";
import styles from "./Doorstep.module.css";

/** The calm room every locked screen stands in: who we are on one side, the one thing to do on the other. */
export function Doorstep({ children }: { children: ReactNode }) {
  return (
    <div className={styles.room}>
      <header className={styles.side}>
        <p className={styles.brand}>{t("title")}</p>
        <div className={styles.picture}>
          <LoopFigure />
          <p className={styles.line}>{t("vault:doorLine")}</p>
        </div>
        <p className={styles.privacy}>{t("vault:doorPrivacy")}</p>
      </header>
      <main className={styles.work}>
        <div className={styles.column}>{children}</div>
      </main>
    </div>
  );
}
