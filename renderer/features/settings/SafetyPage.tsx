import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { momentInWords } from "../../i18n/moment-words.ts";
import { Notice } from "../../ui/Notice.tsx";
import { AuditLog } from "./AuditLog.tsx";
import { BackUpNow } from "./BackUpNow.tsx";
import { BackupList } from "./BackupList.tsx";
import { HowProtected } from "./HowProtected.tsx";
import { ItWasSeen } from "./ItWasSeen.tsx";
import { NewRecoveryKey } from "./NewRecoveryKey.tsx";
import { OtherPractices } from "./OtherPractices.tsx";
import { SavePractice } from "./SavePractice.tsx";
import styles from "./SettingsPage.module.css";

/** What keeps the practice safe, in plain words and with its limits. */
export function SafetyPage() {
  const overview = useQuery(queries.safety.overview.queryOptions({ staleTime: 0 }));
  const status = useQuery(queries.vault.status.queryOptions());
  const { sample = true, readOnly = null } = status.data ?? {};
  const verified = overview.data?.backups.find((backup) => backup.verified);
  const service = overview.data?.syncedBy;
  return (
    <div className={styles.page}>
      <h1>{t("safety:title")}</h1>
      <p className={styles.hint}>{t("safety:lead")}</p>
      <div>
        <Link to="/settings" className={styles.explore}>
          {t("safety:toSettings")}
        </Link>
      </div>
      {overview.isError && <Notice sentence={errorSentence(overview.error)} />}
      {service && (
        <Notice
          sentence={{
            title: t("safety:syncedTitle", { service }),
            safe: t("safety:syncedSafe", { service }),
            todo: t("safety:syncedTodo"),
          }}
        />
      )}
      <section className={styles.section} aria-labelledby="backup-title">
        <h2 id="backup-title">{t("safety:backupTitle")}</h2>
        {overview.data && (
          <p className={styles.hint}>
            <span className={styles.label}>{t("safety:lastVerified")}: </span>
            {verified ? momentInWords(verified.at) : t("safety:noBackup")}
            <br />
            {verified ? t("safety:lastVerifiedBody") : t("safety:noBackupBody")}
          </p>
        )}
        <BackUpNow />
        {readOnly && <p className={styles.hint}>{t("safety:goOn")}</p>}
        {overview.data && <BackupList backups={overview.data.backups} canRestore={!sample} />}
        <p className={styles.hint}>{t("safety:kept")}</p>
        {overview.data && (
          <p className={styles.hint}>
            <span className={styles.label}>{t("safety:folder")}</span> <code>{overview.data.folder}</code>
            <br />
            {t("safety:folderBody")}
          </p>
        )}
      </section>
      {overview.data && <OtherPractices overview={overview.data} />}
      {!sample && !readOnly && (
        <>
          <SavePractice />
          <NewRecoveryKey />
          <ItWasSeen />
        </>
      )}
      <HowProtected />
      <AuditLog />
    </div>
  );
}
