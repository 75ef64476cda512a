import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import { momentInWords } from "../../i18n/moment-words.ts";
import type { Trouble } from "./trouble.ts";

const FIRST = 2;

type Choice = { file: string; title: string; body: string };

/** The backups a practice in trouble could be opened from: those that hold what is missing, else all, a few at first. */
export function useBackupChoices({ fromBackup, holding }: Trouble) {
  const status = useQuery(queries.vault.status.queryOptions({ staleTime: 0 }));
  const [all, setAll] = useState(false);
  const known: { file: string; at: string; missing?: number }[] = fromBackup
    ? (holding ?? status.data?.backups ?? [])
    : [];
  const choices = known.map(
    (backup): Choice => ({
      file: backup.file,
      title: t("vault:troubleBackup", { when: momentInWords(backup.at) }),
      body: bodyOf(backup.missing),
    }),
  );
  const shown = all ? choices : choices.slice(0, FIRST);
  return { choices: shown, older: choices.length - shown.length, showOlder: () => setAll(true) };
}

function bodyOf(missing: number | undefined): string {
  if (missing === undefined) return t("vault:troubleBackupBody");
  return missing === 0 ? t("vault:troubleBackupWhole") : t("vault:troubleBackupLacks", { count: missing });
}
