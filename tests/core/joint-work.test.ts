import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { HostAnswer } from "#main/core/control.ts";
import { type ProcedureName, WHO_MAY_ASK } from "#main/core/roles.ts";
import type { Core } from "#shared/contract/index.ts";
import { CONSENT_KINDS } from "#shared/domain/consent.ts";
import type { PolicyEntryId, UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import { SAFETY_SCREEN } from "#shared/forms/safety-screen.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import {
  beginSession,
  createCouple,
  createCoupleWithMap,
  newMapId,
  newUnitId,
  tapOf,
} from "#tests/support/couple.ts";
import { handing, q, ratings } from "#tests/support/forms.ts";
import {
  decision,
  newConsentEntryId,
  newSafetyEntryId,
  openJointWork,
  saying,
} from "#tests/support/joint-work.ts";

async function atGate() {
  const core = await startWithPractice();
  const { clinician } = core;
  const { unit, map } = await createCoupleWithMap(clinician, ["Anna", "Michael"]);
  const session = await beginSession(clinician, unit.id);
  const [a, b] = unit.partners;
  if (!a || !b) throw new Error("a couple is two");
  return { core, clinician, unit, map, session, a: a.id, b: b.id };
}

type AtGate = Awaited<ReturnType<typeof atGate>>;

/** Every way into joint work, and what came of it. */
async function tried({ clinician, unit, map, session, a, b }: AtGate) {
  const enter = (partnerId: typeof a) =>
    clinician.forms.enter({
      ...handing(unit.id, partnerId, session.id),
      setting: "from-paper",
      answers: ratings(1, 2, 3, 4),
    });
  const sheet = { practice: "both" as const, mapId: map.id };
  const pair = { oldId: map.id, newId: map.id, extent: "shared", paper: "a4" } as const;
  return {
    screen: await outcomeOf(clinician.display.open({ unitId: unit.id })),
    walk: await outcomeOf(clinician.jointWork.beginWalk({ mapId: map.id })),
    pdf: await outcomeOf(clinician.homework.savePdf({ sheet, paper: "a4" })),
    print: await outcomeOf(clinician.homework.print({ sheet, paper: "a4" })),
    pair: await outcomeOf(clinician.mapFiles.printPair(pair)),
    checkIn: await outcomeOf(Promise.all([enter(a), enter(b)])),
  };
}

const SHUT = Object.fromEntries(
  ["screen", "walk", "pdf", "print", "pair", "checkIn"].map((way) => [way, "JOINT_WORK_CLOSED"]),
);
const OPEN = Object.fromEntries(Object.keys(SHUT).map((way) => [way, "answered"]));

const agreeToAll = async (clinician: Core, unit: Unit) => {
  const id = v7() as PolicyEntryId;
  await clinician.consents.choosePolicy({ id, unitId: unit.id, policy: "limited-secrets", on: "2026-03-13" });
  for (const kind of CONSENT_KINDS)
    for (const index of unit.partners.keys()) await clinician.consents.record(saying(unit, index, { kind }));
};

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

