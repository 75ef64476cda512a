import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { OpenTally } from "#shared/contract/sessions.ts";
import type { SessionId, TallyEventId, UnitId } from "#shared/domain/ids.ts";
import type { TallyEvent } from "#shared/domain/tally.ts";
import { floorHolder, isPaused, runningMs, speakingOf } from "#shared/tally/session-clock.ts";
import { newPartnerId } from "#tests/support/couple.ts";

const anna = newPartnerId();
const michael = newPartnerId();
const sessionId = v7() as SessionId;
const BEGIN_MS = Date.parse("2026-03-14T10:00:00.000Z");
const at = (minute: number) => new Date(BEGIN_MS + minute * 60_000).toISOString();
const nowMs = (minute: number) => BEGIN_MS + minute * 60_000;
const stamped = (minute: number) => ({ id: v7() as TallyEventId, sessionId, at: at(minute) });
const floor = (minute: number, partnerId: typeof anna | null): TallyEvent => ({
  ...stamped(minute),
  kind: "floor",
  partnerId,
});
const clock = (minute: number, kind: "pause" | "go-on"): TallyEvent => ({ ...stamped(minute), kind });

function tally(events: TallyEvent[], ended: number | null = null, begun = true): OpenTally {
  const unitId = v7() as UnitId;
  const times = { startedAt: begun ? at(0) : null, endedAt: ended === null ? null : at(ended) };
  return { session: { id: sessionId, unitId, number: 1, heldOn: "2026-03-14", ...times }, events };
}

const minutes = (ms: number) => ms / 60_000;

describe("the clock of a session", () => {
  it("stands at nothing before it begins, runs, and stands still after the end", () => {
    expect(runningMs(tally([], null, false), nowMs(9))).toBe(0);
    expect(minutes(runningMs(tally([]), nowMs(9)))).toBe(9);
    expect(minutes(runningMs(tally([], 50), nowMs(90)))).toBe(50);
  });

  it("leaves pauses out, the one that lasts included", () => {
    const paused = [clock(10, "pause"), clock(15, "go-on"), clock(20, "pause")];
    expect(minutes(runningMs(tally(paused), nowMs(40)))).toBe(15);
    expect(isPaused(paused)).toBe(true);
    expect(isPaused(paused.slice(0, 2))).toBe(false);
    expect(minutes(runningMs(tally(paused.slice(0, 2), 50), nowMs(90)))).toBe(45);
  });
});

describe("the floor", () => {
  it("is counted in turns and time; giving it to who has it begins no new turn", () => {
    const events = [floor(1, anna), floor(4, anna), floor(6, michael), floor(7, null), floor(9, anna)];
    const speaking = speakingOf(tally(events), nowMs(10));
    expect(speaking.get(anna)).toEqual({ turns: 2, ms: 6 * 60_000 });
    expect(speaking.get(michael)).toEqual({ turns: 1, ms: 60_000 });
  });

  it("is nobody's after a pause, and its time ends with the session", () => {
    const events = [floor(0, anna), clock(5, "pause"), clock(10, "go-on")];
    expect(floorHolder(events)).toBeNull();
    expect(speakingOf(tally(events), nowMs(30)).get(anna)).toEqual({ turns: 1, ms: 5 * 60_000 });
    expect(speakingOf(tally([floor(0, michael)], 8), nowMs(30)).get(michael)?.ms).toBe(8 * 60_000);
  });
});
