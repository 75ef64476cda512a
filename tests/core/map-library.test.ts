import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { TemplateId } from "#shared/domain/ids.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import {
  addItem,
  aStroke,
  beginSession,
  createCouple,
  createCoupleWithMap,
  newMapId,
  newPartnerId,
  newUnitId,
  operationOn,
} from "#tests/support/couple.ts";

const newTemplateId = () => v7() as TemplateId;

async function startWithWords() {
  const core = await startWithPractice();
  const { clinician } = core;
  const { unit, map } = await createCoupleWithMap(clinician, ["Quillon", "Sabeth"]);
  const session = await beginSession(clinician, unit.id);
  const exit = {
    id: v7() as never,
    edge: { side: "a", from: "move" } as const,
    text: "pause word",
    by: "both" as const,
  };
  for (const change of [
    addItem("a", "move", "I ask again"),
    addItem("b", "vulnerable", "marker underneath"),
    { kind: "set-strength", side: "a", strength: 7 } as const,
    { kind: "rename", name: "The knock" } as const,
    { kind: "set-topic", topic: "evenings" } as const,
    { kind: "add-exit", exit: { ...exit, heard: 0, missed: 0 }, before: null } as const,
    { kind: "tally-exit", exitId: exit.id, outcome: "heard", by: 1 } as const,
  ])
    await clinician.cycleMap.apply({ operation: operationOn(map.id, change, session.id) });
  const open = async (mapId = map.id) => (await clinician.cycleMap.open({ mapId })).map;
  return { core, clinician, unit, mapId: map.id, session, open };
}

const textsOf = (map: Awaited<ReturnType<Awaited<ReturnType<typeof startWithWords>>["open"]>>) => [
  ...map.sides.a.items.map(({ text }) => text),
  ...map.sides.b.items.map(({ text }) => text),
  ...map.exits.map(({ text }) => text),
];

describe("a duplicated map", () => {
  it("says the same under other ids, begins its own tallies, and has no versions", async () => {
    const { clinician, mapId, open } = await startWithWords();
    const first = await open();
    const id = newMapId();
    const copy = await clinician.cycleMap.duplicate({
      mapId,
      id,
      name: "The knock, weekends",
      topic: "trips",
    });
    expect(copy.map).toMatchObject({ id, name: "The knock, weekends", topic: "trips" });
    expect(textsOf(copy.map)).toEqual(textsOf(first));
    expect(copy.map.sides.a).toMatchObject({ strength: 7, partnerId: first.sides.a.partnerId });
    expect(copy.map.exits[0]).toMatchObject({ heard: 0, missed: 0 });
    expect(await clinician.cycleMap.versions({ mapId: id })).toEqual([]);
    const ids = (map: typeof first) =>
      [...map.sides.a.items, ...map.sides.b.items, ...map.exits].map((thing) => String(thing.id));
    expect(ids(copy.map).filter((each) => ids(first).includes(each))).toEqual([]);
    expect(await open(id)).toEqual(copy.map);
    expect(await open()).toEqual(first);
  });

  it("keeps what is drawn by hand for those who could see it, as strokes of its own", async () => {
    const { clinician, mapId, open } = await startWithWords();
    const strokes = [aStroke({ sharing: "clinician" }), aStroke({ sharing: "shared" })];
    for (const stroke of strokes)
      await clinician.cycleMap.apply({
        operation: operationOn(mapId, { kind: "add-stroke", stroke, before: null }),
      });
    const { map } = await clinician.cycleMap.duplicate({ mapId, id: newMapId(), name: "", topic: "" });
    expect(map.ink).toEqual(strokes.map((stroke) => ({ ...stroke, id: expect.any(String) })));
    for (const { id } of (await open()).ink) expect(map.ink.map((stroke) => stroke.id)).not.toContain(id);
  });

  it("is made once, however often the same one is asked for, and noted in the audit log", async () => {
    const { core, clinician, mapId, unit } = await startWithWords();
    const input = { mapId, id: newMapId(), name: "", topic: "" };
    const first = await clinician.cycleMap.duplicate(input);
    expect(await clinician.cycleMap.duplicate(input)).toEqual(first);
    expect(await clinician.cycleMap.list({ unitId: unit.id })).toHaveLength(2);
    expect(auditOf(core).filter(({ action }) => action === "map-duplicated")).toHaveLength(1);
  });

  it("cannot be made of a map that is not there, nor over a map of another couple", async () => {
    const { clinician, mapId } = await startWithWords();
    const other = await createCoupleWithMap(clinician, ["Lee", "Robin"]);
    const ask = (of: typeof mapId, id: typeof mapId) =>
      outcomeOf(clinician.cycleMap.duplicate({ mapId: of, id, name: "", topic: "" }));
    expect(await ask(newMapId(), newMapId())).toBe("NOT_FOUND");
    expect(await ask(mapId, other.map.id)).toBe("NOT_FOUND");
  });
});

