import { describe, expect, it } from "vitest";
import { auditOf, outcomeOf } from "#tests/support/core.ts";
import { createCouple, newMapId, newUnitId, tapOf } from "#tests/support/couple.ts";
import { handing, ratings } from "#tests/support/forms.ts";
import { assignmentOf, reachingOut } from "#tests/support/homework.ts";
import {
  type AtGate,
  agreeToAll,
  atGate,
  decision,
  newSafetyEntryId,
  openJointWork,
  saying,
} from "#tests/support/joint-work.ts";

/** Every way into joint work, and what came of it. */
async function tried({ clinician, unit, map, session, a, b }: AtGate) {
  const enter = (partnerId: typeof a) =>
    clinician.forms.enter({
      ...handing(unit.id, partnerId, session.id),
      setting: "from-paper",
      answers: ratings(1, 2, 3, 4),
    });
  const sheets = [reachingOut(map.id)];
  const paper = { paper: "a4", largePrint: false, greyscale: false } as const;
  const assignment = assignmentOf(unit.id, map.id, a);
  const pair = { oldId: map.id, newId: map.id, extent: "shared", paper: "a4" } as const;
  return {
    screen: await outcomeOf(clinician.display.open({ unitId: unit.id })),
    walk: await outcomeOf(clinician.jointWork.beginWalk({ mapId: map.id })),
    pdf: await outcomeOf(clinician.homework.savePdf({ sheets, ...paper })),
    print: await outcomeOf(clinician.homework.print({ sheets, ...paper })),
    given: await outcomeOf(clinician.homework.keepAssignment({ assignment })),
    pair: await outcomeOf(clinician.mapFiles.printPair(pair)),
    checkIn: await outcomeOf(Promise.all([enter(a), enter(b)])),
  };
}

const SHUT = Object.fromEntries(
  ["screen", "walk", "pdf", "print", "given", "pair", "checkIn"].map((way) => [way, "JOINT_WORK_CLOSED"]),
);
const OPEN = Object.fromEntries(Object.keys(SHUT).map((way) => [way, "answered"]));

const refusalOf = async (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error as { data?: unknown }).data,
  );

