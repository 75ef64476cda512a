import { Button } from "@mantine/core";
import { t } from "../../i18n/index.ts";
import styles from "./Quiet.module.css";

/** Before anything is noted: what this page is for, and the way to begin. */
export function NotBegun({ isToday, onBegin }: { isToday: boolean; onBegin: () => void }) {
  return (
    <section className={styles.quiet}>
      <h2>{isToday ? t("liveSession:readyTitle") : t("liveSession:nothingNotedTitle")}</h2>
      <p>{isToday ? t("liveSession:readyBody") : t("liveSession:nothingNotedBody")}</p>
      {isToday && (
        <Button size="lg" onClick={onBegin}>
          {t("liveSession:begin")}
        </Button>
      )}
    </section>
  );
}
