import { describe, expect, it } from "vitest";
import type { HostAnswer } from "#main/core/control.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import { addItem, createCoupleWithMap, newMapId, operationOn } from "#tests/support/couple.ts";
import { openJointWork } from "#tests/support/joint-work.ts";

async function startWithPair() {
  const core = await startWithPractice();
  const { clinician } = core;
  const { unit, map } = await createCoupleWithMap(clinician, ["Quillon", "Sabeth"]);
  await openJointWork(clinician, unit);
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
    const noted = auditOf(core).filter(({ action }) => action.startsWith("maps-"));
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
    expect(auditOf(core).filter(({ action }) => action.startsWith("maps-"))).toEqual([]);
  });

  it("cannot be had of maps of two couples, or of one that is not there", async () => {
    const { clinician, pair } = await startWithPair();
    const other = await createCoupleWithMap(clinician, ["Lee", "Robin"]);
    const ask = (newId: typeof pair.newId) => outcomeOf(clinician.mapFiles.savePairPdf({ ...pair, newId }));
    expect(await ask(other.map.id)).toBe("NOT_FOUND");
    expect(await ask(newMapId())).toBe("NOT_FOUND");
  });
});

const savedFile = (core: Awaited<ReturnType<typeof startWithPair>>["core"]) => {
  const request = core.world.asked.at(-1);
  if (request?.kind !== "save-file") throw new Error("no file was asked for");
  return { ...request, text: Buffer.from(request.bytes).toString("utf8") };
};
const exported = (core: Awaited<ReturnType<typeof startWithPair>>["core"]) =>
  auditOf(core)
    .map(({ action }) => action)
    .filter((action) => action.includes("exported"));

describe("a map saved as a file", () => {
  it("holds only what both may see, and no name, unless more is asked for", async () => {
    const { core, clinician, map } = await startWithPair();
    await clinician.mapFiles.exportJson({ mapId: map.id, extent: "shared", withNames: false });
    const file = savedFile(core);
    expect(file).toMatchObject({ type: "json", suggestedFileName: "cycle-map.json" });
    expect(file.text).toContain("I ask again");
    expect(file.text).not.toMatch(/marker underneath|Quillon|Sabeth/u);
    expect(file.text).not.toContain(map.id);
    await clinician.mapFiles.exportJson({ mapId: map.id, extent: "all", withNames: true });
    expect(savedFile(core).text).toMatch(/Quillon.*marker underneath/su);
    expect(exported(core)).toEqual(["map-exported-as-json", "whole-map-exported-as-json"]);
  });

  it("is a picture the window drew, handed on as it is", async () => {
    const { core, clinician, map } = await startWithPair();
    const content = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const save = (picture: Parameters<typeof clinician.mapFiles.savePicture>[0]["picture"]) =>
      clinician.mapFiles.savePicture({ mapId: map.id, extent: "shared", picture });
    await save({ format: "svg", content });
    expect(savedFile(core)).toMatchObject({ type: "svg", text: content, suggestedFileName: "cycle-map.svg" });
    await save({ format: "png", content: Buffer.from("png").toString("base64") });
    expect(savedFile(core)).toMatchObject({ type: "png", text: "png" });
    expect(exported(core)).toEqual(["map-exported-as-svg", "map-exported-as-png"]);
    expect(await outcomeOf(save({ format: "svg", content: "<script>" }))).toBe("BAD_REQUEST");
    expect(await outcomeOf(save({ format: "png", content: "x".repeat(5_000_000) }))).toBe("BAD_REQUEST");
  });

  it("is not noted when it was not written, and says why", async () => {
    const { core, clinician, map } = await startWithPair();
    const save = () => clinician.mapFiles.exportJson({ mapId: map.id, extent: "shared", withNames: true });
    core.world.answer = () => "cancelled";
    expect(await save()).toEqual({ outcome: "cancelled" });
    core.world.answer = () => "file-not-written";
    expect(await outcomeOf(save())).toBe("FILE_NOT_WRITTEN");
    expect(exported(core)).toEqual([]);
    const gone = { mapId: newMapId(), extent: "shared", withNames: true } as const;
    expect(await outcomeOf(clinician.mapFiles.exportJson(gone))).toBe("NOT_FOUND");
  });
});

describe("a map brought in from a file", () => {
  async function startWithFile() {
    const start = await startWithPair();
    await start.clinician.mapFiles.exportJson({ mapId: start.map.id, extent: "all", withNames: true });
    const { text } = savedFile(start.core);
    const [a, b] = start.unit.partners;
    if (!a || !b) throw new Error("a couple is two");
    const input = {
      id: newMapId(),
      unitId: start.unit.id,
      partners: [b.id, a.id] as [typeof a.id, typeof a.id],
      text,
    };
    return { ...start, text, input };
  }

  it("is looked at first, and then added whole, between the two who are chosen", async () => {
    const { core, clinician, input, text } = await startWithFile();
    const counter = core.keeper.practice()?.vault.counter;
    expect(await clinician.mapFiles.preview({ text })).toMatchObject({
      kind: "negative",
      names: { a: "Quillon", b: "Sabeth" },
      itemCounts: { a: 2, b: 0 },
    });
    expect(core.keeper.practice()?.vault.counter).toBe(counter);
    const { map } = await clinician.mapFiles.importJson(input);
    expect(map.sides.a.partnerId).toBe(input.partners[0]);
    expect(map.sides.a.items.map((item) => item.text)).toEqual(["I ask again", "marker underneath"]);
    expect((await clinician.cycleMap.open({ mapId: map.id })).map).toEqual(map);
    await clinician.mapFiles.importJson(input);
    expect(auditOf(core).filter(({ action }) => action === "map-imported")).toHaveLength(1);
  });

  it("[E10] leaves the vault as it was when it is refused, and names the place", async () => {
    const { core, clinician, input, text } = await startWithFile();
    const counter = core.keeper.practice()?.vault.counter;
    const spoilt = text.replace('"move"', '"shove"');
    for (const call of [
      () => clinician.mapFiles.preview({ text: spoilt }),
      () => clinician.mapFiles.importJson({ ...input, text: spoilt }),
    ])
      await expect(call()).rejects.toMatchObject({
        code: "IMPORT_REFUSED",
        data: { reason: "does-not-fit", place: "map.sides.a.items[0].slot" },
      });
    expect(core.keeper.practice()?.vault.counter).toBe(counter);
    expect(await outcomeOf(clinician.cycleMap.open({ mapId: input.id }))).toBe("NOT_FOUND");
  });

  it("cannot be added for a stranger, or over another couple's map", async () => {
    const { clinician, input, unit } = await startWithFile();
    const other = await createCoupleWithMap(clinician, ["Lee", "Robin"]);
    const [first] = other.unit.partners;
    if (!first) throw new Error("a couple is two");
    const ask = (changes: Partial<typeof input>) =>
      outcomeOf(clinician.mapFiles.importJson({ ...input, ...changes }));
    expect(await ask({ partners: [input.partners[0], first.id] })).toBe("NOT_FOUND");
    expect(await ask({ id: other.map.id })).toBe("NOT_FOUND");
    expect(await ask({ unitId: other.unit.id })).toBe("NOT_FOUND");
    expect(unit.id).toBe(input.unitId);
  });
});
