import { describe, expect, it } from "vitest";
import type { HostAnswer, HostRequest } from "#main/core/control.ts";
import type { Core } from "#shared/contract/index.ts";
import type { SheetRequest } from "#shared/homework/sheet.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { addItem, beginSession, createCoupleWithMap, newMapId, operationOn } from "#tests/support/couple.ts";
import { openJointWork } from "#tests/support/joint-work.ts";

async function startWithSheet() {
  const core = await startWithPractice();
  const { unit, map } = await createCoupleWithMap(core.clinician, ["Quillon", "Sabeth"]);
  await openJointWork(core.clinician, unit);
  await beginSession(core.clinician, unit.id);
  await core.clinician.cycleMap.apply({ operation: operationOn(map.id, addItem("a", "move", "I ask")) });
  const sheet: SheetRequest = { practice: "pursuer", mapId: map.id, side: "a" };
  return { core, sheet };
}

const MAKE = {
  savePdf: (core: Core, sheet: SheetRequest) => core.homework.savePdf({ sheet, paper: "letter" }),
  print: (core: Core, sheet: SheetRequest) => core.homework.print({ sheet, paper: "letter" }),
};

const jobOf = (request: HostRequest | undefined) => (request && "job" in request ? request.job : "");

describe("a homework sheet", () => {
  it("is filled from the map as it stands now", async () => {
    const { core, sheet } = await startWithSheet();
    expect(await core.clinician.homework.sheet({ sheet })).toMatchObject({
      forName: "Quillon",
      partnerName: "Sabeth",
      afterSession: 1,
      move: ["I ask"],
    });
  });

  it("of a map that is not there cannot be had in any form", async () => {
    const { core } = await startWithSheet();
    const sheet: SheetRequest = { practice: "both", mapId: newMapId() };
    expect(await outcomeOf(core.clinician.homework.sheet({ sheet }))).toBe("NOT_FOUND");
    expect(await outcomeOf(MAKE.savePdf(core.clinician, sheet))).toBe("NOT_FOUND");
    expect(await outcomeOf(MAKE.print(core.clinician, sheet))).toBe("NOT_FOUND");
    expect(core.world.asked).toEqual([]);
  });

  it.each(["savePdf", "print"] as const)(
    "is given to its own print window while %s lasts, and to no one before or after",
    async (make) => {
      const { core, sheet } = await startWithSheet();
      const page = (job: string | null) => core.as("print", job).print.page();
      let seen: unknown;
      core.world.answer = async (request): Promise<HostAnswer> => {
        seen = await page("job" in request ? request.job : null);
        expect(await outcomeOf(page("another job"))).toBe("NOT_FOUND");
        expect(await outcomeOf(page(null))).toBe("NOT_FOUND");
        return "done";
      };
      await MAKE[make](core.clinician, sheet);
      const expected = await core.clinician.homework.sheet({ sheet });
      expect(seen).toEqual({ kind: "homework-sheet", sheet: expected, paper: "letter" });
      expect(await outcomeOf(page(jobOf(core.world.asked[0])))).toBe("NOT_FOUND");
    },
  );

  it("is saved under a name that says nothing of the couple", async () => {
    const { core, sheet } = await startWithSheet();
    await MAKE.savePdf(core.clinician, sheet);
    expect(core.world.asked).toMatchObject([
      { kind: "save-pdf", paper: "letter", suggestedFileName: "practice-sheet-letter.pdf" },
    ]);
  });

  it.each<[HostAnswer, string, string]>([
    ["done", "saved", "sent"],
    ["cancelled", "cancelled", "cancelled"],
    ["unavailable", "PRINT_UNAVAILABLE", "PRINT_UNAVAILABLE"],
    ["file-not-written", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE"],
  ])("tells how it went when the host says %s", async (answer, saved, printed) => {
    const { core, sheet } = await startWithSheet();
    core.world.answer = () => answer;
    const told = (call: Promise<{ outcome: string }>) =>
      call.then(
        ({ outcome }) => outcome,
        () => outcomeOf(call),
      );
    expect(await told(MAKE.savePdf(core.clinician, sheet))).toBe(saved);
    expect(await told(MAKE.print(core.clinician, sheet))).toBe(printed);
  });

  it("leaves a note in the audit log when it became paper or a file, and only then", async () => {
    const { core, sheet } = await startWithSheet();
    await MAKE.savePdf(core.clinician, sheet);
    await MAKE.print(core.clinician, sheet);
    core.world.answer = () => "cancelled";
    await MAKE.print(core.clinician, sheet);
    const noted = auditOf(core).filter(({ action }) => action.startsWith("sheet-"));
    expect(noted.map(({ action }) => action)).toEqual(["sheet-saved-as-pdf", "sheet-printed"]);
  });
});
