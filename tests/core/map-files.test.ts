import { describe, expect, it } from "vitest";
import type { HostAnswer } from "#main/core/control.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { addItem, createCoupleWithMap, newMapId, operationOn } from "#tests/support/couple.ts";

async function startWithPair() {
  const core = await startWithPractice();
  const { clinician } = core;
  const { unit, map } = await createCoupleWithMap(clinician, ["Quillon", "Sabeth"]);
  for (const change of [addItem("a", "move", "I ask again"), addItem("a", "vulnerable", "marker underneath")])
    await clinician.cycleMap.apply({ operation: operationOn(map.id, change) });
  const { map: fresh } = await clinician.cycleMap.create({
    id: newMapId(),
    unitId: unit.id,
    partners: [map.sides.a.partnerId, map.sides.b.partnerId],
    from: { kind: "new-cycle", answers: map.id },
  });
  const pair = { oldId: map.id, newId: fresh.id, extent: "shared", paper: "letter" } as const;
  return { core, clinician, unit, map, fresh, pair };
}

describe("the old cycle and the new one on one sheet", () => {
  it.each(["savePairPdf", "printPair"] as const)(
    "is given to its print window while %s lasts, with only what both may see",
    async (make) => {
      const { core, clinician, pair, map, fresh } = await startWithPair();
      let seen = "";
      core.world.answer = async (request): Promise<HostAnswer> => {
        const job = "job" in request ? request.job : null;
        const page = await core.as("print", job).print.page();
        if (page.kind !== "cycle-pair") throw new Error("another page");
        expect([page.old.id, page.new.id, page.paper]).toEqual([map.id, fresh.id, "letter"]);
        seen = JSON.stringify(page);
        return "done";
      };
      await clinician.mapFiles[make](pair);
      expect(seen).toContain("I ask again");
      expect(seen).not.toContain("marker underneath");
      await clinician.mapFiles[make]({ ...pair, extent: "all" });
      expect(seen).toContain("marker underneath");
    },
  );

  it("is saved under a name that says nothing of the couple, and noted for both maps", async () => {
    const { core, clinician, pair } = await startWithPair();
    await clinician.mapFiles.savePairPdf(pair);
    await clinician.mapFiles.printPair(pair);
    expect(core.world.asked).toMatchObject([
      { kind: "save-pdf", suggestedFileName: "old-and-new-cycle-letter.pdf" },
      { kind: "print" },
    ]);
    const noted = auditOf(core).filter(({ action }) => /^maps-/u.test(action));
    expect(noted.map(({ action }) => action)).toEqual([
      "maps-saved-as-pdf",
      "maps-saved-as-pdf",
      "maps-printed",
      "maps-printed",
    ]);
  });

  it("is not noted when it did not come about, and says why", async () => {
    const { core, clinician, pair } = await startWithPair();
    core.world.answer = () => "cancelled";
    expect(await clinician.mapFiles.savePairPdf(pair)).toEqual({ outcome: "cancelled" });
    core.world.answer = () => "file-not-written";
    expect(await outcomeOf(clinician.mapFiles.savePairPdf(pair))).toBe("FILE_NOT_WRITTEN");
    core.world.answer = () => "unavailable";
    expect(await outcomeOf(clinician.mapFiles.printPair(pair))).toBe("PRINT_UNAVAILABLE");
    expect(auditOf(core).filter(({ action }) => /^maps-/u.test(action))).toEqual([]);
  });

  it("cannot be had of maps of two couples, or of one that is not there", async () => {
    const { clinician, pair } = await startWithPair();
    const other = await createCoupleWithMap(clinician, ["Lee", "Robin"]);
    const ask = (newId: typeof pair.newId) => outcomeOf(clinician.mapFiles.savePairPdf({ ...pair, newId }));
    expect(await ask(other.map.id)).toBe("NOT_FOUND");
    expect(await ask(newMapId())).toBe("NOT_FOUND");
  });
});
