import { describe, expect, it } from "vitest";
import type { Core } from "#shared/contract/index.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { beginSession, createCouple, newPartnerId, newSessionId, tapOf } from "#tests/support/couple.ts";

async function inSession(clinician: Core) {
  const unit = await createCouple(clinician, ["Anna", "Michael"]);
  const session = await beginSession(clinician, unit.id);
  const [anna, michael] = unit.partners;
  if (!anna || !michael) throw new Error("a couple is two");
  return { unit, session, anna: anna.id, michael: michael.id };
}

describe("a session", () => {
  it("has no times until it is begun, runs until it is ended, and can go on again", async () => {
    const { clinician } = await startWithPractice();
    const { session, unit } = await inSession(clinician);
    expect(session).toMatchObject({ startedAt: null, endedAt: null });
    const startedAt = "2026-03-14T10:02:00.000Z";
    const set = (endedAt: string | null) =>
      clinician.sessions.setTimes({ sessionId: session.id, times: { startedAt, endedAt } });
    expect(await set(null)).toEqual({ ...session, startedAt });
    const ended = await set("2026-03-14T10:52:00.000Z");
    expect(ended.endedAt).toBe("2026-03-14T10:52:00.000Z");
    expect(await clinician.sessions.list({ unitId: unit.id })).toEqual([ended]);
    expect((await set(null)).endedAt).toBeNull();
  });

  it("keeps its times when its date is put right", async () => {
    const { clinician } = await startWithPractice();
    const { session } = await inSession(clinician);
    const times = { startedAt: "2026-03-14T10:02:00.000Z", endedAt: "2026-03-14T10:52:00.000Z" };
    await clinician.sessions.setTimes({ sessionId: session.id, times });
    const moved = await clinician.sessions.changeDate({ sessionId: session.id, heldOn: "2026-03-13" });
    expect(moved).toEqual({ ...session, ...times, heldOn: "2026-03-13" });
  });

  it("does not end before it has begun", async () => {
    const { clinician } = await startWithPractice();
    const { session } = await inSession(clinician);
    const set = (startedAt: string | null, endedAt: string | null) =>
      outcomeOf(clinician.sessions.setTimes({ sessionId: session.id, times: { startedAt, endedAt } }));
    expect(await set(null, "2026-03-14T10:52:00.000Z")).toBe("BAD_REQUEST");
    expect(await set("2026-03-14T10:52:00.000Z", "2026-03-14T10:02:00.000Z")).toBe("BAD_REQUEST");
  });

  it("told the same times twice writes once", async () => {
    const core = await startWithPractice();
    const { session } = await inSession(core.clinician);
    const times = { startedAt: "2026-03-14T10:02:00.000Z", endedAt: null };
    await core.clinician.sessions.setTimes({ sessionId: session.id, times });
    await core.clinician.sessions.setTimes({ sessionId: session.id, times });
    expect(auditOf(core).filter(({ action }) => action === "session-times-set")).toHaveLength(1);
  });
});

describe("the tally", () => {
  it("is read in the order in which it happened, every kind of event whole", async () => {
    const { clinician } = await startWithPractice();
    const { session, anna, michael } = await inSession(clinician);
    const at = (second: number) => `2026-03-14T10:00:0${second}.000Z`;
    const tap = tapOf(session.id, anna, { at: at(1), tag: "pursue", valence: null });
    const answer = tapOf(session.id, michael, { at: at(2), valence: "positive", tag: "stay" });
    const blank = ({ id, sessionId }: typeof tap, second: number) => ({ id, sessionId, at: at(second) });
    const floor = {
      ...blank(tapOf(session.id, anna), 3),
      kind: "floor" as const,
      partnerId: anna,
    };
    const nobody = { ...blank(tapOf(session.id, anna), 4), kind: "floor" as const, partnerId: null };
    const pause = { ...blank(tapOf(session.id, anna), 5), kind: "pause" as const };
    for (const event of [nobody, answer, pause, tap, floor]) await clinician.tally.add({ event });
    expect(await clinician.tally.list({ sessionId: session.id })).toEqual({
      session,
      events: [tap, answer, floor, nobody, pause],
    });
  });

  it("takes the same tap once, however often it is sent", async () => {
    const core = await startWithPractice();
    const { session, anna } = await inSession(core.clinician);
    const event = tapOf(session.id, anna);
    expect(await core.clinician.tally.add({ event })).toEqual({ eventId: event.id });
    expect(await core.clinician.tally.add({ event })).toEqual({ eventId: event.id });
    expect((await core.clinician.tally.list({ sessionId: session.id })).events).toEqual([event]);
    expect(auditOf(core).filter(({ action }) => action === "tally-event-added")).toHaveLength(1);
  });

  it("takes one tap back, says so in the audit log, and does not mind being asked twice", async () => {
    const core = await startWithPractice();
    const { clinician } = core;
    const { session, anna, michael } = await inSession(clinician);
    const kept = tapOf(session.id, anna);
    const taken = tapOf(session.id, michael);
    for (const event of [kept, taken]) await clinician.tally.add({ event });
    await clinician.tally.undo({ sessionId: session.id, eventId: taken.id });
    await clinician.tally.undo({ sessionId: session.id, eventId: taken.id });
    expect((await clinician.tally.list({ sessionId: session.id })).events).toEqual([kept]);
    const undone = auditOf(core).filter(({ action }) => action === "tally-event-undone");
    expect(undone).toHaveLength(1);
    expect(undone[0]?.records).toContain(taken.id);
    expect(core.keeper.practice()?.vault.verifyAudit()).toMatchObject({ intact: true });
  });

  it("refuses a tap for somebody who is not of the unit, for no session, or that says nothing", async () => {
    const { clinician } = await startWithPractice();
    const { session, anna } = await inSession(clinician);
    const add = (event: ReturnType<typeof tapOf>) => outcomeOf(clinician.tally.add({ event }));
    expect(await add(tapOf(session.id, newPartnerId()))).toBe("NOT_FOUND");
    expect(await add(tapOf(newSessionId(), anna))).toBe("NOT_FOUND");
    expect(await add(tapOf(session.id, anna, { valence: null, tag: null }))).toBe("BAD_REQUEST");
  });

  it("never reaches into another session by an event's id", async () => {
    const { clinician } = await startWithPractice();
    const { session, anna, unit } = await inSession(clinician);
    const other = await beginSession(clinician, unit.id);
    const event = tapOf(session.id, anna);
    await clinician.tally.add({ event });
    expect(await outcomeOf(clinician.tally.add({ event: { ...event, sessionId: other.id } }))).toBe(
      "NOT_FOUND",
    );
    await clinician.tally.undo({ sessionId: other.id, eventId: event.id });
    expect((await clinician.tally.list({ sessionId: session.id })).events).toEqual([event]);
  });

  it("is given for all of a unit's sessions, leaving out those in which nothing was noted", async () => {
    const { clinician } = await startWithPractice();
    const { session, unit, anna } = await inSession(clinician);
    await beginSession(clinician, unit.id);
    const third = await beginSession(clinician, unit.id);
    const late = tapOf(third.id, anna, { at: "2026-03-21T10:00:00.000Z" });
    const early = tapOf(session.id, anna);
    for (const event of [late, early]) await clinician.tally.add({ event });
    expect(await clinician.tally.listOfUnit({ unitId: unit.id })).toEqual([
      { session, events: [early] },
      { session: third, events: [late] },
    ]);
  });
});