describe("joint work", () => {
  it("is shut to a couple about whom nothing is decided, whatever they agreed to", async () => {
    const gate = await atGate();
    await agreeToAll(gate.clinician, gate.unit);
    expect(await tried(gate)).toEqual(SHUT);
    expect(await refusalOf(gate.clinician.jointWork.beginWalk({ mapId: gate.map.id }))).toEqual({
      why: "no-decision",
    });
    expect(gate.core.world.asked).toEqual([]);
    expect(auditOf(gate.core).map(({ action }) => action)).not.toContain("walk-begun");
  });

  it.each(["not-cleared", "more-to-learn"] as const)(
    "stays shut while the decision is %s",
    async (outcome) => {
      const gate = await atGate();
      await agreeToAll(gate.clinician, gate.unit);
      await gate.clinician.jointWork.decide(decision(gate.unit.id, outcome));
      expect(await tried(gate)).toEqual(SHUT);
      expect(await refusalOf(gate.clinician.jointWork.beginWalk({ mapId: gate.map.id }))).toEqual({
        why: outcome,
      });
    },
  );

  it("opens with a decision that clears it, and shuts again with one that does not", async () => {
    const gate = await atGate();
    await openJointWork(gate.clinician, gate.unit);
    expect(await tried(gate)).toEqual(OPEN);
    await gate.clinician.jointWork.decide(decision(gate.unit.id, "not-cleared"));
    expect(await tried(gate)).toEqual(SHUT);
  });

  it("opens by an override, with its reason on record, until that ends or anything is decided anew", async () => {
    const gate = await atGate();
    const { clinician, unit, core } = gate;
    await agreeToAll(clinician, unit);
    await clinician.jointWork.decide(decision(unit.id, "more-to-learn"));
    const override = () =>
      clinician.jointWork.override({
        id: newSafetyEntryId(),
        unitId: unit.id,
        reason: "A marker of a reason",
      });
    const { safety } = await override();
    expect(safety.at(-1)).toMatchObject({ kind: "override", reason: "A marker of a reason" });
    expect(await tried(gate)).toEqual(OPEN);
    expect((await override()).safety).toHaveLength(2);
    await clinician.jointWork.endOverride({ id: newSafetyEntryId(), unitId: unit.id });
    expect(await tried(gate)).toEqual(SHUT);
    await override();
    await clinician.jointWork.decide(decision(unit.id, "not-cleared"));
    expect(await tried(gate)).toEqual(SHUT);
    const actions = auditOf(core).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["safety-overridden", "safety-override-ended"]));
    expect(JSON.stringify(auditOf(core))).not.toContain("marker");
  });

  it("needs no override once cleared, and no reason made of nothing is taken", async () => {
    const { clinician, unit } = await atGate();
    await clinician.jointWork.decide(decision(unit.id, "cleared"));
    const id = newSafetyEntryId();
    const { safety } = await clinician.jointWork.override({ id, unitId: unit.id, reason: "because" });
    expect(safety).toHaveLength(1);
    const empty = { ...decision(unit.id, "cleared"), reason: "  \n " };
    expect(await outcomeOf(clinician.jointWork.decide(empty))).toBe("BAD_REQUEST");
    const early = { ...decision(unit.id, "cleared"), reviewOn: "2026-03-13" };
    expect(await outcomeOf(clinician.jointWork.decide(early))).toBe("BAD_REQUEST");
  });

  it("is never opened by an override where an agreement is lacking", async () => {
    const gate = await atGate();
    const { clinician, unit, b } = gate;
    await agreeToAll(clinician, unit);
    await clinician.jointWork.override({ id: newSafetyEntryId(), unitId: unit.id, reason: "because" });
    await clinician.consents.record(saying(unit, 1, { kind: "shared-screen", answer: "revoked" }));
    const ways = await tried(gate);
    expect(ways).toEqual({ ...OPEN, screen: "JOINT_WORK_CLOSED" });
    expect(await refusalOf(clinician.display.open({ unitId: unit.id }))).toEqual({
      why: "consent",
      kind: "shared-screen",
      partnerIds: [b],
    });
  });

  it("keeps two private check-ins apart until both agreed to have them side by side", async () => {
    const gate = await atGate();
    const { clinician, unit, session } = gate;
    await openJointWork(clinician, unit);
    await clinician.consents.record(saying(unit, 0, { kind: "side-by-side", answer: "revoked" }));
    await tried(gate);
    const reveal = () => outcomeOf(clinician.checkIns.reveal({ sessionId: session.id }));
    expect(await reveal()).toBe("JOINT_WORK_CLOSED");
    await clinician.consents.record(saying(unit, 0, { kind: "side-by-side" }));
    expect(await reveal()).toBe("answered");
  });

  it("lets be counted until somebody objects; the clock goes on", async () => {
    const { clinician, unit, session, a } = await atGate();
    const tap = () => outcomeOf(clinician.tally.add({ event: tapOf(session.id, a) }));
    expect(await tap()).toBe("answered");
    await clinician.consents.record(saying(unit, 1, { kind: "counting", answer: "declined" }));
    expect(await tap()).toBe("JOINT_WORK_CLOSED");
    const { id, sessionId, at } = tapOf(session.id, a);
    expect(await outcomeOf(clinician.tally.add({ event: { id, sessionId, at, kind: "pause" } }))).toBe(
      "answered",
    );
  });

  it("of one couple says nothing about another, nor of one that is not there", async () => {
    const gate = await atGate();
    const other = await createCouple(gate.clinician, ["Kim", "Lou"]);
    await openJointWork(gate.clinician, other);
    expect(await tried(gate)).toEqual(SHUT);
    const { jointWork, consents } = gate.clinician;
    const nobody = newUnitId();
    expect(await outcomeOf(jointWork.register({ unitId: nobody }))).toBe("NOT_FOUND");
    expect(await outcomeOf(jointWork.decide(decision(nobody, "cleared")))).toBe("NOT_FOUND");
    expect(await outcomeOf(jointWork.beginWalk({ mapId: newMapId() }))).toBe("NOT_FOUND");
    const stranger = { ...saying(other, 0, { kind: "client" }), unitId: gate.unit.id };
    expect(await outcomeOf(consents.record(stranger))).toBe("NOT_FOUND");
    const theirs = decision(other.id, "cleared");
    await jointWork.decide(theirs);
    expect(await outcomeOf(jointWork.decide({ ...theirs, unitId: gate.unit.id }))).toBe("NOT_FOUND");
    expect(await tried(gate)).toEqual(SHUT);
  });

  it("names every decision that is to be looked at again, by the last one of each couple", async () => {
    const { clinician, unit } = await atGate();
    const other = await createCouple(clinician, ["Kim", "Lou"]);
    await clinician.jointWork.decide(decision(unit.id, "cleared", { reviewOn: "2026-09-01" }));
    await clinician.jointWork.decide(decision(other.id, "cleared", { reviewOn: "2026-10-01" }));
    await clinician.jointWork.decide(decision(other.id, "cleared"));
    expect(await clinician.jointWork.reviews()).toEqual([{ unitId: unit.id, reviewOn: "2026-09-01" }]);
  });
});
