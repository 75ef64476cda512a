import { createContext, type ReactNode, use, useSyncExternalStore } from "react";
import type { OpenRecord } from "#shared/contract/record.ts";
import type { OpenTally } from "#shared/contract/sessions.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { PrivateText } from "#shared/domain/notes.ts";
import type { Live } from "./live.ts";
import type { LiveMap } from "./live-map.ts";
import type { LivePrivateNote } from "./live-private-note.ts";
import type { LiveRecord } from "./live-record.ts";
import type { LiveTally } from "./live-tally.ts";
import type { SaveState } from "./outbox.ts";

const LiveContext = createContext<Live | null>(null);

export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The live part of this window. Throws outside a clinician window. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error("useLive outside LiveProvider");
  return live;
}

/** Whether everything done so far is in the vault. */
export function useSaveState(): SaveState {
  const { outbox } = useLive();
  return useSyncExternalStore(
    (listener) => outbox.subscribe(listener),
    () => outbox.state,
  );
}

/** The map as it stands; renders anew whenever it changes. */
export function useLiveMap(live: LiveMap): CycleMap {
  return useSyncExternalStore(
    (listener) => live.subscribe(listener),
    () => live.map,
  );
}

/** A session and what was noted in it so far; renders anew whenever it changes. */
export function useLiveTally(tally: LiveTally): OpenTally {
  return useSyncExternalStore(
    (listener) => tally.subscribe(listener),
    () => tally.state,
  );
}

/** A session's record as it stands; renders anew whenever it changes. */
export function useLiveRecord(record: LiveRecord): OpenRecord {
  return useSyncExternalStore(
    (listener) => record.subscribe(listener),
    () => record.state,
  );
}

/** The psychotherapy note as it stands; renders anew whenever it changes. */
export function useLivePrivateNote(note: LivePrivateNote): PrivateText {
  return useSyncExternalStore(
    (listener) => note.subscribe(listener),
    () => note.text,
  );
}
