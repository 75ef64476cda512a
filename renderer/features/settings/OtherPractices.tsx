import type { SafetyOverview } from "#shared/contract/safety.ts";
import { t } from "../../i18n/index.ts";
import { OpenNext } from "./OpenNext.tsx";
import styles from "./SettingsPage.module.css";

/** What was restored stands beside, and one may change over and back. */
export function OtherPractices({ overview: { others, opensNext } }: { overview: SafetyOverview }) {
  if (others.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="others-title">
      <h2 id="others-title">{t("safety:othersTitle")}</h2>
      <p className={styles.hint}>{t("safety:othersBody")}</p>
      {others.map((folder) => (
        <div key={folder} className={styles.choice}>
          <code>{folder}</code>
          {folder === opensNext ? (
            <p className={styles.done}>{t("safety:opensNext")}</p>
          ) : (
            <OpenNext folder={folder} />
          )}
        </div>
      ))}
    </section>
  );
}
