import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import { SIDES, SLOTS } from "#shared/domain/cycle-map.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import {
  addItem,
  aStroke,
  beginSession,
  createCouple,
  createCoupleWithMap,
  newItemId,
  newMapId,
  newPartnerId,
  newSessionId,
  newUnitId,
  operationOn,
} from "#tests/support/couple.ts";

async function startWithMap() {
  const core = await startWithPractice();
  return { core, clinician: core.clinician, ...(await createCoupleWithMap(core.clinician)) };
}
const counterOf = (core: Awaited<ReturnType<typeof startWithPractice>>) =>
  core.keeper.practice()?.vault.counter;

describe("a cycle map in the vault", () => {
  it("is found again as it was made, between the two partners named", async () => {
    const { clinician, unit, map } = await startWithMap();
    const opened = await clinician.cycleMap.open({ mapId: map.id });
    expect(opened).toEqual({ map, revision: 0 });
    expect(opened.map.sides.a.partnerId).toBe(unit.partners[0]?.id);
  });

  it("is made once, however often the same one is asked for", async () => {
    const { core, clinician, unit, map } = await startWithMap();
    await clinician.cycleMap.apply({ operation: operationOn(map.id, addItem("a", "move", "I ask")) });
    const before = counterOf(core);
    const partners: [typeof map.sides.a.partnerId, typeof map.sides.a.partnerId] = [
      map.sides.a.partnerId,
      map.sides.b.partnerId,
    ];
    const again = await clinician.cycleMap.create({ id: map.id, unitId: unit.id, partners });
    expect(again.revision).toBe(1);
    expect(counterOf(core)).toBe(before);
  });

  it("cannot be drawn with a stranger, with oneself, or for a couple that is not there", async () => {
    const { clinician, unit, map } = await startWithMap();
    const { partnerId } = map.sides.a;
    const make = (unitId: typeof unit.id, other: typeof partnerId) =>
      outcomeOf(clinician.cycleMap.create({ id: newMapId(), unitId, partners: [partnerId, other] }));
    expect(await make(unit.id, newPartnerId())).toBe("NOT_FOUND");
    expect(await make(unit.id, partnerId)).toBe("NOT_FOUND");
    expect(await make(newUnitId(), map.sides.b.partnerId)).toBe("NOT_FOUND");
  });

  it("rises by one revision with every operation and keeps what was said", async () => {
    const { clinician, map } = await startWithMap();
    const first = operationOn(map.id, addItem("a", "move", "  I ask\nagain "));
    const second = operationOn(map.id, { kind: "set-strength", side: "a", strength: 7 });
    expect(await clinician.cycleMap.apply({ operation: first })).toEqual({
      operationId: first.id,
      revision: 1,
    });
    expect(await clinician.cycleMap.apply({ operation: second })).toEqual({
      operationId: second.id,
      revision: 2,
    });
    const opened = await clinician.cycleMap.open({ mapId: map.id });
    expect(opened.map.sides.a).toMatchObject({ strength: 7, items: [{ slot: "move", text: "I ask again" }] });
    expect(opened.revision).toBe(2);
  });

  it("takes an operation once, and answers its twin as the first, even one with other content", async () => {
    const { core, clinician, map } = await startWithMap();
    const operation = operationOn(map.id, addItem("a", "move", "I ask"));
    const first = await clinician.cycleMap.apply({ operation });
    await clinician.cycleMap.apply({ operation: operationOn(map.id, { kind: "rename", name: "Later" }) });
    const before = [counterOf(core), await clinician.cycleMap.open({ mapId: map.id })] as const;
    const counter = counterOf(core);
    expect(await clinician.cycleMap.apply({ operation })).toEqual(first);
    const other = { ...operation, change: { kind: "rename", name: "Something else" } as const };
    expect(await clinician.cycleMap.apply({ operation: other })).toEqual(first);
    expect(counterOf(core)).toBe(counter);
    expect(await clinician.cycleMap.open({ mapId: map.id })).toEqual(before[1]);
  });

  it("is left as it was by a change that does not fit, which is told why", async () => {
    const { core, clinician, map } = await startWithMap();
    await clinician.cycleMap.apply({ operation: operationOn(map.id, addItem("a", "move", "I ask")) });
    const before = await clinician.cycleMap.open({ mapId: map.id });
    const counter = counterOf(core);
    const operation = operationOn(map.id, { kind: "edit-text", itemId: newItemId(), text: "gone" });
    await expect(clinician.cycleMap.apply({ operation })).rejects.toMatchObject({
      code: "CHANGE_REFUSED",
      defined: true,
      data: { operationId: operation.id, refusal: "no-such-item" },
    });
    expect(counterOf(core)).toBe(counter);
    expect(await clinician.cycleMap.open({ mapId: map.id })).toEqual(before);
  });

  it("keeps a version for every session that changed it", async () => {
    const { clinician, unit, map } = await startWithMap();
    const one = await beginSession(clinician, unit.id, "2026-03-14");
    const two = await beginSession(clinician, unit.id, "2026-03-21");
    const idle = await beginSession(clinician, unit.id, "2026-03-28");
    const item = newItemId();
    const say = (change: Change, sessionId: typeof one.id | null) =>
      clinician.cycleMap.apply({ operation: operationOn(map.id, change, sessionId) });
    await say(addItem("a", "move", "I ask", item), one.id);
    await say({ kind: "set-strength", side: "a", strength: 8 }, one.id);
    await say({ kind: "edit-text", itemId: item, text: "I ask again" }, two.id);
    await say({ kind: "set-strength", side: "a", strength: 3 }, null);

    const versions = await clinician.cycleMap.versions({ mapId: map.id });
    expect(versions).toEqual([one, two]);
    const version = (sessionId: typeof one.id) => clinician.cycleMap.version({ mapId: map.id, sessionId });
    expect((await version(one.id)).sides.a).toMatchObject({ strength: 8, items: [{ text: "I ask" }] });
    expect((await version(two.id)).sides.a).toMatchObject({ strength: 8, items: [{ text: "I ask again" }] });
    expect(await outcomeOf(version(idle.id))).toBe("NOT_FOUND");
  });

  it("keeps what is drawn by hand with the map and its versions", async () => {
    const { clinician, unit, map } = await startWithMap();
    const session = await beginSession(clinician, unit.id);
    const stroke = aStroke();
    const say = (change: Change) =>
      clinician.cycleMap.apply({ operation: operationOn(map.id, change, session.id) });
    await say({ kind: "add-stroke", stroke, before: null });
    await say({ kind: "share-stroke", strokeId: stroke.id, sharing: "shared" });
    const shown = [{ ...stroke, sharing: "shared" }];
    expect((await clinician.cycleMap.open({ mapId: map.id })).map.ink).toEqual(shown);
    const version = await clinician.cycleMap.version({ mapId: map.id, sessionId: session.id });
    expect(version.ink).toEqual(shown);
    expect(await outcomeOf(say({ kind: "add-stroke", stroke, before: null }))).toBe("CHANGE_REFUSED");
  });

  it("tells a couple's earlier words once each, also those of other maps and of versions since reworded", async () => {
    const { core, clinician, unit, map } = await startWithMap();
    const [a, b] = unit.partners;
    if (!a || !b) throw new Error("a couple is two");
    const session = await beginSession(clinician, unit.id);
    const other = await clinician.cycleMap.create({
      id: newMapId(),
      unitId: unit.id,
      partners: [b.id, a.id],
    });
    const stranger = await createCoupleWithMap(clinician, ["Kim", "Toni"]);
    const item = newItemId();
    const say = (mapId: typeof map.id, change: Change, sessionId: typeof session.id | null = null) =>
      clinician.cycleMap.apply({ operation: operationOn(mapId, change, sessionId) });
    await say(map.id, addItem("a", "move", "I ask", item), session.id);
    await say(map.id, { kind: "edit-text", itemId: item, text: "I ask again" });
    await say(other.map.id, addItem("a", "story", "Too late"));
    await say(other.map.id, addItem("b", "move", "i ask"));
    await say(stranger.map.id, addItem("a", "move", "Nobody else's"));
    expect(await clinician.cycleMap.earlierWords({ unitId: unit.id })).toEqual([
      { partnerId: b.id, slot: "story", text: "Too late" },
      { partnerId: a.id, slot: "move", text: "i ask" },
      { partnerId: a.id, slot: "move", text: "I ask again" },
    ]);
    expect(auditOf(core).at(-1)).toMatchObject({ action: "words-viewed" });
    expect(await outcomeOf(clinician.cycleMap.earlierWords({ unitId: newUnitId() }))).toBe("NOT_FOUND");
  });

  it("tells no words that are private to the clinician, or to the other partner", async () => {
    const { clinician, unit, map } = await startWithMap();
    const [a] = unit.partners;
    if (!a) throw new Error("a couple is two");
    const session = await beginSession(clinician, unit.id);
    const say = (change: Change, sessionId: typeof session.id | null = null) =>
      clinician.cycleMap.apply({ operation: operationOn(map.id, change, sessionId) });
    const [guess, secret, own] = [newItemId(), newItemId(), newItemId()];
    await say(addItem("a", "vulnerable", "my guess", guess), session.id);
    await say(addItem("a", "vulnerable", "hers or his", secret));
    await say(addItem("a", "vulnerable", "alone", own));
    await say({ kind: "set-sharing", itemId: guess, sharing: { with: "clinician" } });
    await say({ kind: "set-sharing", itemId: secret, sharing: { with: "b" } });
    expect(await clinician.cycleMap.earlierWords({ unitId: unit.id })).toEqual([
      { partnerId: a.id, slot: "vulnerable", text: "alone" },
    ]);
  });

  it("links an item to a session of the couple, and to no other", async () => {
    const { core, clinician, unit, map } = await startWithMap();
    const session = await beginSession(clinician, unit.id);
    const stranger = await beginSession(clinician, (await createCouple(clinician)).id);
    const itemId = newItemId();
    const say = (change: Change) => clinician.cycleMap.apply({ operation: operationOn(map.id, change) });
    const to = (sessionId: typeof session.id) => ({ kind: "session" as const, sessionId });
    const links = async () => (await clinician.cycleMap.open({ mapId: map.id })).map.sides.a.items[0]?.links;
    await say(addItem("a", "move", "I ask", itemId));
    await say({ kind: "link-item", itemId, link: to(session.id) });
    expect(await links()).toEqual([to(session.id)]);
    expect(auditOf(core).findLast(({ action }) => action === "map-changed")).toBeDefined();
    for (const sessionId of [stranger.id, newSessionId()]) {
      expect(await outcomeOf(say({ kind: "link-item", itemId, link: to(sessionId) }))).toBe("NOT_FOUND");
      const item = { id: newItemId(), slot: "move" as const, text: "I go", links: [to(sessionId)] };
      expect(await outcomeOf(say({ kind: "add-item", side: "b", item, before: null }))).toBe("NOT_FOUND");
    }
    expect(await outcomeOf(say({ kind: "link-item", itemId, link: to(session.id) }))).toBe("CHANGE_REFUSED");
    await say({ kind: "unlink-item", itemId, link: to(session.id) });
    expect(await links()).toBeUndefined();
  });

  it("takes no operation in another couple's session, in one that is not there, or on a map that is not there", async () => {
    const { clinician, map } = await startWithMap();
    const stranger = await beginSession(clinician, (await createCouple(clinician)).id);
    const rename: Change = { kind: "rename", name: "Ours" };
    const apply = (operation: ReturnType<typeof operationOn>) =>
      outcomeOf(clinician.cycleMap.apply({ operation }));
    expect(await apply(operationOn(map.id, rename, stranger.id))).toBe("NOT_FOUND");
    expect(await apply(operationOn(map.id, rename, newSessionId()))).toBe("NOT_FOUND");
    expect(await apply(operationOn(newMapId(), rename))).toBe("NOT_FOUND");
  });

  it("is written by this installation, which goes on counting where its last operation stopped", async () => {
    const { core, clinician, map } = await startWithMap();
    const { device, lastCounter } = await clinician.cycleMap.writer();
    expect(device).toBe(core.keeper.practice()?.device);
    expect(lastCounter).toBe(0);
    const elsewhere = operationOn(map.id, addItem("a", "move", "I ask"));
    await clinician.cycleMap.apply({ operation: { ...elsewhere, counter: 90 } });
    const here = operationOn(map.id, addItem("b", "move", "I go"));
    await clinician.cycleMap.apply({ operation: { ...here, device, counter: 7 } });
    expect(await clinician.cycleMap.writer()).toEqual({ device, lastCounter: 7 });
  });

  it("is listed with the one changed last first", async () => {
    const { core, clinician, unit, map } = await startWithMap();
    core.world.now = new Date("2026-03-15T09:00:00.000Z");
    const [a, b] = [map.sides.b.partnerId, map.sides.a.partnerId];
    const other = await clinician.cycleMap.create({ id: newMapId(), unitId: unit.id, partners: [a, b] });
    const ids = async () => (await clinician.cycleMap.list({ unitId: unit.id })).map(({ id }) => id);
    expect(await ids()).toEqual([other.map.id, map.id]);
    core.world.now = new Date("2026-03-16T09:00:00.000Z");
    await clinician.cycleMap.apply({ operation: operationOn(map.id, addItem("b", "need", "room")) });
    expect(await ids()).toEqual([map.id, other.map.id]);
    expect((await clinician.cycleMap.list({ unitId: unit.id }))[0]).toEqual({
      id: map.id,
      name: "",
      topic: "",
      kind: "negative",
      partners: [map.sides.a.partnerId, map.sides.b.partnerId],
      pattern: "pursue-distance",
      answers: null,
      itemCount: 1,
      changedAt: "2026-03-16T09:00:00.000Z",
    });
  });

  it("tells in the audit log when a partner's words were shown, and when they were hidden again", async () => {
    const { core, clinician, map } = await startWithMap();
    const itemId = newItemId();
    const agreed = { with: "shared", agreedBy: "a", agreedAt: "2026-03-14T09:30:00.000Z" } as const;
    const say = (change: Change) => clinician.cycleMap.apply({ operation: operationOn(map.id, change) });
    await say(addItem("a", "vulnerable", "alone", itemId));
    await say({ kind: "set-sharing", itemId, sharing: agreed });
    await say({ kind: "edit-text", itemId, text: "alone, scared" });
    await say({ kind: "set-sharing", itemId, sharing: null });
    const actions = auditOf(core).map(({ action }) => action);
    expect(actions.slice(-4)).toEqual(["map-changed", "item-revealed", "map-changed", "item-hidden"]);
    await say({ kind: "set-sharing", itemId, sharing: agreed });
    expect((await clinician.cycleMap.open({ mapId: map.id })).map.sides.a.items[0]?.sharing).toEqual(agreed);
  });

  it("leaves a note of every view in the audit log", async () => {
    const { core, clinician, unit, map } = await startWithMap();
    const session = await beginSession(clinician, unit.id);
    await clinician.cycleMap.apply({
      operation: operationOn(map.id, addItem("a", "move", "I ask"), session.id),
    });
    await clinician.cycleMap.open({ mapId: map.id });
    await clinician.cycleMap.version({ mapId: map.id, sessionId: session.id });
    const views = auditOf(core).filter(({ action }) => action === "map-viewed");
    expect(views).toHaveLength(2);
    for (const view of views) expect(view.records).toContain(map.id);
  });
});

