import { join } from "node:path";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { atOnce } from "#main/core/vault/backups/in-steps.ts";
import { exportVault } from "#main/core/vault/export-vault.ts";
import { type LookedInto, lookInto } from "#main/core/vault/look-into.ts";
import { RECORD_SHAPES } from "#main/core/vault/record-shapes.ts";
import { verifyVault } from "#main/core/vault/verify-vault.ts";
import type { Core } from "#shared/contract/index.ts";
import {
  administrationIdSchema,
  instrumentIdSchema,
  type MapId,
  type PartnerId,
  planLineIdSchema,
  templateIdSchema,
  type UnitId,
} from "#shared/domain/ids.ts";
import { privateText } from "#shared/domain/notes.ts";
import { formSchema } from "#shared/forms/form.ts";
import { RELATIONSHIP } from "#shared/forms/intake/relationship.ts";
import { sourceFiles } from "#tests/architecture/source-files.ts";
import { auditOf, PASSPHRASE, startWithPractice, type TestCore } from "#tests/support/core.ts";
import { addItem, beginSession, createCoupleWithMap, operationOn, tapOf } from "#tests/support/couple.ts";
import { handing, newResponseId, q, ratings } from "#tests/support/forms.ts";
import { assignmentOf, ownSheetOf, weekOf } from "#tests/support/homework.ts";
import { openJointWork } from "#tests/support/joint-work.ts";
import { numbered } from "#tests/support/questionnaires/scored.ts";

/** A practice in which a record of every kind was written, and some twice; then it is closed. */
async function practiceWithEverything() {
  const core = await startWithPractice();
  const { clinician } = core;
  const { unit, map } = await createCoupleWithMap(clinician);
  const { id: sessionId } = await beginSession(clinician, unit.id);
  await openJointWork(clinician, unit);
  const [a, b] = unit.partners.map(({ id }) => id);
  if (!a || !b) throw new Error("a couple is two");
  await clinician.cycleMap.apply({
    operation: operationOn(map.id, addItem("a", "move", "I ask"), sessionId),
  });
  await clinician.templates.save({
    id: templateIdSchema.parse(v7()),
    mapId: map.id,
    name: "T",
    withWords: true,
  });
  await clinician.tally.add({ event: tapOf(sessionId, a) });
  const there = (partnerId: typeof a, presence: "there" | "late") => ({
    partnerId,
    presence,
    modality: null,
  });
  await clinician.record.keepAttendance({ sessionId, attendance: [there(b, "there")] });
  await clinician.record.keepAttendance({ sessionId, attendance: [there(b, "late"), there(a, "there")] });
  const line = { id: planLineIdSchema.parse(v7()), text: "breathe", done: false, carried: false };
  await clinician.record.keepPlan({ sessionId, plan: [line] });
  await clinician.record.keepNote({ sessionId, note: { text: "seen", summary: null } });
  await clinician.record.keepStage({ mark: { sessionId, partnerId: a, step: 3 } });
  await clinician.psychotherapyNotes.keep({ sessionId, text: privateText("what I think of it") });
  await clinician.settings.update({ paper: "letter" });
  await clinician.forms.enter({
    ...handing(unit.id, a, sessionId),
    setting: "from-paper",
    answers: ratings(1, 2, 3, 4),
  });
  await answerMeasures(clinician, unit.id, a);
  await askAndShare(clinician, { unitId: unit.id, partnerId: a, mapId: map.id });
  await clinician.homework.keepSheet({ sheet: ownSheetOf("A sheet of ours") });
  await clinician.homework.keepAssignment({ assignment: assignmentOf(unit.id, map.id, a) });
  await clinician.homework.keepWeeklyLog({ log: weekOf(unit.id, a) });
  await clinician.homework.keepWeeklyLog({
    log: weekOf(unit.id, null, { episodes: 0, peak: null, recoveryMinutes: null }),
  });
  return core;
}

type Asked = { unitId: UnitId; partnerId: PartnerId; mapId: MapId };

