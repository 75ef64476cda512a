import type { OpenRecord } from "../contract/record.ts";
import type { OpenTally } from "../contract/sessions.ts";
import type { PartnerId } from "../domain/ids.ts";
import type { Attendance } from "../domain/session-record.ts";
import { TAGS, type Tag } from "../domain/tally.ts";
import { marksOf } from "../stages/steps.ts";
import { countTones, type ToneCount, tapsIn } from "../tally/codes.ts";
import { runningMs, type Speaking, speakingOf } from "../tally/session-clock.ts";

/** One thing that was recorded in a session, and that one sentence of its summary may say. */
export type Fact =
  | { kind: "began"; at: string }
  | { kind: "lasted"; startedAt: string; endedAt: string; ms: number }
  | { kind: "attended"; attendance: Attendance }
  | { kind: "tones"; partnerId: PartnerId | null; count: ToneCount }
  | { kind: "moves"; partnerId: PartnerId; counts: readonly { tag: Tag; count: number }[] }
  | { kind: "spoke"; partnerId: PartnerId; speaking: Speaking; share: number }
  | { kind: "planned"; done: boolean; lines: readonly string[] }
  | { kind: "stage"; partnerId: PartnerId; step: number; before: number | null };

/** Everything recorded in a session outside its map, in the order in which it is told. What was not recorded gives nothing. */
export function factsOf(record: OpenRecord, tally: OpenTally): Fact[] {
  return [
    ...times(tally),
    ...attended(record),
    ...planned(record),
    ...counted(record, tally),
    ...spoken(record, tally),
    ...staged(record),
  ];
}

function times(tally: OpenTally): Fact[] {
  const { startedAt, endedAt } = tally.session;
  if (startedAt === null) return [];
  if (endedAt === null) return [{ kind: "began", at: startedAt }];
  return [{ kind: "lasted", startedAt, endedAt, ms: runningMs(tally, Date.parse(endedAt)) }];
}

const attended = ({ attendance }: OpenRecord): Fact[] =>
  attendance
    .filter(({ presence, modality }) => presence !== null || modality !== null)
    .map((one) => ({ kind: "attended", attendance: one }));

function planned({ plan }: OpenRecord): Fact[] {
  const linesOf = (done: boolean) =>
    plan.filter((line) => line.done === done && line.text.trim() !== "").map(({ text }) => text.trim());
  return [true, false]
    .map((done) => ({ kind: "planned" as const, done, lines: linesOf(done) }))
    .filter(({ lines }) => lines.length > 0);
}

function counted({ attendance }: OpenRecord, { events }: OpenTally): Fact[] {
  const some = ({ negative, neutral, positive }: ToneCount) => negative + neutral + positive > 0;
  const partners = attendance.map(({ partnerId }) => partnerId);
  const each = partners
    .map((partnerId): Fact & { kind: "tones" } => ({
      kind: "tones",
      partnerId,
      count: countTones(events, partnerId),
    }))
    .filter(({ count }) => some(count));
  const together = countTones(events);
  const taps = tapsIn(events);
  const moves = partners.map((partnerId): Fact & { kind: "moves" } => ({
    kind: "moves",
    partnerId,
    counts: TAGS.map((tag) => ({
      tag,
      count: taps.filter((tap) => tap.partnerId === partnerId && tap.tag === tag).length,
    })).filter(({ count }) => count > 0),
  }));
  return [
    ...(some(together) ? [{ kind: "tones" as const, partnerId: null, count: together }] : []),
    ...each,
    ...moves.filter(({ counts }) => counts.length > 0),
  ];
}

/** Only of a session that has ended: before that the figures still run. */
function spoken({ attendance }: OpenRecord, tally: OpenTally): Fact[] {
  const { endedAt } = tally.session;
  if (endedAt === null) return [];
  const speaking = speakingOf(tally, Date.parse(endedAt));
  const all = [...speaking.values()].reduce((sum, { ms }) => sum + ms, 0);
  if (all === 0) return [];
  return attendance.flatMap(({ partnerId }): Fact[] => {
    const own = speaking.get(partnerId);
    return own ? [{ kind: "spoke", partnerId, speaking: own, share: own.ms / all }] : [];
  });
}

function staged({ session, attendance, stages }: OpenRecord): Fact[] {
  return attendance.flatMap(({ partnerId }): Fact[] => {
    const marks = marksOf(stages, partnerId);
    const here = marks.find(({ sessionId }) => sessionId === session.id);
    if (!here) return [];
    const before = marks.findLast(({ number }) => number < session.number)?.step ?? null;
    return [{ kind: "stage", partnerId, step: here.step, before }];
  });
}
