import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Core } from "#shared/contract/index.ts";
import type { PartnerId, SessionId, UnitId } from "#shared/domain/ids.ts";
import { formIdOf } from "#shared/measures/as-form.ts";
import type { JsonObject } from "#shared/measures/json.ts";
import type { ScoringDraft } from "#shared/measures/scoring.ts";
import { scoringSchema } from "#shared/measures/scoring.ts";
import { auditOf, outcomeOf, PASSPHRASE, startWithPractice } from "#tests/support/core.ts";
import { newUnitId } from "#tests/support/couple.ts";
import { inSession, newResponseId, q } from "#tests/support/forms.ts";
import { ask, calculated, FHIR, ORDINAL, paper, scale, when } from "#tests/support/questionnaires/write.ts";

const hidden = { extension: [{ url: `${FHIR}/questionnaire-hidden`, valueBoolean: true }] };
const often = scale(ORDINAL, "never", "seldom", "often", "always");

/** A questionnaire with something of every kind that is not for the partner who answers it. */
const EVENINGS = paper("Evenings at home", [
  ask("quarrel", "choice", { answerOption: often, required: true }),
  ask("dark", "choice", { answerOption: often, required: true }),
  ask("why", "string", {
    text: "What makes it so?",
    enableWhen: [when("dark", "!=", { answerCoding: often[0]?.valueCoding ?? {} })],
  }),
  ask("kept", "string", {
    text: "MARKER hidden words",
    initial: [{ valueString: "MARKER hidden" }],
    ...hidden,
  }),
  ask("sum", "integer", { text: "MARKER sum", extension: [calculated("40 + 2")] }),
]);
const COUNTED: ScoringDraft = {
  scores: [
    {
      id: "strain",
      name: "MARKER score",
      method: "sum",
      items: [{ linkId: "quarrel" }, { linkId: "dark" }],
      bands: [{ from: 0, name: "MARKER low" }],
    },
  ],
  alerts: [{ linkId: "dark", above: 0 }],
};
const OTHER = paper("MARKER other questionnaire", [ask("z", "integer", { text: "MARKER other question" })]);

const bring = (clinician: Core, file: JsonObject, scoring: ScoringDraft = { scores: [] }) =>
  clinician.measures.import({
    id: v7(),
    text: JSON.stringify(file),
    scoring: scoringSchema.parse(scoring),
    licence: "MARKER licence",
    licenceConfirmed: true,
  });

async function ready(file = EVENINGS, scoring = COUNTED) {
  const core = await startWithPractice();
  const couple = await inSession(core.clinician, ["Anna", "MARKER Michael"]);
  const instrument = await bring(core.clinician, file, scoring);
  await bring(core.clinician, OTHER);
  const hand = (partnerId: PartnerId, sessionId: SessionId | null = couple.session.id) =>
    core.clinician.handover.begin({
      id: newResponseId(),
      formId: formIdOf(instrument.id),
      unitId: couple.unit.id,
      partnerId,
      sessionId,
      from: "measures",
    });
  const window = core.as("client-form");
  const give = (questionId: string, value: string[] | string | number) =>
    window.handover.answer({ questionId: q(questionId), value });
  const back = () => window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
  const taken = (unitId: UnitId = couple.unit.id) => core.clinician.measures.listOfUnit({ unitId });
  return { ...core, ...couple, instrument, hand, window, give, back, taken };
}