describe("a map that is put away", () => {
  it("leaves the lists with all that is on it, and comes back as it was", async () => {
    const { core, clinician, unit, mapId, open } = await startWithWords();
    const before = await open();
    await clinician.cycleMap.putAway({ mapId, putAway: true });
    expect(await clinician.cycleMap.list({ unitId: unit.id })).toEqual([]);
    expect(await clinician.cycleMap.list({ unitId: unit.id, putAway: true })).toMatchObject([{ id: mapId }]);
    expect((await clinician.units.list())[0]?.cycleName).toBe("");
    expect(await open()).toEqual(before);
    await clinician.cycleMap.putAway({ mapId, putAway: false });
    expect(await clinician.cycleMap.list({ unitId: unit.id })).toMatchObject([{ id: mapId }]);
    expect(await clinician.cycleMap.list({ unitId: unit.id, putAway: true })).toEqual([]);
    const noted = auditOf(core).map(({ action }) => action);
    expect(noted).toEqual(expect.arrayContaining(["map-put-away", "map-brought-back"]));
  });

  it("has to be there", async () => {
    const { clinician } = await startWithWords();
    expect(await outcomeOf(clinician.cycleMap.putAway({ mapId: newMapId(), putAway: true }))).toBe(
      "NOT_FOUND",
    );
  });
});

describe("a map's beginning", () => {
  it("is a pattern: both roles are set, and the list names it", async () => {
    const { clinician } = await startWithPractice();
    const unit = await createCouple(clinician);
    const [a, b] = unit.partners;
    if (!a || !b) throw new Error("a couple is two");
    const start = async (pattern: "attack-attack" | "burnt-out-pursuer") =>
      clinician.cycleMap.create({
        id: newMapId(),
        unitId: unit.id,
        partners: [a.id, b.id],
        topic: "  money ",
        from: { kind: "pattern", pattern },
      });
    expect((await start("attack-attack")).map.sides.b.role).toEqual({ kind: "attacks" });
    expect((await start("burnt-out-pursuer")).map).toMatchObject({ topic: "money", kind: "negative" });
    const listed = await clinician.cycleMap.list({ unitId: unit.id });
    expect(new Set(listed.map(({ pattern }) => pattern))).toEqual(
      new Set(["attack-attack", "burnt-out-pursuer"]),
    );
    expect(listed[0]?.partners).toEqual([a.id, b.id]);
  });

  it("is between any two of three, and no others", async () => {
    const { clinician } = await startWithPractice();
    const partners = ["Kim", "Lou", "Mel"].map((name) => ({ id: newPartnerId(), name, pronouns: "" }));
    const unit = await clinician.units.create({ id: newUnitId(), partners });
    const [one, , three] = unit.partners;
    if (!one || !three) throw new Error("a triad is three");
    const { map } = await clinician.cycleMap.create({
      id: newMapId(),
      unitId: unit.id,
      partners: [three.id, one.id],
    });
    expect([map.sides.a.partnerId, map.sides.b.partnerId]).toEqual([three.id, one.id]);
  });

  it("is the new cycle that answers a negative one of the same two, with the one who stepped back staying", async () => {
    const { clinician, unit, mapId, open } = await startWithWords();
    const first = await open();
    const partners: [typeof first.sides.a.partnerId, typeof first.sides.b.partnerId] = [
      first.sides.b.partnerId,
      first.sides.a.partnerId,
    ];
    const from = { kind: "new-cycle", answers: mapId } as const;
    const { map } = await clinician.cycleMap.create({ id: newMapId(), unitId: unit.id, partners, from });
    expect(map).toMatchObject({ kind: "new", answers: mapId, exits: [] });
    expect(map.sides.a.role).toEqual({ kind: "distances" });
    expect(map.sides.b.role).toEqual({ kind: "pursues" });
    const [listed] = await clinician.cycleMap.list({ unitId: unit.id });
    expect(listed).toMatchObject({ id: map.id, kind: "new", answers: mapId, pattern: null });
  });

  it("is refused when what it is to answer is another couple's, another pair's, or is not there", async () => {
    const { clinician, unit, open } = await startWithWords();
    const first = await open();
    const other = await createCoupleWithMap(clinician, ["Lee", "Robin"]);
    const start = (answers: typeof first.id) =>
      outcomeOf(
        clinician.cycleMap.create({
          id: newMapId(),
          unitId: unit.id,
          partners: [first.sides.a.partnerId, first.sides.b.partnerId],
          from: { kind: "new-cycle", answers },
        }),
      );
    expect(await start(other.map.id)).toBe("NOT_FOUND");
    expect(await start(newMapId())).toBe("NOT_FOUND");
  });
});

