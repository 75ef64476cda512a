import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../bridge/index.ts";
import { SessionPage } from "../features/live-session/index.ts";
import { calendarDay, dayInWords } from "../features/units/index.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { t } from "../i18n/index.ts";
import { type LiveTally, useLive, useLiveTally, useSaveState } from "../live/index.ts";
import { Notice } from "../ui/Notice.tsx";
import { useSurroundings } from "../ui/surroundings.ts";
import { useLockContext } from "./lock-context.ts";
import { NotThere } from "./NotThere.tsx";

/** A session's page, once its tally is open. */
export function SessionRoute({ unitId, sessionId }: { unitId: UnitId; sessionId: SessionId }) {
  const live = useLive();
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const opened = useQuery({
    queryKey: ["live-tally", sessionId],
    queryFn: () => live.openTally(sessionId),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    structuralSharing: false,
  });
  const failure = unit.error ?? opened.error;
  if (unit.data && opened.data) return <Opened unit={unit.data} tally={opened.data} />;
  return failure ? <Notice sentence={errorSentence(failure)} /> : null;
}

function Opened({ unit, tally }: { unit: Unit; tally: LiveTally }) {
  const { shut } = useLockContext();
  const { now } = useSurroundings();
  const { session } = useLiveTally(tally);
  useKnownElsewhere(`${session.startedAt} ${session.endedAt}`);
  if (session.unitId !== unit.id) return <NotThere />;
  const today = calendarDay(now());
  const isToday = session.heldOn === today;
  const day = isToday ? t("units:relativeToday") : dayInWords(session.heldOn, today);
  return <SessionPage unit={unit} tally={tally} isToday={isToday} day={day} resting={shut} />;
}

/** Once the vault has a session's new times, lists of sessions that were read before are read again. */
function useKnownElsewhere(times: string): void {
  const client = useQueryClient();
  const saved = useSaveState() === "saved";
  useEffect(() => {
    if (saved && times !== "") void client.invalidateQueries({ queryKey: queries.sessions.key() });
  }, [client, saved, times]);
}
