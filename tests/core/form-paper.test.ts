import { expect, it } from "vitest";
import type { HostAnswer } from "#main/core/control.ts";
import type { Given } from "#shared/forms/answer.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import type { FormPageRequest } from "#shared/forms/form-page.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { EVERY_KIND, handing, inSession, newResponseId, q, ratings } from "#tests/support/forms.ts";

async function setUp(form = CHECK_IN, answers: Given[] = ratings(1, 2, 3, 4)) {
  const core = await startWithPractice({ forms: [CHECK_IN, EVERY_KIND] });
  const { unit, a } = await inSession(core.clinician);
  const { id } = await core.clinician.forms.enter({
    ...handing(unit.id, a, null, form),
    setting: "from-paper",
    answers,
  });
  const seen = async (page: FormPageRequest) => {
    let shown: unknown;
    core.world.answer = async (request): Promise<HostAnswer> => {
      const job = "job" in request ? request.job : null;
      shown = await core.as("print", job).print.page();
      return "done";
    };
    await core.clinician.forms.print({ page, paper: "letter" });
    return shown;
  };
  return { ...core, id, seen };
}

it("a blank form is given to its print window, and nobody's answers with it", async () => {
  const core = await setUp();
  const page = await core.seen({ what: "blank", formId: CHECK_IN.id });
  expect(page).toEqual({ kind: "form", form: CHECK_IN, filled: null, paper: "letter" });
  expect(auditOf(core).at(-1)).toMatchObject({ action: "form-printed" });
});

it("a filled form carries its answers, and is noted in the audit log", async () => {
  const core = await setUp();
  expect(await core.seen({ what: "filled", responseId: core.id })).toMatchObject({
    filled: { partnerName: "Anna", day: "2026-03-14", leftOut: 0 },
  });
  expect(auditOf(core).at(-1)?.records).toContain(core.id);
});

it("what is for the clinician alone stands on no paper", async () => {
  const core = await setUp(EVERY_KIND, [
    { questionId: q("rating"), value: 2 },
    { questionId: q("choice"), value: ["blue"] },
  ]);
  expect(await core.seen({ what: "filled", responseId: core.id })).toMatchObject({
    filled: { answers: [], leftOut: 2 },
  });
});

it("of a form that is not there, nothing is printed or saved", async () => {
  const { clinician, world } = await setUp();
  const page = { what: "filled", responseId: newResponseId() } as const;
  expect(await outcomeOf(clinician.forms.print({ page, paper: "a4" }))).toBe("NOT_FOUND");
  expect(await outcomeOf(clinician.forms.savePdf({ page, paper: "a4" }))).toBe("NOT_FOUND");
  expect(world.asked).toEqual([]);
});
