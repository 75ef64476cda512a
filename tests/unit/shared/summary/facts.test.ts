import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { OpenRecord } from "#shared/contract/record.ts";
import type { OpenTally } from "#shared/contract/sessions.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { ExitId, PlanLineId, TallyEventId, UnitId } from "#shared/domain/ids.ts";
import { EMPTY_NOTE } from "#shared/domain/notes.ts";
import type { Session } from "#shared/domain/session.ts";
import type { TallyEvent, Tap } from "#shared/domain/tally.ts";
import { exitsCounted } from "#shared/summary/exits-counted.ts";
import { factsOf } from "#shared/summary/facts.ts";
import { newMapId, newPartnerId, newSessionId, newUnitId } from "#tests/support/couple.ts";

const [anna, michael] = [newPartnerId(), newPartnerId()];
const session: Session = {
  id: newSessionId(),
  unitId: v7() as UnitId,
  number: 3,
  heldOn: "2026-03-14",
  startedAt: null,
  endedAt: null,
};
const record = (what: Partial<OpenRecord> = {}): OpenRecord => ({
  session,
  attendance: [anna, michael].map((partnerId) => ({ partnerId, presence: null, modality: null })),
  plan: [],
  note: EMPTY_NOTE,
  stages: [],
  roles: [],
  ...what,
});
const at = (minute: number) => `2026-03-14T10:${String(minute).padStart(2, "0")}:00.000Z`;
const event = (minute: number) => ({ id: v7() as TallyEventId, sessionId: session.id, at: at(minute) });
const tap = (minute: number, partnerId: typeof anna, what: Partial<Tap>): TallyEvent => ({
  ...event(minute),
  kind: "tap",
  partnerId,
  valence: null,
  tag: null,
  ...what,
});
const tally = (events: TallyEvent[], times: Partial<Session> = {}): OpenTally => ({
  session: { ...session, ...times },
  events,
});

describe("what a summary may say", () => {
  it("is nothing where nothing was recorded", () => {
    expect(factsOf(record(), tally([]))).toEqual([]);
    expect(factsOf(record({ note: { ...EMPTY_NOTE, text: "a note is no fact" } }), tally([]))).toEqual([]);
  });

  it("tells when it began, and how long it ran only once it is over", () => {
    expect(factsOf(record(), tally([], { startedAt: at(2) }))).toEqual([{ kind: "began", at: at(2) }]);
    const paused: TallyEvent[] = [
      { ...event(10), kind: "pause" },
      { ...event(15), kind: "go-on" },
    ];
    expect(factsOf(record(), tally(paused, { startedAt: at(2), endedAt: at(52) }))).toEqual([
      { kind: "lasted", startedAt: at(2), endedAt: at(52), ms: 45 * 60_000 },
    ]);
  });

  it("tells who came only of those of whom it was noted", () => {
    const attendance = [
      { partnerId: anna, presence: "late" as const, modality: null },
      { partnerId: michael, presence: null, modality: null },
    ];
    expect(factsOf(record({ attendance }), tally([]))).toEqual([
      { kind: "attended", attendance: attendance[0] },
    ]);
  });

  it("tells what was done and what is left, and passes over empty lines", () => {
    const line = (text: string, done: boolean) => ({ id: v7() as PlanLineId, text, done, carried: false });
    const plan = [line("walk", true), line("week", false), line("", false)];
    expect(factsOf(record({ plan }), tally([]))).toEqual([
      { kind: "planned", done: true, lines: ["walk"] },
      { kind: "planned", done: false, lines: ["week"] },
    ]);
  });

  it("counts tones together and of each, and moves of those who made any", () => {
    const events = [
      tap(5, anna, { valence: "negative" }),
      tap(6, anna, { valence: "positive" }),
      tap(7, michael, { tag: "withdraw" }),
      tap(8, michael, { tag: "withdraw" }),
    ];
    const count = { negative: 1, neutral: 0, positive: 1 };
    expect(factsOf(record(), tally(events))).toEqual([
      { kind: "tones", partnerId: null, count },
      { kind: "tones", partnerId: anna, count },
      { kind: "moves", partnerId: michael, counts: [{ tag: "withdraw", count: 2 }] },
    ]);
  });

  it("tells who had the floor, as shares of the time it was given, once the session is over", () => {
    const events: TallyEvent[] = [
      { ...event(10), kind: "floor", partnerId: anna },
      { ...event(40), kind: "floor", partnerId: michael },
      { ...event(50), kind: "floor", partnerId: null },
    ];
    const spoken = factsOf(record(), tally(events, { startedAt: at(2), endedAt: at(52) })).filter(
      ({ kind }) => kind === "spoke",
    );
    expect(spoken).toEqual([
      { kind: "spoke", partnerId: anna, speaking: { turns: 1, ms: 30 * 60_000 }, share: 0.75 },
      { kind: "spoke", partnerId: michael, speaking: { turns: 1, ms: 10 * 60_000 }, share: 0.25 },
    ]);
    expect(factsOf(record(), tally(events, { startedAt: at(2) }))).toHaveLength(1);
  });

  it("tells of a stage only what was marked in this session, and where it stood before", () => {
    const mark = (number: number, partnerId: typeof anna, step: number, sessionId = newSessionId()) => ({
      sessionId,
      number,
      heldOn: session.heldOn,
      partnerId,
      step,
    });
    const stages = [mark(1, anna, 2), mark(3, anna, 4, session.id), mark(2, michael, 3), mark(4, anna, 5)];
    expect(factsOf(record({ stages }), tally([]))).toEqual([
      { kind: "stage", partnerId: anna, step: 4, before: 2 },
    ]);
  });
});

describe("what was counted on the ways out", () => {
  const map = newCycleMap(newMapId(), newUnitId(), anna, michael);
  const exit = (heard: number, missed: number, id = v7() as ExitId) => ({
    id,
    edge: { side: "a" as const, from: "move" as const },
    text: "Can we slow down?",
    by: "a" as const,
    heard,
    missed,
  });

  it("is the difference to the version before; without one, all of it", () => {
    const was = exit(1, 3);
    const after = { ...map, exits: [{ ...was, heard: 3, missed: 4 }, exit(0, 0)] };
    expect(exitsCounted({ ...map, exits: [was] }, after)).toEqual([
      { text: "Can we slow down?", heard: 2, missed: 1 },
    ]);
    expect(exitsCounted(null, after)).toEqual([{ text: "Can we slow down?", heard: 3, missed: 4 }]);
  });

  it("says nothing of a count that was taken back", () => {
    const was = exit(2, 0);
    expect(exitsCounted({ ...map, exits: [was] }, { ...map, exits: [{ ...was, heard: 1 }] })).toEqual([]);
  });
});
