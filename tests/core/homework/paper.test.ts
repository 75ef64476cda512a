import { describe, expect, it } from "vitest";
import type { HostAnswer, HostRequest } from "#main/core/control.ts";
import type { Core } from "#shared/contract/index.ts";
import { SLOTS } from "#shared/domain/cycle-map.ts";
import { LIBRARY } from "#shared/homework/library/library.ts";
import type { SheetRequest } from "#shared/homework/sheet.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { addItem, beginSession, createCoupleWithMap, newMapId, operationOn } from "#tests/support/couple.ts";
import { reachingOut } from "#tests/support/homework.ts";
import { openJointWork } from "#tests/support/joint-work.ts";

async function startWithSheet() {
  const core = await startWithPractice();
  const { unit, map } = await createCoupleWithMap(core.clinician, ["Quillon", "Sabeth"]);
  await openJointWork(core.clinician, unit);
  await beginSession(core.clinician, unit.id);
  await core.clinician.cycleMap.apply({ operation: operationOn(map.id, addItem("a", "move", "I ask")) });
  return { core, sheet: reachingOut(map.id), map };
}

const CHOICE = { paper: "letter", largePrint: true, greyscale: true } as const;
const MAKE = {
  savePdf: (core: Core, ...sheets: SheetRequest[]) => core.homework.savePdf({ sheets, ...CHOICE }),
  print: (core: Core, ...sheets: SheetRequest[]) => core.homework.print({ sheets, ...CHOICE }),
};

const jobOf = (request: HostRequest | undefined) => (request && "job" in request ? request.job : "");

describe("a homework sheet", () => {
  it("is filled from the map as it stands now", async () => {
    const { core, sheet } = await startWithSheet();
    expect(await core.clinician.homework.sheet({ sheet })).toMatchObject({
      side: "a",
      names: { a: "Quillon", b: "Sabeth" },
      afterSession: 1,
      words: { a: { move: ["I ask"] }, b: {} },
    });
  });

  it("of a map that is not there cannot be had in any form", async () => {
    const { core } = await startWithSheet();
    const sheet = reachingOut(newMapId());
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
      expect(seen).toEqual({ kind: "homework", sheets: [expected], ...CHOICE });
      expect(await outcomeOf(page(jobOf(core.world.asked[0])))).toBe("NOT_FOUND");
    },
  );

  it("goes to paper with others as one booklet, in order, or not at all when one of them is not there", async () => {
    const { core, sheet, map } = await startWithSheet();
    const other = { ...reachingOut(map.id), practice: "both" as const, side: null };
    let seen: unknown;
    core.world.answer = async (request): Promise<HostAnswer> => {
      seen = await core.as("print", jobOf(request)).print.page();
      return "done";
    };
    await MAKE.print(core.clinician, sheet, other);
    const { homework } = core.clinician;
    expect(seen).toMatchObject({
      sheets: [await homework.sheet({ sheet }), await homework.sheet({ sheet: other })],
    });
    core.world.asked.length = 0;
    expect(await outcomeOf(MAKE.print(core.clinician, sheet, reachingOut(newMapId())))).toBe("NOT_FOUND");
    expect(core.world.asked).toEqual([]);
  });

  it("holds nothing of what one partner keeps private, on paper or on the screen, whatever the sheet asks for", async () => {
    const { core, map } = await startWithSheet();
    const markers = { a: "SECRET-OF-QUILLON", b: "SECRET-OF-SABETH" };
    for (const side of ["a", "b"] as const)
      for (const slot of SLOTS.filter((one) => one !== "move" && one !== "reactive"))
        await core.clinician.cycleMap.apply({
          operation: operationOn(map.id, addItem(side, slot, markers[side])),
        });
    const seen: unknown[] = [];
    core.world.answer = async (request): Promise<HostAnswer> => {
      seen.push(await core.as("print", jobOf(request)).print.page());
      return "done";
    };
    for (const { practice, text } of LIBRARY)
      for (const side of practice === "both" ? [null] : (["a", "b"] as const)) {
        const sheet = { mapId: map.id, practice, side, text, withoutWords: false };
        seen.push(await core.clinician.homework.sheet({ sheet }));
        await MAKE.print(core.clinician, sheet);
      }
    expect(seen.length).toBeGreaterThan(60);
    expect(JSON.stringify(seen)).not.toMatch(/SECRET/u);
  });

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