describe("the register", () => {
  it("keeps everything that was said, in order, and records the same entry once", async () => {
    const { clinician, unit } = await atGate();
    const given = saying(unit, 0, { kind: "shared-screen" });
    await clinician.consents.record(given);
    await clinician.consents.record(given);
    const { consents } = await clinician.consents.record(
      saying(unit, 0, { kind: "shared-screen", answer: "revoked" }),
    );
    expect(consents.map(({ answer }) => answer)).toEqual(["given", "revoked"]);
    expect(await clinician.jointWork.register({ unitId: unit.id })).toMatchObject({ consents });
  });

  it("takes an agreement only to the secrets policy that holds", async () => {
    const { clinician, unit } = await atGate();
    const choose = (policy: "no-secrets" | "limited-secrets") =>
      clinician.consents.choosePolicy({
        id: v7() as PolicyEntryId,
        unitId: unit.id,
        policy,
        on: "2026-03-14",
      });
    const agree = () => outcomeOf(clinician.consents.record(saying(unit, 0, { kind: "secrets" })));
    expect(await agree()).toBe("POLICY_CHANGED");
    await choose("no-secrets");
    expect(await agree()).toBe("POLICY_CHANGED");
    await choose("limited-secrets");
    expect((await choose("limited-secrets")).policies).toHaveLength(2);
    expect(await agree()).toBe("answered");
    const odd = { ...saying(unit, 0, { kind: "client" }), policy: "no-secrets" as const };
    expect(await outcomeOf(clinician.consents.record({ ...odd, id: newConsentEntryId() }))).toBe(
      "POLICY_CHANGED",
    );
  });

  it("becomes a sheet under a name that says nothing of the couple, with no word of the gate on it", async () => {
    const { core, clinician, unit } = await atGate();
    await openJointWork(clinician, unit);
    let page = "";
    core.world.answer = async (request): Promise<HostAnswer> => {
      if (!("job" in request)) return "done";
      page = JSON.stringify(await core.as("print", request.job).print.page());
      return "done";
    };
    expect(await clinician.consents.savePdf({ unitId: unit.id, paper: "a4" })).toEqual({ outcome: "saved" });
    expect(await clinician.consents.print({ unitId: unit.id, paper: "letter" })).toEqual({ outcome: "sent" });
    expect(core.world.asked).toEqual([
      expect.objectContaining({ kind: "save-pdf", suggestedFileName: "consent-sheet-a4.pdf" }),
      expect.objectContaining({ kind: "print" }),
    ]);
    expect(page).toContain("shared-screen");
    expect(page).not.toContain("nothing speaks against it");
    const unknown = clinician.consents.savePdf({ unitId: newUnitId(), paper: "a4" });
    expect(await outcomeOf(unknown)).toBe("NOT_FOUND");
  });
});

const MARKER = "marker-on-the-stairs";
const ANSWERS = [
  { questionId: q("alone"), value: true },
  { questionId: q("fear"), value: ["now"] },
  { questionId: q("fear-of-what"), value: MARKER },
];

/** Everything a window of this role could be told, asked without any input or with the couple's own ids. */
async function allThatIsTold(
  core: AtGate["core"],
  role: "display" | "client-form" | "print",
  unitId: UnitId,
) {
  const client = core.as(role) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const told: unknown[] = [];
  for (const name of Object.keys(WHO_MAY_ASK) as ProcedureName[]) {
    const [feature = "", procedure = ""] = name.split(".");
    if (name === "display.watch" || procedure.startsWith("watch")) continue;
    for (const input of [undefined, { unitId }])
      told.push(await client[feature]?.[procedure]?.(input).catch((error: unknown) => String(error)));
  }
  return JSON.stringify(told);
}