describe("a measure in a partner's hands", () => {
  it("[T12] is that measure's own questions and that partner's own answers, and nothing else", async () => {
    const { hand, window, give, back, b, a } = await ready();
    await hand(b);
    await give("quarrel", ["option-4"]);
    await give("dark", ["option-4"]);
    await give("why", "MARKER his words");
    await back();
    await hand(a);
    await give("quarrel", ["option-2"]);
    const shown = await window.handover.form();
    expect(shown).toMatchObject({
      state: "open",
      partnerName: "Anna",
      form: {
        title: "Evenings at home",
        sections: [{ questions: [{ id: "quarrel" }, { id: "dark" }, { id: "why" }] }],
      },
      answers: [{ questionId: "quarrel", value: ["option-2"] }],
    });
    expect(JSON.stringify(shown)).not.toMatch(/MARKER|kept|sum|strain|alert|score/u);
    for (const call of [
      () => window.measures.listOfUnit({ unitId: newUnitId() }),
      () => window.measures.instruments(),
      () => window.units.list(),
      () => window.forms.list({ unitId: newUnitId() }),
    ])
      expect(await outcomeOf(call())).toBe("NOT_ALLOWED");
  });

  it("keeps each answer at once, and goes on where it was left", async () => {
    const core = await ready();
    await core.hand(core.a);
    await core.give("quarrel", ["option-3"]);
    expect(auditOf(core).at(-1)).toMatchObject({ action: "form-answered", author: "partner" });
    await core.back();
    expect(await core.taken()).toEqual([]);
    await core.hand(core.a);
    expect(await core.window.handover.form()).toMatchObject({
      answers: [{ questionId: "quarrel", value: ["option-3"] }],
    });
  });

  it("is counted when it is done, for the clinician alone, and taken for what is due", async () => {
    const core = await ready();
    const { clinician, unit, session, instrument, a, b } = core;
    await clinician.measures.plan({
      unitId: unit.id,
      instrumentId: instrument.id,
      schedule: { every: "session" },
    });
    const due = async () =>
      (await clinician.measures.due({ unitId: unit.id, today: session.heldOn })).map(
        ({ partnerId }) => partnerId,
      );
    expect(await due()).toEqual([a, b]);
    await core.hand(a);
    await core.give("quarrel", ["option-3"]);
    expect(await outcomeOf(core.window.handover.finish())).toBe("FORM_INCOMPLETE");
    await core.give("dark", ["option-2"]);
    await core.give("why", "the long days");
    await core.give("dark", ["option-1"]);
    await core.give("dark", ["option-2"]);
    await core.window.handover.finish();
    expect(JSON.stringify(await core.window.handover.form())).not.toMatch(/MARKER|strain|quarrel/u);
    await core.back();
    expect(await clinician.handover.cameFrom()).toEqual({
      unitId: unit.id,
      sessionId: session.id,
      from: "measures",
    });
    expect(await core.taken()).toMatchObject([
      {
        partnerId: a,
        sessionId: session.id,
        takenOn: session.heldOn,
        setting: "handed-over",
        answers: { why: [{ kind: "string", value: "the long days" }], sum: [{ value: 42 }] },
        scores: [{ id: "strain", value: 3, band: "MARKER low" }],
        alerts: [{ linkId: "dark", above: 0, value: 1 }],
      },
    ]);
    expect(await due()).toEqual([b]);
    expect(await outcomeOf(core.hand(a))).toBe("ALREADY_ANSWERED");
    expect(core.keeper.practice()?.vault.verifyAudit()).toMatchObject({ intact: true });
  });

  it("keeps nothing of an answer whose question went away again", async () => {
    const core = await ready();
    await core.hand(core.a);
    await core.give("quarrel", ["option-1"]);
    await core.give("dark", ["option-2"]);
    await core.give("why", "taken back");
    await core.give("dark", ["option-1"]);
    await core.window.handover.finish();
    await core.back();
    const [taken] = await core.taken();
    expect(Object.keys(taken?.answers ?? {}).toSorted()).toEqual(["dark", "kept", "quarrel", "sum"]);
  });

  it("without a session can be given again on another day", async () => {
    const core = await ready();
    const once = async () => {
      await core.hand(core.a, null);
      await core.give("quarrel", ["option-1"]);
      await core.give("dark", ["option-1"]);
      await core.window.handover.finish();
      await core.back();
    };
    await once();
    core.world.now = new Date("2026-04-14T12:00:00.000Z");
    await once();
    expect((await core.taken()).map(({ takenOn }) => takenOn)).toEqual(["2026-03-14", "2026-04-14"]);
  });

  it("does not wait for calculations without end: the answers count, and what was not calculated says so", async () => {
    const deep =
      "%resource.descendants().select(%resource.descendants().select(%resource.descendants().select(%resource.descendants().count())))";
    const many = Array.from({ length: 60 }, (_, n) =>
      ask(`i${n}`, "integer", { ...hidden, initial: [{ valueInteger: 1 }] }),
    );
    const core = await ready(
      paper("Slow", [...many, ask("q1", "integer"), ask("n", "integer", { extension: [calculated(deep)] })]),
      { scores: [{ id: "one", name: "One", method: "sum", items: [{ linkId: "q1" }] }] },
    );
    await core.hand(core.a);
    await core.give("q1", 4);
    await core.window.handover.finish();
    await core.back();
    expect(await core.taken()).toMatchObject([{ scores: [{ value: 4 }], notCalculated: ["n"] }]);
  });

  it("is not handed over when a form cannot ask what it asks", async () => {
    const core = await ready(paper("Long", [ask("a", "string", { text: "y".repeat(2_500) })]), {
      scores: [],
    });
    expect(core.instrument.canBeHandedOver).toBe(false);
    expect(await outcomeOf(core.hand(core.a))).toBe("NOT_FOUND");
  });
});
