import { Button } from "@mantine/core";
import type { OpenTally } from "#shared/contract/sessions.ts";
import { tapsIn } from "#shared/tally/codes.ts";
import { runningMs } from "#shared/tally/session-clock.ts";
import { t } from "../../i18n/index.ts";
import styles from "./Quiet.module.css";

const MINUTE_MS = 60_000;

type Props = { state: OpenTally; isToday: boolean; onReopen: () => void };

/** After the end: how long it was, how much was noted, and a way back for an end that came too soon. */
export function Ended({ state, isToday, onReopen }: Props) {
  const minutes = Math.round(runningMs(state, 0) / MINUTE_MS);
  return (
    <section className={styles.line}>
      <p>
        {t("liveSession:ended", { count: minutes })}{" "}
        {t("liveSession:noted", { count: tapsIn(state.events).length })}
      </p>
      {isToday && (
        <Button variant="subtle" onClick={onReopen}>
          {t("liveSession:reopen")}
        </Button>
      )}
    </section>
  );
}
