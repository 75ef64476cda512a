import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Core } from "#shared/contract/index.ts";
import type { AdministrationId, InstrumentId, PartnerId, SessionId, UnitId } from "#shared/domain/ids.ts";
import type { Answers } from "#shared/measures/answer.ts";
import type { JsonObject } from "#shared/measures/json.ts";
import { auditOf, outcomeOf, startWithPractice, type TestCore } from "#tests/support/core.ts";
import { beginSession, createCouple, newPartnerId, newSessionId, newUnitId } from "#tests/support/couple.ts";
import { REFUSED } from "#tests/support/questionnaires/refused.ts";
import { linkIds, numbered, numbers } from "#tests/support/questionnaires/scored.ts";
import { ask, calculated, FHIR, paper } from "#tests/support/questionnaires/write.ts";
import { r4Bundle } from "#tests/support/r4-shape.ts";

const newInstrumentId = () => v7() as InstrumentId;
const newAdministrationId = () => v7() as AdministrationId;
const scoring = {
  scores: [
    {
      id: "total",
      name: "Total",
      method: "sum" as const,
      items: linkIds(1, 3).map((item) => ({ ...item, reverse: null })),
      mustAnswer: [],
      missing: { rule: "refuse" as const },
      bands: [],
      direction: "lower-is-better" as const,
      reliability: 0.8,
      sd: 2,
      reliableChange: null,
      cutOff: null,
    },
  ],
  alerts: [{ linkId: "q3", above: 0 }],
};
const licence = "The author let this practice use it, letter of 3 March.";

const bring = (
  clinician: Core,
  file: JsonObject = numbered(3),
  more: { scoring?: typeof scoring; id?: InstrumentId } = {},
) =>
  clinician.measures.import({
    id: newInstrumentId(),
    text: JSON.stringify(file),
    scoring,
    licence,
    licenceConfirmed: true,
    ...more,
  });

async function couple(clinician: Core) {
  const unit = await createCouple(clinician, ["Anna", "Michael"]);
  const [anna, michael] = unit.partners;
  if (!anna || !michael) throw new Error("a couple is two");
  return { unitId: unit.id, anna: anna.id, michael: michael.id };
}

type Given = {
  unitId: UnitId;
  partnerId: PartnerId;
  instrumentId: InstrumentId;
  sessionId?: SessionId | null;
  takenOn?: string;
  id?: AdministrationId;
};
const record = (clinician: Core, given: Given, answers: Answers) =>
  clinician.measures.record({
    id: newAdministrationId(),
    sessionId: null,
    takenOn: "2026-03-14",
    ...given,
    answers,
  });

/** Everything in the vault that an import could have touched. */
const standing = (core: TestCore) => {
  const practice = core.keeper.practice();
  return [practice?.vault.counter, practice?.vault.read.all("SELECT id FROM instrument")];
};

describe("instruments", () => {
  it("begin with our own, which needs no licence from anybody", async () => {
    const { clinician } = await startWithPractice();
    const own = await clinician.measures.instruments();
    expect(own.map(({ title, origin, questionCount }) => [title, origin, questionCount])).toEqual([
      ["The cost of the cycle", "own", 5],
    ]);
  });

  it("are shown before they are taken in, which changes nothing", async () => {
    const core = await startWithPractice();
    const before = standing(core);
    const preview = await core.clinician.measures.preview({
      text: JSON.stringify(numbered(3)),
      scoringText: JSON.stringify(scoring),
    });
    expect(preview).toMatchObject({ report: { refused: [] }, questionnaire: { title: "Numbered" }, scoring });
    const odd = await core.clinician.measures.preview({
      text: JSON.stringify(numbered(1)),
      scoringText: JSON.stringify(scoring),
    });
    expect(odd.scoring).toBeNull();
    expect(odd.report.refused.map(({ path }) => path)).toContain("scores[0].items[1].linkId");
    expect(standing(core)).toEqual(before);
  });

  it("come in under a licence, in one commit, and stay as they came", async () => {
    const core = await startWithPractice();
    const id = newInstrumentId();
    const brought = await bring(core.clinician, numbered(3), { id });
    expect(brought).toMatchObject({
      id,
      origin: "imported",
      licence,
      confirmedAt: "2026-03-14T09:00:00.000Z",
      questionCount: 3,
    });
    // Sent again, even with other words, the first stays.
    expect(await bring(core.clinician, numbered(2), { id })).toEqual(brought);
    expect((await core.clinician.measures.instruments()).at(-1)).toEqual(brought);
    expect(auditOf(core).filter(({ action }) => action === "instrument-imported")).toHaveLength(1);
    expect(core.keeper.practice()?.vault.verifyAudit()).toMatchObject({ intact: true });
  });

  it("are not taken in without the licence being confirmed", async () => {
    const core = await startWithPractice();
    const before = standing(core);
    const text = JSON.stringify(numbered(3));
    const attempt = (more: object) =>
      outcomeOf(
        core.clinician.measures.import({
          id: newInstrumentId(),
          text,
          scoring,
          licence,
          licenceConfirmed: true,
          ...more,
        }),
      );
    expect(await attempt({ licence: "  " })).toBe("BAD_REQUEST");
    expect(await attempt({ licenceConfirmed: false })).toBe("BAD_REQUEST");
    expect(standing(core)).toEqual(before);
  });

  it("that are refused leave the vault as it was, and the refusal names the place", async () => {
    const core = await startWithPractice();
    const before = standing(core);
    for (const { file, at } of REFUSED) {
      const error = await bring(core.clinician, file).catch(
        (cause: unknown) => cause as { code: string; data: unknown },
      );
      expect(error).toMatchObject({ code: "QUESTIONNAIRE_REFUSED" });
      expect(JSON.stringify(error)).toContain(JSON.stringify(at).slice(1, -1));
    }
    expect(await outcomeOf(bring(core.clinician, numbered(2)))).toBe("QUESTIONNAIRE_REFUSED");
    expect(standing(core)).toEqual(before);
  });
});

