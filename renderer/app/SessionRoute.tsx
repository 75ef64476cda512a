import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../bridge/index.ts";
import { type Section, SessionPage } from "../features/live-session/index.ts";
import { DueMeasures } from "../features/measures/index.ts";
import { dayInWords } from "../features/units/index.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { t } from "../i18n/index.ts";
import { type LiveRecord, type LiveTally, useLive, useLiveTally, useSaveState } from "../live/index.ts";
import { calendarDay } from "../ui/calendar.ts";
import { Notice } from "../ui/Notice.tsx";
import { useSurroundings } from "../ui/surroundings.ts";
import { useLockContext } from "./lock-context.ts";
import { NotThere } from "./NotThere.tsx";
import { mapSentencesOf } from "./session-map-sentences.ts";

const DRAFT_WAITS_MS = 2_000;

type Shown = { section: Section | undefined; onSection: (section: Section) => void };
type Props = Shown & { unitId: UnitId; sessionId: SessionId };

/** A session's page, once its tally and its record are open. */
export function SessionRoute({ unitId, sessionId, section, onSection }: Props) {
  const live = useLive();
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const opened = useQuery({
    queryKey: ["live-tally", sessionId],
    queryFn: () => live.openTally(sessionId),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    structuralSharing: false,
  });
  const record = useQuery({
    queryKey: ["live-record", sessionId],
    queryFn: () => live.openRecord(sessionId),
    staleTime: 0,
    networkMode: "always",
    structuralSharing: false,
  });
  const failure = unit.error ?? opened.error ?? record.error;
  if (unit.data && opened.data && record.data) {
    const shown = { section, onSection };
    return <Opened unit={unit.data} tally={opened.data} record={record.data} {...shown} />;
  }
  return failure ? <Notice sentence={errorSentence(failure)} /> : null;
}

type OpenedProps = Shown & { unit: Unit; tally: LiveTally; record: LiveRecord };

function Opened({ unit, tally, record, section, onSection }: OpenedProps) {
  const live = useLive();
  const { shut } = useLockContext();
  const { now } = useSurroundings();
  const { session } = useLiveTally(tally);
  useKnownElsewhere(`${session.startedAt} ${session.endedAt}`);
  if (session.unitId !== unit.id) return <NotThere />;
  const today = calendarDay(now());
  const isToday = session.heldOn === today;
  const day = isToday ? t("units:relativeToday") : dayInWords(session.heldOn, today);
  const mapSentences = async () => {
    // What was just changed on a map belongs in: it is told from what the core holds.
    await live.outbox.flush(DRAFT_WAITS_MS);
    return mapSentencesOf(unit, session.id);
  };
  return (
    <SessionPage
      unit={unit}
      tally={tally}
      record={record}
      isToday={isToday}
      day={day}
      resting={shut}
      section={section}
      onSection={onSection}
      mapSentences={mapSentences}
      toAnswer={isToday ? <DueMeasures unitId={unit.id} from="session" /> : null}
    />
  );
}

/** Once the vault has a session's new times, lists of sessions that were read before are read again. */
function useKnownElsewhere(times: string): void {
  const client = useQueryClient();
  const saved = useSaveState() === "saved";
  useEffect(() => {
    if (saved && times !== "") void client.invalidateQueries({ queryKey: queries.sessions.key() });
  }, [client, saved, times]);
}
