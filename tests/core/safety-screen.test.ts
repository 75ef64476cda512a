import { describe, expect, it } from "vitest";
import type { HostAnswer } from "#main/core/control.ts";
import { type ProcedureName, WHO_MAY_ASK } from "#main/core/roles.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import { SAFETY_SCREEN } from "#shared/forms/safety-screen.ts";
import { auditOf, outcomeOf } from "#tests/support/core.ts";
import { createCouple } from "#tests/support/couple.ts";
import { handing, q, ratings } from "#tests/support/forms.ts";
import { reachingOut } from "#tests/support/homework.ts";
import { type AtGate, atGate, newSafetyEntryId, openJointWork } from "#tests/support/joint-work.ts";

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
      await clinician.homework.sheet({ sheet: reachingOut(map.id) }),
    ];
    expect(JSON.stringify(listed)).not.toContain(MARKER);
    const pages: string[] = [];
    core.world.answer = async (request): Promise<HostAnswer> => {
      if ("job" in request) pages.push(JSON.stringify(await core.as("print", request.job).print.page()));
      return "done";
    };
    await clinician.consents.print({ unitId: unit.id, paper: "a4" });
    await clinician.homework.print({
      sheets: [reachingOut(map.id)],
      paper: "a4",
      largePrint: false,
      greyscale: false,
    });
    expect(pages).toHaveLength(2);
    expect(pages.join()).not.toContain(MARKER);
  });

  it("leaves only once it is released with a reason, to the partner who gave it, and can be kept back again", async () => {
    const { core, clinician, unit, response } = await withAnswers();
    let paper = "";
    core.world.answer = async (request): Promise<HostAnswer> => {
      if ("job" in request) paper = JSON.stringify(await core.as("print", request.job).print.page());
      return "done";
    };
    const page = { what: "filled", responseId: response.id } as const;
    const print = () => outcomeOf(clinician.forms.print({ page, paper: "a4" }));
    expect(await print()).toBe("NOT_FOUND");
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
    expect(await print()).toBe("answered");
    expect(paper).toContain(MARKER);
    await clinician.jointWork.endRelease({ ...named, id: newSafetyEntryId() });
    expect(await sharing()).toEqual(["private-to-clinician"]);
    expect(await print()).toBe("NOT_FOUND");
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
