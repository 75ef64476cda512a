import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Session } from "#shared/domain/session.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { runningMs } from "#shared/tally/session-clock.ts";
import { t } from "../../i18n/index.ts";
import { type LiveRecord, type LiveTally, useLiveRecord, useLiveTally } from "../../live/index.ts";
import { CheckInSection } from "../check-in/index.ts";
import { ShowCheckIn } from "../display/index.ts";
import { ClosedSign, useClosed } from "../joint-work/index.ts";
import { StageTracker } from "../stages/index.ts";
import { clockOf } from "./clock-words.ts";
import { Ended } from "./Ended.tsx";
import { Figures } from "./Figures.tsx";
import { LastTaps } from "./LastTaps.tsx";
import { NotBegun } from "./NotBegun.tsx";
import { NotesSection } from "./NotesSection.tsx";
import { Pad } from "./Pad.tsx";
import { SectionTabs, tabOf } from "./SectionTabs.tsx";
import { SessionHead } from "./SessionHead.tsx";
import styles from "./SessionPage.module.css";
import { SummarySection } from "./SummarySection.tsx";
import type { Section } from "./sections.ts";
import { TodaySection } from "./TodaySection.tsx";
import { useAct } from "./use-act.ts";
import { usePadKeys } from "./use-pad-keys.ts";
import { useSectionKeys } from "./use-section-keys.ts";
import { WhatFollowed } from "./WhatFollowed.tsx";

type Props = {
  unit: Unit;
  tally: LiveTally;
  record: LiveRecord;
  /** The session is held today: it can begin, or go on. */
  isToday: boolean;
  /** The day it is held, in words. */
  day: string;
  /** Keys rest: something lies over the page. */
  resting: boolean;
  /** The part that shows; undefined leaves it to the session. */
  section: Section | undefined;
  onSection: (section: Section) => void;
  mapSentences: () => Promise<string[]>;
  /** What the partners are to answer today. */
  toAnswer?: ReactNode;
};

/** One session in the room: its clock above, and one part of the work at a time below. */
export function SessionPage({ unit, tally, record, isToday, day, resting, ...place }: Props) {
  const { mapSentences, toAnswer } = place;
  const [chosen, setChosen] = useState(false);
  const onSection = (next: Section) => {
    setChosen(true);
    place.onSection(next);
  };
  const state = useLiveTally(tally);
  const { stages, roles } = useLiveRecord(record);
  const { startedAt, endedAt, id } = state.session;
  const section = place.section ?? sectionFor(state.session, isToday);
  const running = tally.isRunning;
  const reading = running ? () => clockOf(runningMs(tally.state, tally.now().getTime())) : null;
  useSectionKeys(!resting, onSection);
  const act = useAct(tally, [twoOf(unit)[0].id, twoOf(unit)[1].id]);
  // The clock stands above every part, and so does its key; taps are counted only where the pad shows.
  usePadKeys(running && !resting && section !== "tally", (asked) => asked.kind === "pause" && act(asked));

  return (
    <div className={styles.page}>
      <SessionHead
        tally={tally}
        day={day}
        counting={section === "tally" || section === "counted"}
        onEnded={() => onSection("summary")}
      >
        {startedAt === null && isToday && section !== "tally" && (
          <Button h={44} onClick={() => tally.begin()}>
            {t("liveSession:begin")}
          </Button>
        )}
      </SessionHead>
      {endedAt !== null && (
        <Ended
          state={state}
          isToday={isToday}
          onReopen={() => {
            tally.reopen();
            onSection("tally");
          }}
        />
      )}
      <SectionTabs section={section} onSection={onSection}>
        {section === "check-in" && (
          <>
            <CheckInSection
              unit={unit}
              session={state.session}
              isToday={isToday}
              besideReveal={<ShowCheckIn unitId={unit.id} sessionId={id} />}
            />
            {toAnswer}
          </>
        )}
        {section === "tally" && (
          <TallySection unit={unit} tally={tally} isToday={isToday} resting={resting} />
        )}
        {section === "notes" && (
          <NotesSection
            record={record}
            reading={reading}
            wanted={chosen}
            onLeave={() => tabOf("notes")?.focus()}
          />
        )}
        {section === "today" && (
          <>
            <TodaySection partners={unit.partners} record={record} />
            {toAnswer}
          </>
        )}
        {section === "stages" && (
          <StageTracker
            partners={unit.partners}
            sessionId={id}
            stages={stages}
            roles={roles}
            onMark={(partnerId, step) => record.markStage(partnerId, step)}
          />
        )}
        {section === "counted" && (
          <>
            {startedAt !== null && <Figures partners={twoOf(unit)} tally={tally} />}
            <WhatFollowed unit={unit} state={state} />
          </>
        )}
        {section === "summary" && (
          <SummarySection
            partners={unit.partners}
            tally={tally}
            record={record}
            mapSentences={mapSentences}
          />
        )}
      </SectionTabs>
    </div>
  );
}

/**
 * Where a session opens: at the pad, at what was counted, or, when it never ran and its day is over, at who came
 * and what was planned. Never at the notes: what is private shows only when it is asked for.
 */
function sectionFor({ startedAt, endedAt }: Session, isToday: boolean): Section {
  if (endedAt !== null) return "counted";
  if (startedAt !== null) return "tally";
  return isToday ? "check-in" : "today";
}

type TallyProps = Pick<Props, "unit" | "tally" | "isToday" | "resting">;

/** The pad. Its keys count only while it shows, so that a letter meant for a note is never a tap. */
function TallySection({ unit, tally, isToday, resting }: TallyProps) {
  const { session, events } = useLiveTally(tally);
  const [keysOn, setKeysOn] = useState(true);
  const partners = twoOf(unit);
  const act = useAct(tally, [partners[0].id, partners[1].id]);
  const closed = useClosed(unit.id, "counting");
  usePadKeys(tally.isRunning && keysOn && !resting && !closed, act);
  if (session.startedAt === null) return <NotBegun isToday={isToday} onBegin={() => tally.begin()} />;
  if (closed) return <ClosedSign unitId={unit.id} work="counting" closed={closed} />;
  if (!tally.isRunning) return <p className={styles.over}>{t("liveSession:padOver")}</p>;
  return (
    <>
      <Pad partners={partners} events={events} onAct={act} keysOn={keysOn} onKeysOn={setKeysOn} />
      <LastTaps partners={partners} events={events} onUndo={() => tally.undo()} />
    </>
  );
}

function twoOf({ partners: [left, right] }: Unit) {
  if (!left || !right) throw new Error("a unit has two partners");
  return [left, right] as const;
}