describe("the safety screen", () => {
  const withAnswers = async () => {
    const gate = await atGate();
    const { clinician, unit, a } = gate;
    const response = await clinician.forms.enter({
      ...handing(unit.id, a, null, SAFETY_SCREEN),
      setting: "by-clinician",
      answers: ANSWERS,
    });
    return { ...gate, response };
  };

  it("can be handed over and entered before anything is decided", async () => {
    const { core, clinician, unit, b } = await withAnswers();
    await clinician.handover.begin(handing(unit.id, b, null, SAFETY_SCREEN));
    const window = core.as("client-form");
    const form = await window.handover.form();
    expect(form).toMatchObject({ state: "open", partnerName: "Michael", answers: [] });
    expect(JSON.stringify(form)).not.toContain(MARKER);
    await window.handover.answer({ questionId: q("alone"), value: false });
    await window.handover.finish();
    expect(await window.handover.form()).toMatchObject({ state: "finished" });
  });

  it("is read by the clinician only: no other window is told an answer by any procedure", async () => {
    const { core, clinician, unit, b, response } = await withAnswers();
    await openJointWork(clinician, unit);
    const read = await clinician.forms.read({ responseId: response.id });
    expect(JSON.stringify(read)).toContain(MARKER);
    expect(read.answers.every(({ sharing }) => sharing === "private-to-clinician")).toBe(true);
    const screens = await core.as("display").display.watch();
    await clinician.display.open({ unitId: unit.id });
    expect(JSON.stringify((await screens.next()).value)).not.toContain(MARKER);
    for (const role of ["display", "print"] as const)
      expect(await allThatIsTold(core, role, unit.id)).not.toContain(MARKER);
    await clinician.handover.begin(handing(unit.id, b, null, SAFETY_SCREEN));
    expect(await allThatIsTold(core, "client-form", unit.id)).not.toContain(MARKER);
    expect(auditOf(core).map(({ action }) => action)).toContain("answers-viewed");
    expect(JSON.stringify(auditOf(core))).not.toContain(MARKER);
  });

  it("is in nothing that is listed, searched or printed", async () => {
    const { core, clinician, unit, map } = await withAnswers();
    await openJointWork(clinician, unit);
    const listed = [
      await clinician.units.list(),
      await clinician.units.get({ unitId: unit.id }),
      await clinician.forms.list({ unitId: unit.id }),
      await clinician.checkIns.ofUnit({ unitId: unit.id }),
      await clinician.jointWork.register({ unitId: unit.id }),
      await clinician.homework.sheet({ sheet: { practice: "both", mapId: map.id } }),
    ];
    expect(JSON.stringify(listed)).not.toContain(MARKER);
    const pages: string[] = [];
    core.world.answer = async (request): Promise<HostAnswer> => {
      if ("job" in request) pages.push(JSON.stringify(await core.as("print", request.job).print.page()));
      return "done";
    };
    await clinician.consents.print({ unitId: unit.id, paper: "a4" });
    await clinician.homework.print({ sheet: { practice: "both", mapId: map.id }, paper: "a4" });
    expect(pages).toHaveLength(2);
    expect(pages.join()).not.toContain(MARKER);
  });

  it("leaves only once it is released with a reason, to the partner who gave it, and can be kept back again", async () => {
    const { clinician, unit, response } = await withAnswers();
    const named = { unitId: unit.id, responseId: response.id };
    const release = () =>
      clinician.jointWork.release({ ...named, id: newSafetyEntryId(), reason: "Asked for in writing." });
    const sharing = async () => {
      const { answers } = await clinician.forms.read({ responseId: response.id });
      return [...new Set(answers.map((answer) => answer.sharing))];
    };
    const { safety } = await release();
    expect(safety.at(-1)).toMatchObject({ kind: "release", reason: "Asked for in writing." });
    expect((await release()).safety).toHaveLength(1);
    expect(await sharing()).toEqual(["private-to-partner"]);
    await clinician.jointWork.endRelease({ ...named, id: newSafetyEntryId() });
    expect(await sharing()).toEqual(["private-to-clinician"]);
  });

  it("is what is released, and no other form, nor one that is not finished or another couple's", async () => {
    const { clinician, unit, session, a, b, response } = await withAnswers();
    await openJointWork(clinician, unit);
    const other = await createCouple(clinician);
    const release = (unitId: UnitId, responseId: typeof response.id) =>
      outcomeOf(
        clinician.jointWork.release({ id: newSafetyEntryId(), unitId, responseId, reason: "because" }),
      );
    const checkIn = await clinician.forms.enter({
      ...handing(unit.id, a, session.id, CHECK_IN),
      setting: "from-paper",
      answers: ratings(1, 2, 3, 4),
    });
    expect(await release(unit.id, checkIn.id)).toBe("NOT_FOUND");
    expect(await release(other.id, response.id)).toBe("NOT_FOUND");
    const begun = handing(unit.id, b, null, SAFETY_SCREEN);
    await clinician.handover.begin(begun);
    expect(await release(unit.id, begun.id)).not.toBe("answered");
  });
});
