import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Core } from "#shared/contract/index.ts";
import type { PlanLineId } from "#shared/domain/ids.ts";
import type { ProgressNote } from "#shared/domain/notes.ts";
import type { PlanLine } from "#shared/domain/session-record.ts";
import { auditOf, outcomeOf, PASSPHRASE, startWithPractice } from "#tests/support/core.ts";
import {
  beginSession,
  createCoupleWithMap,
  newPartnerId,
  newSessionId,
  operationOn,
} from "#tests/support/couple.ts";

async function inSession(clinician: Core) {
  const { unit, map } = await createCoupleWithMap(clinician, ["Anna", "Michael"]);
  const session = await beginSession(clinician, unit.id);
  const [anna, michael] = unit.partners;
  if (!anna || !michael) throw new Error("a couple is two");
  return { unit, map, session, anna: anna.id, michael: michael.id };
}

const line = (text: string, done = false): PlanLine => ({
  id: v7() as PlanLineId,
  text,
  done,
  carried: false,
});
const NOTE: ProgressNote = {
  text: "They named the loop.\n⟨12:40⟩ a long quiet",
  summary: {
    text: "Anna was there.",
    drafted: "Anna was there.",
    draftedAt: "2026-03-14T10:50:00.000Z",
    inNote: true,
  },
};

describe("a session's record", () => {
  it("is empty at first, with a place for each partner", async () => {
    const { clinician } = await startWithPractice();
    const { session, anna, michael } = await inSession(clinician);
    expect(await clinician.record.open({ sessionId: session.id })).toMatchObject({
      session,
      attendance: [
        { partnerId: anna, presence: null, modality: null },
        { partnerId: michael, presence: null, modality: null },
      ],
      plan: [],
      note: { text: "", summary: null },
      stages: [],
    });
  });

  it("keeps attendance, plan, note and stage, and has them after a lock", async () => {
    const core = await startWithPractice();
    const { unit, session, anna, michael } = await inSession(core.clinician);
    const { record } = core.clinician;
    const sessionId = session.id;
    const attendance = [
      { partnerId: anna, presence: "there" as const, modality: "in-room" as const },
      { partnerId: michael, presence: "late" as const, modality: "by-video" as const },
    ];
    const plan = [line("walk the loop"), line("the week", true)];
    await record.keepAttendance({ sessionId, attendance });
    await record.keepPlan({ sessionId, plan });
    await record.keepNote({ sessionId, note: NOTE });
    await record.keepStage({ mark: { sessionId, partnerId: anna, step: 3 } });
    core.keeper.close();
    await core.as("unlock").vault.unlock({ by: "passphrase", passphrase: PASSPHRASE });
    expect(await record.open({ sessionId })).toMatchObject({
      attendance,
      plan,
      note: NOTE,
      stages: [{ sessionId, number: 1, heldOn: session.heldOn, partnerId: anna, step: 3 }],
    });
    expect((await record.listOfUnit({ unitId: unit.id })).notedIn).toEqual([sessionId]);
  });

  it("looking at it is noted in the audit log, and so is every keeping, with a hash", async () => {
    const core = await startWithPractice();
    const { session } = await inSession(core.clinician);
    await core.clinician.record.keepNote({ sessionId: session.id, note: NOTE });
    await core.clinician.record.open({ sessionId: session.id });
    const [kept, viewed] = auditOf(core).slice(-2);
    expect(kept).toMatchObject({ action: "progress-note-kept", records: expect.stringContaining("hash") });
    expect(viewed).toMatchObject({ action: "session-record-viewed" });
  });

  it("a note that was emptied again counts as none", async () => {
    const { clinician } = await startWithPractice();
    const { unit, session } = await inSession(clinician);
    await clinician.record.keepNote({ sessionId: session.id, note: NOTE });
    await clinician.record.keepNote({ sessionId: session.id, note: { text: "", summary: null } });
    expect((await clinician.record.listOfUnit({ unitId: unit.id })).notedIn).toEqual([]);
  });

  it("knows nobody who is not of the couple, and no session that is not there", async () => {
    const { clinician } = await startWithPractice();
    const { session } = await inSession(clinician);
    const stranger = { partnerId: newPartnerId(), presence: "there" as const, modality: null };
    const { record } = clinician;
    expect(await outcomeOf(record.keepAttendance({ sessionId: session.id, attendance: [stranger] }))).toBe(
      "NOT_FOUND",
    );
    const mark = { sessionId: session.id, partnerId: newPartnerId(), step: 2 };
    expect(await outcomeOf(record.keepStage({ mark }))).toBe("NOT_FOUND");
    const sessionId = newSessionId();
    expect(await outcomeOf(record.open({ sessionId }))).toBe("NOT_FOUND");
    expect(await outcomeOf(record.keepNote({ sessionId, note: NOTE }))).toBe("NOT_FOUND");
    expect(await outcomeOf(record.keepPlan({ sessionId, plan: [] }))).toBe("NOT_FOUND");
  });
});

describe("a plan", () => {
  it("leaves what was not done to the next session, until that one has a plan of its own", async () => {
    const { clinician } = await startWithPractice();
    const { unit, session } = await inSession(clinician);
    const [done, left] = [line("check in", true), line("the kitchen on Friday")];
    await clinician.record.keepPlan({ sessionId: session.id, plan: [done, left] });
    const second = await beginSession(clinician, unit.id, "2026-03-21");
    const third = await beginSession(clinician, unit.id, "2026-03-28");
    const planOf = async (sessionId: typeof second.id) => (await clinician.record.open({ sessionId })).plan;
    expect(await planOf(second.id)).toEqual([{ ...left, carried: true }]);
    expect(await planOf(third.id)).toEqual([{ ...left, carried: true }]);
    await clinician.record.keepPlan({
      sessionId: second.id,
      plan: [{ ...left, carried: true, done: true }, line("new")],
    });
    expect((await planOf(third.id)).map(({ text }) => text)).toEqual(["new"]);
    expect(await planOf(session.id)).toEqual([done, left]);
  });
});

describe("stages", () => {
  it("keep their history by session; a second mark in one session takes the first one's place, null takes it back", async () => {
    const { clinician } = await startWithPractice();
    const { unit, session, anna, michael } = await inSession(clinician);
    const second = await beginSession(clinician, unit.id, "2026-03-21");
    const mark = (sessionId: typeof second.id, partnerId: typeof anna, step: number | null) =>
      clinician.record.keepStage({ mark: { sessionId, partnerId, step } });
    await mark(second.id, anna, 4);
    await mark(session.id, anna, 2);
    await mark(session.id, anna, 3);
    await mark(session.id, michael, 3);
    const stages = async () =>
      (await clinician.record.listOfUnit({ unitId: unit.id })).stages.map(({ number, partnerId, step }) => [
        number,
        partnerId,
        step,
      ]);
    expect(await stages()).toEqual([
      [1, anna, 3],
      [1, michael, 3],
      [2, anna, 4],
    ]);
    await mark(second.id, anna, null);
    expect(await stages()).toHaveLength(2);
  });

  it("come with the roles of the latest negative map", async () => {
    const { clinician } = await startWithPractice();
    const { unit, map, anna, michael } = await inSession(clinician);
    await clinician.cycleMap.apply({
      operation: operationOn(map.id, { kind: "set-role", side: "a", role: { kind: "pursues" } }),
    });
    const { roles } = await clinician.record.listOfUnit({ unitId: unit.id });
    expect(roles.map(({ partnerId }) => partnerId)).toEqual([anna, michael]);
    expect(roles[0]?.role).toEqual({ kind: "pursues" });
  });
});