/** A form of the practice's own, put away and brought back; an intake answer, shown with agreement. */
async function askAndShare(clinician: Core, { unitId, partnerId, mapId }: Asked) {
  const form = await clinician.formLibrary.save({
    form: formSchema.parse({
      id: `own-${v7()}`,
      version: 1,
      title: "Our own",
      answeredBy: "partner",
      sharing: "private-to-partner",
      sections: [{ title: "", questions: [{ id: "one", kind: "short-text", text: "How?" }] }],
    }),
  });
  await clinician.formLibrary.setPutAway({ formId: form.id, putAway: true });
  const { id: responseId } = await clinician.intake.begin({
    id: newResponseId(),
    formId: RELATIONSHIP.id,
    unitId,
    partnerId,
    setting: "by-clinician",
  });
  const questionId = q("concern");
  await clinician.intake.answer({ responseId, questionId, value: "the evenings", setting: "by-clinician" });
  await clinician.intake.decideSharing({
    responseId,
    questionIds: [questionId],
    sharing: "shared",
    agreedBy: [partnerId],
  });
  await clinician.intake.pin({ mapId, responseId, questionId, side: "a", slot: "vulnerable" });
}

/** One questionnaire taken in, another planned, and one answered. */
async function answerMeasures(clinician: Core, unitId: UnitId, partnerId: PartnerId) {
  const [cost] = await clinician.measures.instruments();
  if (!cost) throw new Error("our own measure of the cost");
  await clinician.measures.import({
    id: instrumentIdSchema.parse(v7()),
    text: JSON.stringify(numbered(3)),
    scoring: { scores: [], alerts: [] },
    licence: "own writing",
    licenceConfirmed: true,
  });
  await clinician.measures.plan({ unitId, instrumentId: cost.id, schedule: { every: "session" } });
  const rating = { kind: "integer" as const, value: 5 };
  await clinician.measures.record({
    id: administrationIdSchema.parse(v7()),
    unitId,
    partnerId,
    instrumentId: cost.id,
    sessionId: null,
    takenOn: "2026-03-14",
    answers: { unsolved: [rating], resentment: [rating], talk: [rating], exhaustion: [rating] },
  });
}

async function looked<T>(core: TestCore, work: (vault: LookedInto) => T): Promise<T> {
  core.keeper.close();
  const vault = await lookInto({
    dir: join(core.dataDir, "practice"),
    anchorDir: join(core.dataDir, "anchors"),
    clock: () => core.world.now,
    cheapKeysForTests: true,
    secret: { by: "passphrase", passphrase: PASSPHRASE },
  });
  try {
    return work(vault);
  } finally {
    vault.close();
  }
}

describe("the shapes of records", () => {
  it("[V9] know every kind of record that the core writes", () => {
    const written = sourceFiles("main/core").flatMap(({ text }) =>
      [...text.matchAll(/\.wrote\(\s*([^,]+),/gu)].map(([, kind = ""]) => kind),
    );
    const known = RECORD_SHAPES.map(({ kind }) => `"${kind}"`);
    expect([...new Set(written)].toSorted()).toEqual(known.toSorted());
  });

  it("[V9] tell every record again as it was written", async () => {
    const core = await practiceWithEverything();
    const kinds = auditOf(core).flatMap(({ records }) =>
      (JSON.parse(records) as { kind: string; hash?: string }[])
        .filter(({ hash }) => hash !== undefined)
        .map(({ kind }) => kind),
    );
    expect([...new Set(kinds)].toSorted()).toEqual(RECORD_SHAPES.map(({ kind }) => kind).toSorted());
    const checked = await looked(core, (vault) => atOnce(verifyVault(vault)));
    expect(checked.problems).toEqual([]);
    expect(checked.records).toBeGreaterThan(RECORD_SHAPES.length);
  });

  it("[V16] an export holds what psychotherapy notes say only where it was asked for", async () => {
    const core = await practiceWithEverything();
    const [without, withThem] = await looked(core, (vault) =>
      [false, true].map((psychotherapyNotes) =>
        JSON.stringify([...exportVault(vault, { psychotherapyNotes })]),
      ),
    );
    expect(without).toContain('"leftOut":["psychotherapy_note"]');
    expect(without).not.toContain("what I think of it");
    expect(withThem).toContain('"text":"what I think of it"');
    expect(withThem).not.toContain('"sealed"');
  });
});
