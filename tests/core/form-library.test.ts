import { v7 } from "uuid";
import { expect, it } from "vitest";
import { type Form, type FormId, formSchema } from "#shared/forms/form.ts";
import { ATTACHMENT_HISTORY } from "#shared/forms/intake/attachment-history.ts";
import { outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { inSession, newResponseId, q } from "#tests/support/forms.ts";

const ownId = () => `own-${v7()}` as FormId;
const wording = (text: string, id = ownId()): Form =>
  formSchema.parse({
    id,
    version: 1,
    title: "Our own",
    answeredBy: "partner",
    sharing: "private-to-partner",
    sections: [{ title: "", questions: [{ id: "one", kind: "short-text", text }] }],
  });

it("a form of one's own is kept, found, and listed after ours", async () => {
  const { clinician } = await startWithPractice();
  const form = await clinician.formLibrary.save({ form: wording("How?") });
  const list = await clinician.formLibrary.list();
  expect(list.map(({ own, putAway }) => [own, putAway])).toEqual([
    [false, false],
    [false, false],
    [false, false],
    [true, false],
  ]);
  expect(list.at(-1)?.form).toEqual(form);
});

it("a changed wording is a new version; an unchanged one is not; every one can be read again", async () => {
  const { clinician, world } = await startWithPractice();
  const { formLibrary } = clinician;
  const first = await formLibrary.save({ form: wording("Before?") });
  expect((await formLibrary.save({ form: first })).version).toBe(1);
  world.now = new Date("2026-03-15T09:00:00.000Z");
  const second = await formLibrary.save({ form: wording("After?", first.id) });
  expect(second.version).toBe(2);
  const versions = await formLibrary.versions({ formId: first.id });
  expect(versions.map(({ form, savedAt }) => [form.version, savedAt])).toEqual([
    [2, "2026-03-15T09:00:00.000Z"],
    [1, "2026-03-14T09:00:00.000Z"],
  ]);
});

it("an answer keeps the wording it was given to when the form is reworded", async () => {
  const { clinician } = await startWithPractice();
  const { unit, a } = await inSession(clinician);
  const first = await clinician.formLibrary.save({ form: wording("Before?") });
  const begin = () =>
    clinician.intake.begin({
      id: newResponseId(),
      formId: first.id,
      unitId: unit.id,
      partnerId: a,
      setting: "by-clinician",
    });
  const { id } = await begin();
  await clinician.intake.answer({
    responseId: id,
    questionId: q("one"),
    value: "said",
    setting: "by-clinician",
  });
  await clinician.formLibrary.save({ form: wording("After?", first.id) });
  const read = await clinician.forms.read({ responseId: id });
  expect(read.form).toEqual(first);
  expect(read.answers).toMatchObject([{ formVersion: 1, value: "said" }]);
  expect((await clinician.forms.get({ formId: first.id })).version).toBe(2);
});

it("put away it is begun no more and stays where it was answered; saved again it is back", async () => {
  const { clinician } = await startWithPractice();
  const { unit, a, b } = await inSession(clinician);
  const form = await clinician.formLibrary.save({ form: wording("Still?") });
  const begin = (partnerId: typeof a) =>
    clinician.intake.begin({
      id: newResponseId(),
      formId: form.id,
      unitId: unit.id,
      partnerId,
      setting: "by-clinician",
    });
  await begin(a);
  await clinician.formLibrary.setPutAway({ formId: form.id, putAway: true });
  expect(await outcomeOf(begin(b))).toBe("NOT_FOUND");
  const line = (await clinician.intake.overview({ unitId: unit.id })).at(-1);
  expect(line).toMatchObject({ formId: form.id, putAway: true, own: true });
  await clinician.formLibrary.save({ form });
  expect(await outcomeOf(begin(b))).toBe("answered");
});

it("ours are not written over, and a form that does not hold together is refused", async () => {
  const { clinician } = await startWithPractice();
  expect(await outcomeOf(clinician.formLibrary.save({ form: ATTACHMENT_HISTORY }))).toBe("NOT_ALLOWED");
  const twice = wording("Once?");
  const [section] = twice.sections;
  const broken = { ...twice, sections: section ? [section, section] : [] };
  expect(await outcomeOf(clinician.formLibrary.save({ form: broken }))).toBe("BAD_REQUEST");
  expect(await outcomeOf(clinician.formLibrary.versions({ formId: ownId() }))).toBe("NOT_FOUND");
});
