import type { PartnerId } from "#shared/domain/ids.ts";
import { floorHolder, isPaused } from "#shared/tally/session-clock.ts";
import type { LiveTally } from "../../live/index.ts";
import type { PadAct } from "./pad-keys.ts";

/** Does on the tally what a key or a touch asks for. Giving the floor to who has it takes it back. */
export function useAct(tally: LiveTally, partners: readonly [PartnerId, PartnerId]) {
  return (act: PadAct): void => {
    const { events } = tally.state;
    if (act.kind === "tap") tally.tap(partners[act.side], act.what);
    else if (act.kind === "undo") tally.undo();
    else if (act.kind === "pause") (isPaused(events) ? goOn : pause)(tally);
    else {
      const asked = act.side === null ? null : partners[act.side];
      const holder = floorHolder(events);
      if (isPaused(events)) tally.goOn();
      if (asked !== null || holder !== null) tally.giveFloor(asked === holder ? null : asked);
    }
  };
}

const pause = (tally: LiveTally) => tally.pause();
const goOn = (tally: LiveTally) => tally.goOn();
