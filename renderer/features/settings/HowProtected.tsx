import { t } from "../../i18n/index.ts";
import styles from "./SettingsPage.module.css";

const PROMISES = [
  ["safety:howLocked", "safety:howLockedBody"],
  ["safety:howSaved", "safety:howSavedBody"],
  ["safety:howHonest", "safety:howHonestBody"],
  ["safety:howNetwork", "safety:howNetworkBody"],
] as const;

const LIMITS = [
  "safety:limitUnlocked",
  "safety:limitMalware",
  "safety:limitPaper",
  "safety:limitOldBackups",
  "safety:limitForgotten",
] as const;

/** The promises, and just as plainly where they end. */
export function HowProtected() {
  return (
    <section className={styles.section} aria-labelledby="how-title">
      <h2 id="how-title">{t("safety:howTitle")}</h2>
      {PROMISES.map(([title, body]) => (
        <p key={title} className={styles.hint}>
          <span className={styles.label}>{t(title)}. </span>
          {t(body)}
        </p>
      ))}
      <h3>{t("safety:limitsTitle")}</h3>
      <ul className={styles.hint}>
        {LIMITS.map((limit) => (
          <li key={limit}>{t(limit)}</li>
        ))}
      </ul>
    </section>
  );
}