describe("the pattern of a map", () => {
  it("is a reversal once the partners have exchanged their roles since an earlier session", async () => {
    const { clinician, unit, mapId } = await startWithWords();
    const later = await beginSession(clinician, unit.id, "2026-03-21");
    for (const [side, kind] of [
      ["a", "distances"],
      ["b", "pursues"],
    ] as const)
      await clinician.cycleMap.apply({
        operation: operationOn(mapId, { kind: "set-role", side, role: { kind } }, later.id),
      });
    expect(await clinician.cycleMap.list({ unitId: unit.id })).toMatchObject([{ pattern: "reversal" }]);
    expect(await clinician.cycleMap.earlierRoles({ mapId })).toEqual([
      [{ kind: "pursues" }, { kind: "distances" }],
      [{ kind: "distances" }, { kind: "pursues" }],
    ]);
    expect(await outcomeOf(clinician.cycleMap.earlierRoles({ mapId: newMapId() }))).toBe("NOT_FOUND");
  });
});

describe("a template", () => {
  it("keeps the bones of a map, and not one of the couple's words", async () => {
    const { core, clinician, mapId } = await startWithWords();
    const id = newTemplateId();
    await clinician.cycleMap.apply({
      operation: operationOn(mapId, {
        kind: "set-role",
        side: "b",
        role: { kind: "own-words", text: "marker role" },
      }),
    });
    await clinician.templates.save({ id, mapId, name: "Door", withWords: false });
    const kept = core.keeper
      .practice()
      ?.vault.read.all<{ document: string }>("SELECT document FROM map_template");
    expect(kept).toHaveLength(1);
    expect(kept?.[0]?.document).not.toMatch(
      /marker|I ask again|The knock|evenings|pause word|Quillon|Sabeth/u,
    );
    expect(await clinician.templates.list()).toMatchObject([{ id, name: "Door" }]);
  });

  it("takes the words along as examples when the clinician says so, but never the name of the cycle", async () => {
    const { clinician, unit, mapId, open } = await startWithWords();
    const id = newTemplateId();
    const saved = await clinician.templates.save({ id, mapId, name: "Door", withWords: true });
    expect(saved.content.name).toBe("");
    const first = await open();
    const { map } = await clinician.cycleMap.create({
      id: newMapId(),
      unitId: unit.id,
      partners: [first.sides.a.partnerId, first.sides.b.partnerId],
      from: { kind: "template", templateId: id },
    });
    expect(textsOf(map)).toEqual(textsOf(first));
    expect(map).toMatchObject({ name: "", topic: "evenings", exits: [{ heard: 0 }] });
  });

  it("is removed and put back, while maps made from it stay", async () => {
    const { core, clinician, unit, mapId, open } = await startWithWords();
    const template = await clinician.templates.save({
      id: newTemplateId(),
      mapId,
      name: "Door",
      withWords: false,
    });
    const first = await open();
    const start = () =>
      clinician.cycleMap.create({
        id: newMapId(),
        unitId: unit.id,
        partners: [first.sides.a.partnerId, first.sides.b.partnerId],
        from: { kind: "template", templateId: template.id },
      });
    await start();
    await clinician.templates.remove({ templateId: template.id });
    await clinician.templates.remove({ templateId: template.id });
    expect(await clinician.templates.list()).toEqual([]);
    expect(await outcomeOf(start())).toBe("NOT_FOUND");
    expect(await clinician.cycleMap.list({ unitId: unit.id })).toHaveLength(2);
    await clinician.templates.keep({ template });
    expect(await clinician.templates.list()).toEqual([template]);
    const noted = auditOf(core).filter(({ action }) => action.startsWith("template-"));
    expect(noted.map(({ action }) => action)).toEqual([
      "template-saved",
      "template-removed",
      "template-saved",
    ]);
  });

  it("needs a map that is there", async () => {
    const { clinician } = await startWithPractice();
    const call = clinician.templates.save({
      id: newTemplateId(),
      mapId: newMapId(),
      name: "x",
      withWords: true,
    });
    expect(await outcomeOf(call)).toBe("NOT_FOUND");
  });
});
