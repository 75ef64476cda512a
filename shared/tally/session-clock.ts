import type { OpenTally } from "../contract/sessions.ts";
import type { PartnerId } from "../domain/ids.ts";
import type { TallyEvent } from "../domain/tally.ts";

/** How long the session has run by `nowMs`, pauses left out. 0 before it begins; after its end it stands still. */
export function runningMs({ session, events }: OpenTally, nowMs: number): number {
  if (session.startedAt === null) return 0;
  let gone = 0;
  let since: number | null = Date.parse(session.startedAt);
  for (const { kind, at } of events) {
    if (kind === "pause" && since !== null) {
      gone += Date.parse(at) - since;
      since = null;
    } else if (kind === "go-on") since ??= Date.parse(at);
  }
  return since === null ? gone : gone + Math.max(0, endMs({ session, events }, nowMs) - since);
}

export const isPaused = (events: readonly TallyEvent[]): boolean =>
  events.findLast(({ kind }) => kind === "pause" || kind === "go-on")?.kind === "pause";

/** Who has the floor after these events; null when nobody has. A pause takes it from whoever had it. */
export function floorHolder(events: readonly TallyEvent[]): PartnerId | null {
  const last = events.findLast(({ kind }) => kind === "floor" || kind === "pause");
  return last?.kind === "floor" ? last.partnerId : null;
}

export type Speaking = { turns: number; ms: number };

/** Turns and time each partner had the floor by `nowMs`. Giving it to who has it already begins no new turn. */
export function speakingOf(tally: OpenTally, nowMs: number): Map<PartnerId, Speaking> {
  const speaking = new Map<PartnerId, Speaking>();
  let holder: PartnerId | null = null;
  let since = 0;
  const passTo = (next: PartnerId | null, atMs: number) => {
    if (next === holder) return;
    const before = holder === null ? undefined : speaking.get(holder);
    if (before) before.ms += Math.max(0, atMs - since);
    if (next !== null) {
      const present = speaking.get(next) ?? { turns: 0, ms: 0 };
      speaking.set(next, { ...present, turns: present.turns + 1 });
    }
    holder = next;
    since = atMs;
  };
  for (const event of tally.events) {
    if (event.kind === "floor") passTo(event.partnerId, Date.parse(event.at));
    if (event.kind === "pause") passTo(null, Date.parse(event.at));
  }
  passTo(null, endMs(tally, nowMs));
  return speaking;
}

const endMs = ({ session }: OpenTally, nowMs: number) =>
  session.endedAt === null ? nowMs : Date.parse(session.endedAt);
