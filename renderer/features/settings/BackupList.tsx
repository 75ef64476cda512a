import { Button } from "@mantine/core";
import { useState } from "react";
import type { SafetyOverview } from "#shared/contract/safety.ts";
import { t } from "../../i18n/index.ts";
import { momentInWords } from "../../i18n/moment-words.ts";
import styles from "./BackupList.module.css";
import { RestoreDialog } from "./RestoreDialog.tsx";

type Backup = SafetyOverview["backups"][number];

const FIRST = 5;
const REASONS = {
  "by-hand": "safety:backupWhy_byHand",
  daily: "safety:backupWhy_daily",
  "before-lock": "safety:backupWhy_beforeLock",
  "before-update": "safety:backupWhy_beforeUpdate",
} as const;

/** Every backup there is, the newest first; each may be looked into and restored beside the practice. */
export function BackupList({ backups, canRestore }: { backups: Backup[]; canRestore: boolean }) {
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<Backup | null>(null);
  if (backups.length === 0) return null;
  const shown = all ? backups : backups.slice(0, FIRST);
  const older = backups.length - shown.length;
  return (
    <>
      <ul className={styles.list} aria-label={t("safety:backupList")}>
        {shown.map((backup) => (
          <li key={backup.file} className={styles.backup}>
            <span className={styles.when}>{momentInWords(backup.at)}</span>
            <span className={styles.facts}>
              {t(REASONS[backup.reason])}, {t("safety:backupSize", { megabytes: megabytes(backup.bytes) })}
              {backup.verified ? "" : `, ${t("safety:backupUnverified")}`}
            </span>
            {canRestore && (
              <Button
                variant="default"
                aria-label={t("safety:lookIntoThis", { when: momentInWords(backup.at) })}
                onClick={() => setChosen(backup)}
              >
                {t("safety:lookInto")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {older > 0 && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {t("safety:olderBackups", { count: older })}
          </Button>
        </div>
      )}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

const megabytes = (bytes: number) => Math.max(0.1, bytes / 1_000_000).toFixed(1);
