import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { isPaused, runningMs } from "#shared/tally/session-clock.ts";
import { t } from "../../i18n/index.ts";
import { type LiveTally, useSaveState } from "../../live/index.ts";
import { IntoHeader } from "../../ui/HeaderSlot.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { clockOf } from "./clock-words.ts";
import { PAUSE_KEY } from "./pad-keys.ts";
import styles from "./SessionHead.module.css";
import { useTicking } from "./use-ticking.ts";

type Props = {
  tally: LiveTally;
  day: string;
  /** What shows below was counted. */
  counting: boolean;
  onEnded: () => void;
  children?: ReactNode;
};

/** Which session this is, how long it has run, and its end. */
export function SessionHead({ tally, day, counting, onEnded, children }: Props) {
  const { session, events } = tally.state;
  const paused = isPaused(events);
  return (
    <div className={styles.head}>
      <IntoHeader place="actions">
        <SavedSign />
      </IntoHeader>
      <h1>{t("liveSession:title", { number: session.number })}</h1>
      <span className={styles.day}>{day}</span>
      {counting && <span className={styles.label}>{t("liveSession:label")}</span>}
      <span className={styles.gap} />
      {session.startedAt !== null && <Clock tally={tally} ticking={tally.isRunning && !paused} />}
      {tally.isRunning && (
        <>
          <Button
            variant="default"
            h={44}
            aria-keyshortcuts={PAUSE_KEY}
            rightSection={<KeyHint>{PAUSE_KEY.toUpperCase()}</KeyHint>}
            onClick={() => (paused ? tally.goOn() : tally.pause())}
          >
            {paused ? t("liveSession:goOn") : t("liveSession:pause")}
          </Button>
          <Button
            h={44}
            onClick={() => {
              tally.end();
              onEnded();
            }}
          >
            {t("liveSession:end")}
          </Button>
        </>
      )}
      {children}
    </div>
  );
}

function Clock({ tally, ticking }: { tally: LiveTally; ticking: boolean }) {
  useTicking(ticking);
  const gone = clockOf(runningMs(tally.state, tally.now().getTime()));
  return (
    <span role="timer" aria-label={t("liveSession:clock")} className={styles.clock} data-still={!ticking}>
      {gone}
    </span>
  );
}

/** Whether every tap and every word is in the vault. */
function SavedSign() {
  const state = useSaveState();
  return (
    <span role="status" className={styles.sign} data-state={state}>
      <span className={styles.dot} />
      {SIGNS[state]()}
    </span>
  );
}

const SIGNS = { saved: () => t("saved"), saving: () => t("saving"), "not-saved": () => t("notSaved") };
