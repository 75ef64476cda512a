import { useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { queries } from "../bridge/index.ts";
import { CoupleScreenProvider } from "../features/display/index.ts";
import { flushAnswers, HandOverContext } from "../features/forms/index.ts";
import { UnlockAgain } from "../features/vault/index.ts";
import { t } from "../i18n/index.ts";
import { LiveProvider, startLive } from "../live/index.ts";
import styles from "./ClinicianWindow.module.css";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { flushLive } from "./flush-live.ts";
import { browserClock, type IdleClock } from "./idle-lock.ts";
import { LockingSoon } from "./LockingSoon.tsx";
import { LockContext } from "./lock-context.ts";
import { makeRouter } from "./routes.tsx";
import { UnsavedDialog } from "./UnsavedDialog.tsx";
import { useClosedUnderUs } from "./use-closed-under-us.ts";
import { useComeBack } from "./use-come-back.ts";
import { useHandingOver } from "./use-hand-over.ts";
import { useHostLock } from "./use-host-lock.ts";
import { useIdleLock } from "./use-idle-lock.ts";
import { type Flush, useLock } from "./use-lock.ts";

const MINUTE_MS = 60_000;

type Props = { flush?: Flush; clock?: IdleClock };

/** Where the clinician works: places, and the lock that watches over them. */
export function ClinicianWindow({ flush, clock = browserClock }: Props) {
  const [router] = useState(makeRouter);
  const [live] = useState(startLive);
  const flushThis = useCallback<Flush>(
    async (withinMs) => {
      const kept = await Promise.all([flushLive(live, withinMs), flushAnswers(withinMs)]);
      return kept.every(Boolean);
    },
    [live],
  );
  const { state, ask, lockNow, keepWorking } = useLock(flush ?? flushThis);
  const { handing, handOver } = useHandingOver(flush ?? flushThis);
  useComeBack(router);
  const shut = useClosedUnderUs();
  const settings = useQuery(queries.settings.get.queryOptions());
  const watched = state === "open" && !shut && settings.data;
  const idle = useIdleLock(clock, watched ? watched.lockAfterMinutes * MINUTE_MS : null, lockNow);
  useHostLock(lockNow);
  const context = useMemo(() => ({ lock: ask, shut: shut !== null }), [ask, shut]);

  return (
    <LockContext value={context}>
      <ErrorBoundary>
        <LiveProvider live={live}>
          <CoupleScreenProvider>
            <HandOverContext value={handOver}>
              <RouterProvider router={router} />
            </HandOverContext>
          </CoupleScreenProvider>
        </LiveProvider>
      </ErrorBoundary>
      {idle.state.kind === "soon" && <LockingSoon secondsLeft={idle.state.secondsLeft} onStay={idle.stay} />}
      {(state === "locking" || handing) && (
        <div role="status" className={styles.locking}>
          {handing ? t("forms:handing") : t("locking")}
        </div>
      )}
      <UnsavedDialog
        opened={state === "unsaved"}
        onRetry={ask}
        onLock={() => lockNow()}
        onClose={keepWorking}
      />
      {shut && <UnlockAgain practice={shut} onUnlocked={keepWorking} />}
    </LockContext>
  );
}
