import { useState } from "react";
import type { Unit } from "#shared/domain/unit.ts";
import { type LiveTally, useLiveTally } from "../../live/index.ts";
import { CheckInSection } from "../check-in/index.ts";
import { Ended } from "./Ended.tsx";
import { Figures } from "./Figures.tsx";
import { LastTaps } from "./LastTaps.tsx";
import { NotBegun } from "./NotBegun.tsx";
import { Pad } from "./Pad.tsx";
import { SessionHead } from "./SessionHead.tsx";
import styles from "./SessionPage.module.css";
import { useAct } from "./use-act.ts";
import { usePadKeys } from "./use-pad-keys.ts";
import { WhatFollowed } from "./WhatFollowed.tsx";

type Props = {
  unit: Unit;
  tally: LiveTally;
  /** The session is held today: it can begin, or go on. */
  isToday: boolean;
  /** The day it is held, in words. */
  day: string;
  /** Keys rest: something lies over the page. */
  resting: boolean;
};

/** One session in the room: the clock, the pad, what was noted, and what followed what. */
export function SessionPage({ unit, tally, isToday, day, resting }: Props) {
  const state = useLiveTally(tally);
  const [keysOn, setKeysOn] = useState(true);
  const [left, right] = unit.partners;
  if (!left || !right) throw new Error("a unit has two partners");
  const act = useAct(tally, [left.id, right.id]);
  usePadKeys(tally.isRunning && keysOn && !resting, act);
  const { startedAt, endedAt } = state.session;

  return (
    <div className={styles.page}>
      <SessionHead tally={tally} day={day} />
      <CheckInSection unit={unit} session={state.session} isToday={isToday} />
      {startedAt === null && <NotBegun isToday={isToday} onBegin={() => tally.begin()} />}
      {tally.isRunning && (
        <>
          <Pad
            partners={[left, right]}
            events={state.events}
            onAct={act}
            keysOn={keysOn}
            onKeysOn={setKeysOn}
          />
          <LastTaps partners={[left, right]} events={state.events} onUndo={() => tally.undo()} />
        </>
      )}
      {endedAt !== null && <Ended state={state} isToday={isToday} onReopen={() => tally.reopen()} />}
      {startedAt !== null && <Figures partners={[left, right]} tally={tally} />}
      <WhatFollowed unit={unit} state={state} />
    </div>
  );
}
