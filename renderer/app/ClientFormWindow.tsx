import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { queries } from "../bridge/index.ts";
import { FormInHand, startAnswerSaver } from "../features/forms/index.ts";
import { t } from "../i18n/index.ts";
import { forgetLive } from "../live/index.ts";
import styles from "./ClinicianWindow.module.css";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { browserClock, type IdleClock } from "./idle-lock.ts";
import { LockingSoon } from "./LockingSoon.tsx";
import { useHostLock } from "./use-host-lock.ts";
import { useIdleLock } from "./use-idle-lock.ts";
import { type Flush, useLock } from "./use-lock.ts";

const MINUTE_MS = 60_000;

/** One form in a partner's hands. It knows no other place, and the same lock watches over it as over everything. */
export function ClientFormWindow({ clock = browserClock }: { clock?: IdleClock }) {
  const [saver] = useState(startAnswerSaver);
  const flush = useCallback<Flush>((withinMs) => saver.flush(withinMs), [saver]);
  const { state, lockNow } = useLock(flush);
  const handed = useQuery({ ...queries.handover.form.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const afterMs = handed.data && state === "open" ? handed.data.settings.lockAfterMinutes * MINUTE_MS : null;
  const idle = useIdleLock(clock, afterMs, lockNow);
  useHostLock(lockNow);
  // Whatever a clinician's window may have left in this session, had it no time to clear it away.
  useEffect(() => void forgetLive(), []);
  return (
    <>
      <ErrorBoundary>
        <FormInHand saver={saver} />
      </ErrorBoundary>
      {idle.state.kind === "soon" && <LockingSoon secondsLeft={idle.state.secondsLeft} onStay={idle.stay} />}
      {state === "locking" && (
        <div role="status" className={styles.locking}>
          {t("locking")}
        </div>
      )}
    </>
  );
}
