import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { type SessionId, tallyEventIdSchema } from "#shared/domain/ids.ts";
import { type TallyEvent, VALENCES, type Valence } from "#shared/domain/tally.ts";
import type { NewId } from "../context.ts";
import type { SampleEvent } from "./couple-file.ts";

type Place = { sessionId: SessionId; startedAt: Date; sides: CycleMap["sides"]; newId: NewId };

/** What a sample file notes, as the event it stands for. */
export function placeEvent([offset, side, word]: SampleEvent, place: Place): TallyEvent {
  const { partnerId } = place.sides[side];
  const event = {
    id: tallyEventIdSchema.parse(place.newId()),
    sessionId: place.sessionId,
    at: later(place.startedAt, secondsOf(offset)).toISOString(),
    partnerId,
  };
  if (word === "speaks") return { ...event, kind: "floor" };
  return isValence(word)
    ? { ...event, kind: "tap", valence: word, tag: null }
    : { ...event, kind: "tap", valence: null, tag: word };
}

/** So many seconds after a moment. */
export const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);

function secondsOf(offset: string): number {
  const [minutes = 0, seconds = 0] = offset.split(":").map(Number);
  return minutes * 60 + seconds;
}

const isValence = (word: string): word is Valence => (VALENCES as readonly string[]).includes(word);
