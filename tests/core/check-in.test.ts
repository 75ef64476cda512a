import { describe, expect, it } from "vitest";
import type { Core } from "#shared/contract/index.ts";
import type { PartnerId } from "#shared/domain/ids.ts";
import {
  auditOf,
  outcomeOf,
  PASSPHRASE,
  startCoreInProcess,
  startWithPractice,
} from "#tests/support/core.ts";
import { beginSession } from "#tests/support/couple.ts";
import { EVERY_KIND, handing, inSession, q, ratings } from "#tests/support/forms.ts";

async function setUp() {
  const core = await startWithPractice();
  const couple = await inSession(core.clinician);
  const { unit, session } = couple;
  const enter = (partnerId: PartnerId, ...values: number[]) =>
    core.clinician.forms.enter({
      ...handing(unit.id, partnerId, session.id),
      setting: "from-paper",
      answers: ratings(...values),
    });
  return { ...core, ...couple, enter };
}

async function giveByHand(
  core: Awaited<ReturnType<typeof setUp>>,
  partnerId: PartnerId,
  ...values: number[]
) {
  const window: Core = core.as("client-form");
  await core.clinician.handover.begin(handing(core.unit.id, partnerId, core.session.id));
  for (const answer of ratings(...values)) await window.handover.answer(answer);
  await window.handover.finish();
  await window.handover.giveBack({ by: "passphrase", passphrase: PASSPHRASE });
}

describe("a check-in", () => {
  it("tells who has answered, and no rating before both were revealed", async () => {
    const core = await setUp();
    const { clinician, unit, session, a, b, enter } = core;
    const ofUnit = () => clinician.checkIns.ofUnit({ unitId: unit.id });
    expect(await ofUnit()).toEqual([]);
    await giveByHand(core, a, 3, 6, 8, 5);
    expect(await outcomeOf(clinician.checkIns.reveal({ sessionId: session.id }))).toBe("NOT_BOTH_ANSWERED");
    await enter(b, 7, 6, 2, 5);
    const [before] = await ofUnit();
    expect(before).toMatchObject({
      session,
      responses: [
        { partnerId: a, state: "done", setting: "alone" },
        { partnerId: b, state: "done", setting: "from-paper" },
      ],
      reveal: null,
    });
    const reveal = await clinician.checkIns.reveal({ sessionId: session.id });
    expect(reveal.rows.map(({ ratings: both, gap }) => [...both, gap])).toEqual([
      [3, 7, 4],
      [6, 6, 0],
      [8, 2, 6],
      [5, 5, 0],
    ]);
    expect((await ofUnit())[0]?.reveal).toEqual(reveal);
    expect(await clinician.checkIns.reveal({ sessionId: session.id })).toEqual(reveal);
    expect(auditOf(core).filter(({ action }) => action === "check-in-revealed")).toHaveLength(1);
  });

  it("is private to the partner until it is revealed, and shared from then on", async () => {
    const core = await setUp();
    const { clinician, a, b, enter, session } = core;
    await enter(a, 1, 2, 3, 4);
    const { id } = await enter(b, 5, 6, 7, 8);
    const sharing = async () =>
      (await clinician.forms.read({ responseId: id })).answers.map((answer) => answer.sharing);
    expect(await sharing()).toEqual(Array.from({ length: 4 }, () => "private-to-partner"));
    expect(auditOf(core).at(-1)).toMatchObject({ action: "answers-viewed" });
    await clinician.checkIns.reveal({ sessionId: session.id });
    expect(await sharing()).toEqual(Array.from({ length: 4 }, () => "shared"));
  });

  it("entered by the clinician can be put right by the clinician; what a partner gave cannot", async () => {
    const core = await setUp();
    const { clinician, a, b, enter, session } = core;
    const first = await enter(a, 1, 2, 3, 4);
    const again = await enter(a, 1, 2, 3, 9);
    expect(again.id).toBe(first.id);
    await giveByHand(core, b, 5, 5, 5, 5);
    expect(await outcomeOf(enter(b, 0, 0, 0, 0))).toBe("ALREADY_ANSWERED");
    const { rows } = await clinician.checkIns.reveal({ sessionId: session.id });
    expect(rows.map((row) => row.ratings)).toEqual([
      [1, 5],
      [2, 5],
      [3, 5],
      [9, 5],
    ]);
  });

  it("is entered whole or not at all", async () => {
    const { clinician, a, unit, enter } = await setUp();
    expect(await outcomeOf(enter(a, 1, 2, 3))).toBe("FORM_INCOMPLETE");
    expect(await outcomeOf(enter(a, 1, 2, 3, 11))).toBe("ANSWER_REFUSED");
    expect(await clinician.forms.list({ unitId: unit.id })).toEqual([]);
  });

  it("belongs to its session: each has its own", async () => {
    const { clinician, unit, a, enter } = await setUp();
    await enter(a, 1, 2, 3, 4);
    const second = await beginSession(clinician, unit.id, "2026-03-21");
    await clinician.forms.enter({
      ...handing(unit.id, a, second.id),
      setting: "by-clinician",
      answers: ratings(5, 6, 7, 8),
    });
    const all = await clinician.checkIns.ofUnit({ unitId: unit.id });
    expect(all.map(({ session, responses }) => [session.number, responses.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});

it("an answer keeps the wording it was given to when the form is worded anew", async () => {
  const before = await startWithPractice({ forms: [EVERY_KIND] });
  const { unit, a } = await inSession(before.clinician);
  const { id } = await before.clinician.forms.enter({
    ...handing(unit.id, a, null, EVERY_KIND),
    setting: "from-paper",
    answers: [
      { questionId: q("rating"), value: 2 },
      { questionId: q("choice"), value: ["blue"] },
    ],
  });
  const { dataDir, keeper } = before;
  keeper.close();
  const reworded = { ...EVERY_KIND, version: 4, title: "Worded anew" };
  const after = startCoreInProcess({ dataDir, forms: [reworded] });
  await after.as("unlock").vault.unlock({ by: "passphrase", passphrase: PASSPHRASE });
  expect((await after.clinician.forms.get({ formId: EVERY_KIND.id })).title).toBe("Worded anew");
  const kept = await after.clinician.forms.read({ responseId: id });
  expect(kept.form).toEqual(EVERY_KIND);
  expect(kept.answers.every(({ formVersion }) => formVersion === 3)).toBe(true);
});
