import { expect, it } from "vitest";
import type { PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { AnswerValue } from "#shared/forms/answer.ts";
import type { FormId } from "#shared/forms/form.ts";
import { ATTACHMENT_HISTORY } from "#shared/forms/intake/attachment-history.ts";
import { INDIVIDUAL } from "#shared/forms/intake/individual.ts";
import { RELATIONSHIP } from "#shared/forms/intake/relationship.ts";
import { auditOf, outcomeOf, PASSPHRASE, startWithPractice } from "#tests/support/core.ts";
import { createCouple, createCoupleWithMap, newMapId } from "#tests/support/couple.ts";
import { handing, inSession, newResponseId, q } from "#tests/support/forms.ts";

async function setUp() {
  const core = await startWithPractice();
  const couple = await inSession(core.clinician);
  const { unit } = couple;
  const { intake, handover } = core.clinician;
  const begin = (formId: FormId, partnerId: PartnerId | null) =>
    intake.begin({ id: newResponseId(), formId, unitId: unit.id, partnerId, setting: "by-clinician" });
  const told = async (formId: FormId, partnerId: PartnerId | null, said: Record<string, AnswerValue>) => {
    const { id } = await begin(formId, partnerId);
    for (const [questionId, value] of Object.entries(said)) {
      const setting = partnerId ? "by-clinician" : "together";
      await intake.answer({ responseId: id, questionId: q(questionId), value, setting });
    }
    return id;
  };
  const byHand = async (
    form: typeof RELATIONSHIP,
    partnerId: PartnerId,
    said: Record<string, AnswerValue>,
  ) => {
    await handover.begin(handing(unit.id, partnerId, null, form));
    const window = core.as("client-form");
    for (const [questionId, value] of Object.entries(said))
      await window.handover.answer({ questionId: q(questionId), value });
    const seen = JSON.stringify(await window.handover.form());
    await window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
    return seen;
  };
  const share = async (responseId: Awaited<ReturnType<typeof told>>, ids: string[], by: PartnerId[]) =>
    intake.decideSharing({ responseId, questionIds: ids.map(q), sharing: "shared", agreedBy: by });
  return { ...core, ...couple, intake, begin, told, byHand, share };
}

const lineOf = async ({ intake, unit }: Awaited<ReturnType<typeof setUp>>, formId: FormId) =>
  (await intake.overview({ unitId: unit.id })).find((line) => line.formId === formId);

it("a couple's intake lists every form, begun by nobody yet", async () => {
  const { intake, unit } = await setUp();
  const lines = await intake.overview({ unitId: unit.id });
  expect(lines.map(({ formId, answeredBy }) => [formId, answeredBy]).slice(0, 3)).toEqual([
    ["relationship", "either"],
    ["attachment-history", "partner"],
    ["individual", "partner"],
  ]);
  expect(lines.flatMap(({ responses }) => responses)).toEqual([]);
  const unitId = "01890000-0000-7000-8000-000000000000" as UnitId;
  expect(await outcomeOf(intake.overview({ unitId }))).toBe("NOT_FOUND");
});

it("a form is filled in with the clinician answer by answer, left, gone on with, finished and taken up again", async () => {
  const core = await setUp();
  const { intake, begin, told, a, clinician } = core;
  const id = await told(INDIVIDUAL.id, a, { mood: 4, alcohol: { chosen: ["never"], ownWords: "" } });
  expect((await begin(INDIVIDUAL.id, a)).id).toBe(id);
  const refused = intake.answer({
    responseId: id,
    questionId: q("mood"),
    value: 12,
    setting: "by-clinician",
  });
  expect(await outcomeOf(refused)).toBe("ANSWER_REFUSED");
  await intake.answer({ responseId: id, questionId: q("mood"), value: null, setting: "by-clinician" });
  const line = await lineOf(core, INDIVIDUAL.id);
  expect(line?.responses).toMatchObject([{ progress: { answered: 1, requiredLeft: 0 }, shared: 0 }]);
  expect((await intake.finish({ responseId: id })).state).toBe("done");
  expect(await outcomeOf(begin(INDIVIDUAL.id, a))).toBe("ALREADY_ANSWERED");
  const late = intake.answer({ responseId: id, questionId: q("mood"), value: 1, setting: "by-clinician" });
  expect(await outcomeOf(late)).toBe("NOT_FOUND");
  expect((await intake.takeUpAgain({ responseId: id })).state).toBe("in-progress");
  await intake.answer({ responseId: id, questionId: q("mood"), value: 1, setting: "from-paper" });
  const { answers } = await clinician.forms.read({ responseId: id });
  expect(answers.find(({ questionId }) => questionId === "mood")).toMatchObject({
    value: 1,
    enteredBy: "clinician",
    setting: "from-paper",
    sharing: "private-to-partner",
    givenAt: "2026-03-14T09:00:00.000Z",
  });
});

it("what a partner gave by their own hand is not written over, and is gone on with together", async () => {
  const { intake, begin, byHand, a, clinician } = await setUp();
  await byHand(RELATIONSHIP, a, { concern: "we hardly talk" });
  const { id } = await begin(RELATIONSHIP.id, a);
  const over = intake.answer({
    responseId: id,
    questionId: q("concern"),
    value: "no",
    setting: "by-clinician",
  });
  expect(await outcomeOf(over)).toBe("ALREADY_ANSWERED");
  await intake.answer({ responseId: id, questionId: q("goals"), value: "to talk", setting: "by-clinician" });
  const { answers } = await clinician.forms.read({ responseId: id });
  expect(answers.map(({ questionId, enteredBy, setting }) => [questionId, enteredBy, setting])).toEqual([
    ["concern", "partner", "alone"],
    ["goals", "clinician", "by-clinician"],
  ]);
});

it("neither partner's private answers reach the other's form", async () => {
  const { byHand, told, a, b } = await setUp();
  await byHand(ATTACHMENT_HISTORY, a, { household: "MARKER-ONE" });
  await told(INDIVIDUAL.id, a, { "not-shared": "MARKER-TWO" });
  const seen = await byHand(ATTACHMENT_HISTORY, b, { household: "MARKER-THREE" });
  expect(seen).toContain("MARKER-THREE");
  for (const marker of ["MARKER-ONE", "MARKER-TWO", "Anna", a]) expect(seen).not.toContain(marker);
  const again = await byHand(ATTACHMENT_HISTORY, a, {});
  expect(again).toContain("MARKER-ONE");
  expect(again).not.toContain("MARKER-THREE");
});

it("what the clinician keeps for themselves is not in the form that is handed over", async () => {
  const { intake, told, byHand, a } = await setUp();
  const responseId = await told(INDIVIDUAL.id, a, { health: "MARKER-KEPT", hope: "to rest" });
  await intake.decideSharing({
    responseId,
    questionIds: [q("health")],
    sharing: "private-to-clinician",
    agreedBy: [],
  });
  const seen = await byHand(INDIVIDUAL, a, {});
  expect(seen).toContain("to rest");
  expect(seen).not.toContain("MARKER-KEPT");
});

it("an answer is shared only when the one who gave it agrees; who and when is recorded, and it can be taken back", async () => {
  const core = await setUp();
  const { intake, told, share, a, b, world } = core;
  const id = await told(RELATIONSHIP.id, a, { concern: "MARKER", goals: "to laugh" });
  expect(await outcomeOf(share(id, ["concern"], [b]))).toBe("CONSENT_MISSING");
  expect(await outcomeOf(share(id, ["money"], [a]))).toBe("NOT_FOUND");
  await share(id, ["concern", "goals"], [a]);
  expect((await lineOf(core, RELATIONSHIP.id))?.responses[0]?.shared).toBe(2);
  world.now = new Date("2026-03-14T10:00:00.000Z");
  await intake.decideSharing({
    responseId: id,
    questionIds: [q("concern")],
    sharing: "private-to-partner",
    agreedBy: [],
  });
  const decisions = await intake.decisions({ responseId: id });
  expect(decisions).toMatchObject([
    { questionId: "concern", sharing: "shared", agreedBy: [a], decidedAt: "2026-03-14T09:00:00.000Z" },
    { questionId: "goals", sharing: "shared", agreedBy: [a] },
    { questionId: "concern", sharing: "private-to-partner", agreedBy: [] },
  ]);
  expect(auditOf(core).at(-1)).toMatchObject({ action: "answers-kept-private", author: "clinician" });
  expect(core.keeper.practice()?.vault.verifyAudit()).toMatchObject({ intact: true });
});

it("an answer that is reworded after it was shared is private again", async () => {
  const { intake, told, share, a, clinician } = await setUp();
  const id = await told(RELATIONSHIP.id, a, { concern: "before" });
  await share(id, ["concern"], [a]);
  await intake.answer({ responseId: id, questionId: q("concern"), value: "after", setting: "by-clinician" });
  expect((await clinician.forms.read({ responseId: id })).answers).toMatchObject([
    { value: "after", sharing: "private-to-partner" },
  ]);
});

it("what both said together, both may see", async () => {
  const { told, clinician } = await setUp();
  const id = await told(RELATIONSHIP.id, null, { goals: "to travel again" });
  const { answers, response } = await clinician.forms.read({ responseId: id });
  expect(response.partnerId).toBeNull();
  expect(answers).toMatchObject([{ sharing: "shared", setting: "together" }]);
});

it("side by side stand only the answers on which both agreed", async () => {
  const { intake, told, share, unit, a, b } = await setUp();
  const one = await told(RELATIONSHIP.id, a, { concern: "from a", goals: "GOAL-A", meeting: "M" });
  const two = await told(RELATIONSHIP.id, b, { concern: "from b", goals: "GOAL-B" });
  await share(one, ["concern", "goals", "meeting"], [a]);
  await share(two, ["concern"], [b]);
  const beside = await intake.sideBySide({ unitId: unit.id, formId: RELATIONSHIP.id });
  expect(beside).toMatchObject({
    title: RELATIONSHIP.title,
    keptBack: 2,
    rows: [
      {
        section: "What brings you here",
        answers: [
          { partnerId: a, value: "from a", question: { id: "concern" } },
          { partnerId: b, value: "from b" },
        ],
      },
    ],
  });
  expect(JSON.stringify(beside)).not.toMatch(/GOAL-|"M"/u);
});

it("an answer to a question that is asked no more stands nowhere", async () => {
  const { intake, told, share, unit, a, b } = await setUp();
  const said = { injury: true, "injury-what": "GONE" };
  const ids = [await told(RELATIONSHIP.id, a, said), await told(RELATIONSHIP.id, b, said)];
  for (const [at, responseId] of ids.entries()) {
    await share(responseId, ["injury-what"], [[a, b][at] ?? a]);
    await intake.answer({ responseId, questionId: q("injury"), value: false, setting: "by-clinician" });
  }
  const beside = await intake.sideBySide({ unitId: unit.id, formId: RELATIONSHIP.id });
  expect(JSON.stringify(beside)).not.toContain("GONE");
});

it("the events of a life are told by age, and to everyone only as far as they are shared", async () => {
  const core = await setUp();
  const { intake, told, share, unit, a, b } = core;
  await share(
    await told(ATTACHMENT_HISTORY.id, b, { "event-1-kind": ["loss"], "event-1-age": 3 }),
    ["event-1-age"],
    [b],
  );
  const id = await told(ATTACHMENT_HISTORY.id, a, {
    "event-1-kind": ["separation"],
    "event-1-age": 9,
    "event-1-words": "Father moved out",
    "event-2-kind": ["loss"],
    "event-2-age": 7,
    "event-2-words": "MARKER",
  });
  await share(id, ["event-1-kind", "event-1-age"], [a]);
  expect(await intake.histories({ unitId: unit.id, forEyesOf: "everyone" })).toEqual([
    { partnerId: a, events: [{ kind: "separation", age: 9, words: "" }], keptBack: 1 },
    { partnerId: b, events: [], keptBack: 1 },
  ]);
  const beside = await intake.sideBySide({ unitId: unit.id, formId: ATTACHMENT_HISTORY.id });
  expect(beside).toMatchObject({ rows: [], keptBack: 0 });
  const before = auditOf(core).length;
  const all = await intake.histories({ unitId: unit.id, forEyesOf: "clinician" });
  expect(all[0]?.events.map(({ age, words }) => [age, words])).toEqual([
    [7, "MARKER"],
    [9, "Father moved out"],
  ]);
  expect(auditOf(core).slice(before)).toMatchObject([{ action: "answers-viewed" }]);
});

it("nothing of one couple is begun for a partner of another", async () => {
  const { begin, clinician } = await setUp();
  const other = await createCouple(clinician);
  const [stranger] = other.partners;
  expect(await outcomeOf(begin(INDIVIDUAL.id, stranger?.id ?? null))).toBe("NOT_FOUND");
  expect(await outcomeOf(begin(INDIVIDUAL.id, null))).toBe("NOT_FOUND");
});

it("an answer pinned to a map is a raw spot: it says what was asked, and opens for everyone only once it is shared", async () => {
  const core = await setUp();
  const { intake, told, share, unit, a, b, clinician } = core;
  const { map } = await clinician.cycleMap.create({ id: newMapId(), unitId: unit.id, partners: [a, b] });
  const responseId = await told(ATTACHMENT_HISTORY.id, a, { household: "MARKER" });
  const spot = { mapId: map.id, responseId, questionId: q("household") };
  const open = (forEyesOf: "everyone" | "clinician") => intake.openRawSpot({ ...spot, forEyesOf });
  expect(await outcomeOf(open("clinician"))).toBe("NOT_FOUND");
  expect(await outcomeOf(intake.pin({ ...spot, side: "b", slot: "trigger" }))).toBe("NOT_FOUND");
  await intake.pin({ ...spot, side: "a", slot: "trigger" });
  await intake.pin({ ...spot, side: "a", slot: "need" });
  const spots = await intake.rawSpots({ mapId: map.id });
  expect(spots).toMatchObject([{ side: "a", slot: "need", partnerId: a, shared: false }]);
  expect(JSON.stringify(spots)).not.toContain("MARKER");
  expect(await outcomeOf(open("everyone"))).toBe("CONSENT_MISSING");
  expect(await open("clinician")).toMatchObject({ value: "MARKER", question: { id: "household" } });
  expect(auditOf(core).at(-1)).toMatchObject({ action: "answers-viewed" });
  await share(responseId, ["household"], [a]);
  expect(await open("everyone")).toMatchObject({ value: "MARKER" });
  await intake.unpin(spot);
  expect(await intake.rawSpots({ mapId: map.id })).toEqual([]);
});

it("nothing of one couple is pinned to another couple's map", async () => {
  const { intake, told, a, clinician } = await setUp();
  const { map } = await createCoupleWithMap(clinician);
  const responseId = await told(ATTACHMENT_HISTORY.id, a, { household: "MARKER" });
  const spot = { mapId: map.id, responseId, questionId: q("household"), side: "a", slot: "need" } as const;
  expect(await outcomeOf(intake.pin(spot))).toBe("NOT_FOUND");
});