const itemIds = Array.from({ length: 6 }, newItemId);
const anItemId = fc.constantFrom(...itemIds);
const aNeighbour = fc.option(anItemId, { nil: null });
const [aSide, aSlot] = [fc.constantFrom(...SIDES), fc.constantFrom(...SLOTS)];
const text = fc.constantFrom("I ask", "I go", "the door", "“fine”", "né & 日本");
const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant("add-item" as const),
    side: aSide,
    item: fc.record({ id: anItemId, slot: aSlot, text }),
    before: aNeighbour,
  }),
  fc.record({ kind: fc.constant("edit-text" as const), itemId: anItemId, text }),
  fc.record({ kind: fc.constant("remove-item" as const), itemId: anItemId }),
  fc.record({
    kind: fc.constant("move-item" as const),
    itemId: anItemId,
    side: aSide,
    slot: aSlot,
    before: aNeighbour,
  }),
  fc.record({
    kind: fc.constant("set-strength" as const),
    side: aSide,
    strength: fc.option(fc.integer({ min: 0, max: 10 })),
  }),
  fc.record({ kind: fc.constant("rename" as const), name: text }),
);

it("any sequence of changes through the core ends in the document the same changes make in memory", async () => {
  const { clinician } = await startWithPractice();
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { maxLength: 25 }), async (changes) => {
      const { map } = await createCoupleWithMap(clinician);
      let expected = map;
      let revision = 0;
      for (const change of changes) {
        const outcome = applyChange(expected, change);
        const told = await outcomeOf(clinician.cycleMap.apply({ operation: operationOn(map.id, change) }));
        expect(told).toBe(outcome.ok ? "answered" : "CHANGE_REFUSED");
        if (outcome.ok) [expected, revision] = [outcome.map, revision + 1];
      }
      expect(await clinician.cycleMap.open({ mapId: map.id })).toMatchObject({ map: expected, revision });
    }),
    { numRuns: 40 },
  );
});
