import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { ChangePassphrase } from "./ChangePassphrase.tsx";
import { Choices } from "./Choices.tsx";
import { PinSetting } from "./PinSetting.tsx";
import styles from "./SettingsPage.module.css";

export function SettingsPage() {
  const settings = useQuery(queries.settings.get.queryOptions());
  const status = useQuery(queries.vault.status.queryOptions());
  return (
    <div className={styles.page}>
      <h1>{t("settings:title")}</h1>
      {settings.isError && <Notice sentence={errorSentence(settings.error)} />}
      {settings.data && <Choices settings={settings.data} />}
      <section className={styles.section} aria-labelledby="passphrase-title">
        <h2 id="passphrase-title">{t("settings:passphraseTitle")}</h2>
        {status.data?.sample ? (
          <p className={styles.hint}>{t("settings:samplePassphrase")}</p>
        ) : (
          <ChangePassphrase />
        )}
      </section>
      <section className={styles.section} aria-labelledby="instruments-title">
        <h2 id="instruments-title">{t("measures:settingsTitle")}</h2>
        <p className={styles.hint}>{t("measures:settingsBody")}</p>
        <div>
          <Link to="/measures" className={styles.explore}>
            {t("measures:settingsOpen")}
          </Link>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="pin-title">
        <h2 id="pin-title">{t("settings:pinTitle")}</h2>
        <PinSetting />
      </section>
      <section className={styles.section} aria-labelledby="safety-title">
        <h2 id="safety-title">{t("settings:safetyTitle")}</h2>
        <p className={styles.hint}>{t("settings:safetyBody")}</p>
        <div>
          <Link to="/settings/safety" className={styles.explore}>
            {t("settings:safetyOpen")}
          </Link>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="explore-title">
        <h2 id="explore-title">{t("settings:exploreTitle")}</h2>
        <p className={styles.hint}>{t("settings:exploreBody")}</p>
        <div>
          <Link to="/sandbox" className={styles.explore}>
            {t("settings:exploreSandbox")}
          </Link>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="about-title">
        <h2 id="about-title">{t("settings:aboutTitle")}</h2>
        <p className={styles.hint}>{t("settings:aboutBody")}</p>
      </section>
    </div>
  );
}
