import { Button } from "@mantine/core";
import { t } from "../../i18n/index.ts";
import styles from "./MapSessionNote.module.css";
import type { useMapSession } from "./use-map-session.ts";

/** Which session the present changes belong to; between sessions, a way to begin the next one. */
export function MapSessionNote({ session }: { session: ReturnType<typeof useMapSession> }) {
  const { present, sessions } = session;
  if (present)
    return <span className={styles.note}>{t("mapDesk:sessionToday", { number: present.number })}</span>;
  const next = (sessions.at(-1)?.number ?? 0) + 1;
  return (
    <Button size="sm" variant="default" h={44} loading={session.beginning} onClick={session.begin}>
      {t("mapDesk:startSession", { number: next })}
    </Button>
  );
}