describe("what partners answer", () => {
  it("is counted once, kept with the instrument's version, and its alert with it", async () => {
    const core = await startWithPractice();
    const { clinician } = core;
    const { unitId, anna, michael } = await couple(clinician);
    const { id: instrumentId } = await bring(clinician, { ...numbered(3), version: "2.1" });
    const hers = await record(clinician, { unitId, partnerId: anna, instrumentId }, numbers(1, 2, 3));
    expect(hers).toMatchObject({
      instrumentVersion: "2.1",
      scores: [{ id: "total", value: 6, why: "counted" }],
      alerts: [{ linkId: "q3", above: 0, value: 3 }],
    });
    const his = await record(clinician, { unitId, partnerId: michael, instrumentId }, numbers(1, null, 0));
    expect(his).toMatchObject({ scores: [{ value: null, why: "too-few-answers" }], alerts: [] });
    expect(await clinician.measures.listOfUnit({ unitId })).toEqual([hers, his]);
    expect(auditOf(core).filter(({ action }) => action === "measure-recorded")).toHaveLength(2);
  });

  it("sent again is written once", async () => {
    const { clinician } = await startWithPractice();
    const { unitId, anna } = await couple(clinician);
    const { id: instrumentId } = await bring(clinician);
    const given = { id: newAdministrationId(), unitId, partnerId: anna, instrumentId };
    const first = await record(clinician, given, numbers(1, 1, 0));
    expect(await record(clinician, given, numbers(2, 2, 0))).toEqual(first);
    expect(await clinician.measures.listOfUnit({ unitId })).toHaveLength(1);
  });

  it("is refused by its linkId when it does not fit, and nothing is kept", async () => {
    const { clinician } = await startWithPractice();
    const { unitId, anna } = await couple(clinician);
    const { id: instrumentId } = await bring(clinician);
    const given = { unitId, partnerId: anna, instrumentId };
    const error = await record(clinician, given, { q1: [{ kind: "string", value: "many" }] }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({
      code: "ANSWERS_REFUSED",
      data: { problems: [{ linkId: "q1", problem: "wrong-kind" }] },
    });
    expect(await clinician.measures.listOfUnit({ unitId })).toEqual([]);
  });

  it("belongs to a partner and a session of that unit, and to an instrument that is there", async () => {
    const { clinician } = await startWithPractice();
    const { unitId, anna } = await couple(clinician);
    const other = await couple(clinician);
    const elsewhere = await beginSession(clinician, other.unitId);
    const { id: instrumentId } = await bring(clinician);
    const fine = { unitId, partnerId: anna, instrumentId };
    for (const wrong of [
      { partnerId: newPartnerId() },
      { partnerId: other.anna },
      { instrumentId: newInstrumentId() },
      { sessionId: newSessionId() },
      { sessionId: elsewhere.id },
    ])
      expect(await outcomeOf(record(clinician, { ...fine, ...wrong }, {}))).toBe("NOT_FOUND");
  });

  it("is not waited for when its calculations have no end", async () => {
    const { clinician } = await startWithPractice();
    const { unitId, anna } = await couple(clinician);
    const deep =
      "%resource.descendants().select(%resource.descendants().select(%resource.descendants().select(%resource.descendants().count())))";
    const hidden = { extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }] };
    const items = Array.from({ length: 60 }, (_, n) =>
      ask(`i${n}`, "integer", { ...hidden, initial: [{ valueInteger: 1 }] }),
    );
    const slow = paper("Slow", [
      ...items,
      ask("q1", "integer"),
      ask("n", "integer", { extension: [calculated(deep)] }),
    ]);
    const { id: instrumentId } = await clinician.measures.import({
      id: newInstrumentId(),
      text: JSON.stringify(slow),
      scoring: { scores: [], alerts: [] },
      licence,
      licenceConfirmed: true,
    });
    const given = { unitId, partnerId: anna, instrumentId };
    expect(await outcomeOf(record(clinician, given, numbers(1)))).toBe("CALCULATION_TOO_LONG");
    expect(await clinician.measures.listOfUnit({ unitId })).toEqual([]);
  });

  it("leaves the practice as FHIR R4, without the alerts, and that it left is in the log", async () => {
    const core = await startWithPractice();
    const { clinician } = core;
    const { unitId, anna } = await couple(clinician);
    const { id: instrumentId } = await bring(clinician);
    const { id } = await record(clinician, { unitId, partnerId: anna, instrumentId }, numbers(1, 2, 3));
    expect(await clinician.measures.exportFhir({ administrationId: id, withName: true })).toEqual({
      outcome: "saved",
    });
    const file = core.world.asked.at(-1);
    if (file?.kind !== "save-file") throw new Error("a file was asked for");
    expect(file).toMatchObject({ type: "json", suggestedFileName: "measure.json" });
    const text = Buffer.from(file.bytes).toString("utf8");
    const bundle = r4Bundle.parse(JSON.parse(text));
    expect(bundle.entry?.map(({ resource }) => resource.resourceType)).toEqual([
      "QuestionnaireResponse",
      "Observation",
    ]);
    expect(text).toContain("Anna");
    expect(text).not.toMatch(/Michael|alert/u);
    expect(auditOf(core).at(-1)).toMatchObject({ action: "measure-exported" });
    expect(auditOf(core).at(-1)?.records).toContain(id);

    await clinician.measures.exportFhir({ administrationId: id, withName: false });
    const nameless = core.world.asked.at(-1);
    if (nameless?.kind !== "save-file") throw new Error("a file was asked for");
    expect(r4Bundle.parse(JSON.parse(Buffer.from(nameless.bytes).toString("utf8")))).toBeDefined();
    expect(Buffer.from(nameless.bytes).toString("utf8")).not.toContain("Anna");
  });

  it("is not said to have left when it has not", async () => {
    const core = await startWithPractice();
    const { clinician } = core;
    const { unitId, anna } = await couple(clinician);
    const { id: instrumentId } = await bring(clinician);
    const { id } = await record(clinician, { unitId, partnerId: anna, instrumentId }, numbers(1, 2, 3));
    const leave = () => clinician.measures.exportFhir({ administrationId: id, withName: true });
    core.world.answer = () => "cancelled";
    expect(await leave()).toEqual({ outcome: "cancelled" });
    core.world.answer = () => "file-not-written";
    expect(await outcomeOf(leave())).toBe("FILE_NOT_WRITTEN");
    expect(auditOf(core).filter(({ action }) => action === "measure-exported")).toEqual([]);
  });
});

