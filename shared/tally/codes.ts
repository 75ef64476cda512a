import type { PartnerId } from "../domain/ids.ts";
import { TAGS, type Tag, type TallyEvent, type Tap, VALENCES, type Valence } from "../domain/tally.ts";

/** What a tap can say. */
export type Mark = Valence | Tag;

/** Which side of the taps is looked at: how moments came across, or which moves were seen. */
export type Coding = "tone" | "moves";

/** One partner's mark as a code of a sequence. */
export type Code = `${PartnerId}/${Mark}`;

const MARKS: Record<Coding, readonly Mark[]> = { tone: VALENCES, moves: TAGS };

export function partsOf(code: Code): { partnerId: PartnerId; mark: Mark } {
  const [partnerId, mark] = code.split("/") as [PartnerId, Mark];
  return { partnerId, mark };
}

export const tapsIn = (events: readonly TallyEvent[]): Tap[] =>
  events.filter((event) => event.kind === "tap");

/** The codes of one session's taps, in order. Taps that say nothing in this coding are passed over. */
export function streamOf(events: readonly TallyEvent[], coding: Coding): Code[] {
  return tapsIn(events).flatMap(({ partnerId, valence, tag }): Code[] => {
    const mark = coding === "tone" ? valence : tag;
    return mark === null ? [] : [`${partnerId}/${mark}`];
  });
}

/** The codes that occur, one partner's after the other's, in the order of the pad. */
export function codesIn(
  streams: readonly (readonly Code[])[],
  partners: readonly PartnerId[],
  coding: Coding,
): Code[] {
  const seen = new Set(streams.flat());
  return partners
    .flatMap((partnerId) => MARKS[coding].map((mark): Code => `${partnerId}/${mark}`))
    .filter((code) => seen.has(code));
}

export type ToneCount = Record<Valence, number>;

/** How many moments of each tone were noted of one partner, or, without one, of all. */
export function countTones(events: readonly TallyEvent[], partnerId?: PartnerId): ToneCount {
  const count: ToneCount = { negative: 0, neutral: 0, positive: 0 };
  for (const tap of tapsIn(events))
    if (tap.valence !== null && (partnerId === undefined || tap.partnerId === partnerId))
      count[tap.valence] += 1;
  return count;
}
