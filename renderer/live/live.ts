import { v7 as uuidv7 } from "uuid";
import type { MapId, SessionId } from "#shared/domain/ids.ts";
import { beforeWindowEnds, core, type Outcome, outcomeOf, subscribeConnection } from "../bridge/index.ts";
import { Drafts } from "./drafts.ts";
import { LiveDatabase } from "./live-database.ts";
import { LiveMap, type Writer } from "./live-map.ts";
import { LiveTally } from "./live-tally.ts";
import { recordsOver } from "./open-records.ts";
import { type Delivery, Outbox } from "./outbox.ts";
import { isOfTally, type Parcel, sessionOf } from "./parcel.ts";
import { steadyClock } from "./steady-clock.ts";
import { UndoHistory } from "./undo-history.ts";

export type OpenLiveMap = {
  live: LiveMap;
  drafts: Drafts;
};

/** Asking again would not help. */
const REFUSALS: readonly Outcome[] = ["CHANGE_REFUSED", "NOT_FOUND", "READ_ONLY"];

async function send(parcel: Parcel): Promise<Delivery> {
  try {
    await handOver(parcel);
    return "committed";
  } catch (error) {
    const outcome = outcomeOf(error);
    return REFUSALS.includes(outcome) ? "refused" : "later";
  }
}

function handOver(parcel: Parcel): Promise<unknown> {
  switch (parcel.kind) {
    case "operation":
      return core.cycleMap.apply({ operation: parcel.operation });
    case "tally-event":
      return core.tally.add({ event: parcel.event });
    case "tally-undo":
      return core.tally.undo({ sessionId: parcel.sessionId, eventId: parcel.eventId });
    case "session-times":
      return core.sessions.setTimes({ sessionId: parcel.sessionId, times: parcel.times });
    case "attendance":
      return core.record.keepAttendance({ sessionId: parcel.sessionId, attendance: parcel.attendance });
    case "plan":
      return core.record.keepPlan({ sessionId: parcel.sessionId, plan: parcel.plan });
    case "progress-note":
      return core.record.keepNote({ sessionId: parcel.sessionId, note: parcel.note });
    case "stage-mark":
      return core.record.keepStage({ mark: parcel.mark });
    case "psychotherapy-note":
      return core.psychotherapyNotes.keep({ sessionId: parcel.sessionId, text: parcel.text });
  }
}

/** Makes the live part of a clinician window. One a window; it ends, and deletes what it kept, when the window does. */
export function startLive() {
  const database = new LiveDatabase();
  const outbox = new Outbox({ database, send });
  const open = new Map<MapId, Promise<OpenLiveMap>>();
  const tallies = new Map<SessionId, Promise<LiveTally>>();
  const now = steadyClock();
  const resumed = outbox.resume();
  let writer: Promise<Writer> | undefined;

  subscribeConnection(() => outbox.wake());
  outbox.onRefused((parcel) => {
    if (parcel.kind === "operation") void open.get(parcel.operation.mapId)?.then(({ live }) => reread(live));
    else if (isOfTally(parcel)) void tallies.get(sessionOf(parcel))?.then(rereadTally);
  });
  beforeWindowEnds(async (end) => {
    outbox.end();
    if (end === "locked") await database.forget();
    else database.close();
  });

  async function openMap(mapId: MapId): Promise<OpenLiveMap> {
    await resumed;
    writer ??= askForWriter(outbox);
    const [history, drafts, as] = await Promise.all([
      UndoHistory.open(database, mapId),
      Drafts.open(database, mapId),
      writer,
    ]);
    // Last, with nothing awaited after it: an operation acknowledged between the answer and the live map would be on
    // neither. Answers come in order, so one the answer does not hold yet is still waiting here.
    const { map } = await core.cycleMap.open({ mapId });
    const live = new LiveMap({ map, outbox, history, writer: as, newId: uuidv7, now: () => new Date() });
    return { live, drafts };
  }

  async function openTally(sessionId: SessionId): Promise<LiveTally> {
    await resumed;
    // As with a map: nothing is awaited between the answer and the tally that stands on it.
    const opened = await core.tally.list({ sessionId });
    return new LiveTally({ opened, outbox, newId: uuidv7, now });
  }

  return {
    outbox,
    ...recordsOver(outbox, resumed),
    /** Opens a session's tally once; asked again, gives the same living one. */
    openTally(sessionId: SessionId): Promise<LiveTally> {
      const opening = tallies.get(sessionId) ?? openTally(sessionId);
      tallies.set(sessionId, opening);
      opening.catch(() => tallies.delete(sessionId));
      return opening;
    },
    /** Opens a map once; asked again, gives the same living map. */
    open(mapId: MapId): Promise<OpenLiveMap> {
      const opening = open.get(mapId) ?? openMap(mapId);
      open.set(mapId, opening);
      opening.catch(() => {
        open.delete(mapId);
        writer = undefined;
      });
      return opening;
    },
    /** The maps opened so far. */
    all: () => Promise.all(open.values()),
  };
}

async function askForWriter(outbox: Outbox): Promise<Writer> {
  const { device, lastCounter } = await core.cycleMap.writer();
  let counter = Math.max(lastCounter, outbox.lastCounter);
  return { device, nextCounter: () => ++counter };
}

async function reread(live: LiveMap): Promise<void> {
  const { map } = await core.cycleMap.open({ mapId: live.map.id });
  live.rebase(map);
}

async function rereadTally(tally: LiveTally): Promise<void> {
  tally.rebase(await core.tally.list({ sessionId: tally.state.session.id }));
}

export type Live = ReturnType<typeof startLive>;