describe("what is planned", () => {
  it("is due for both partners until each has answered", async () => {
    const { clinician } = await startWithPractice();
    const { unitId, anna, michael } = await couple(clinician);
    const { id: instrumentId } = await bring(clinician);
    const due = async (today: string) =>
      (await clinician.measures.due({ unitId, today })).map(({ partnerId }) => partnerId);
    expect(await due("2026-03-14")).toEqual([]);
    const planned = await clinician.measures.plan({
      unitId,
      instrumentId,
      schedule: { every: "weeks", weeks: 2 },
    });
    expect(planned).toEqual([{ unitId, instrumentId, schedule: { every: "weeks", weeks: 2 } }]);
    expect(await due("2026-03-14")).toEqual([anna, michael]);
    await record(clinician, { unitId, partnerId: anna, instrumentId }, numbers(1, 1, 0));
    expect(await due("2026-03-14")).toEqual([michael]);
    expect(await due("2026-03-28")).toEqual([anna, michael]);
    expect(await clinician.measures.plan({ unitId, instrumentId, schedule: null })).toEqual([]);
    expect(await due("2026-03-28")).toEqual([]);
  });

  it("every session, is due on the day of one", async () => {
    const { clinician } = await startWithPractice();
    const { unitId, anna, michael } = await couple(clinician);
    const [cost] = await clinician.measures.instruments();
    if (!cost) throw new Error("our own measure of the cost");
    await clinician.measures.plan({ unitId, instrumentId: cost.id, schedule: { every: "session" } });
    const due = async (today: string) =>
      (await clinician.measures.due({ unitId, today })).map(({ partnerId }) => partnerId);
    expect(await due("2026-03-14")).toEqual([]);
    const session = await beginSession(clinician, unitId, "2026-03-14");
    expect(await due("2026-03-14")).toEqual([anna, michael]);
    const rating = { kind: "integer" as const, value: 5 };
    const answers = { unsolved: [rating], resentment: [rating], talk: [rating], exhaustion: [rating] };
    await record(
      clinician,
      { unitId, partnerId: michael, instrumentId: cost.id, sessionId: session.id },
      answers,
    );
    expect(await due("2026-03-14")).toEqual([anna]);
  });

  it("is planned for units and instruments that are there", async () => {
    const { clinician } = await startWithPractice();
    const { unitId } = await couple(clinician);
    const schedule = { every: "session" as const };
    expect(
      await outcomeOf(clinician.measures.plan({ unitId, instrumentId: newInstrumentId(), schedule })),
    ).toBe("NOT_FOUND");
    expect(await outcomeOf(clinician.measures.due({ unitId: newUnitId(), today: "2026-03-14" }))).toBe(
      "NOT_FOUND",
    );
  });
});
