import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { applyChange, findItem } from "#shared/cycle/apply-change.ts";
import { exitsOn, findExit } from "#shared/cycle/apply-exit-change.ts";
import { type Change, changeSchema } from "#shared/cycle/change.ts";
import { invertChange } from "#shared/cycle/invert-change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import {
  type CycleMap,
  cycleMapSchema,
  EXITS_PER_EDGE_MAX,
  ITEMS_PER_SLOT_MAX,
  LOOP_SLOTS,
  SIDES,
  SLOTS,
} from "#shared/domain/cycle-map.ts";
import type { ExitId, ItemId, MapId, PartnerId, SessionId, UnitId } from "#shared/domain/ids.ts";

const map = () => newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);
const itemIds = Array.from({ length: 8 }, () => v7() as ItemId);
const text = fc
  .string({ minLength: 1, maxLength: 30 })
  .filter((s) => changeSchema.safeParse({ kind: "edit-text", itemId: itemIds[0], text: s }).success);

const sessionIds = Array.from({ length: 3 }, () => v7() as SessionId);
const anItemId = fc.constantFrom(...itemIds);
const aNeighbour = fc.option(anItemId, { nil: null });
const aSide = fc.constantFrom(...SIDES);
const aSlot = fc.constantFrom(...SLOTS);
const aRating = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
const exitIds = Array.from({ length: 5 }, () => v7() as ExitId);
const anExitId = fc.constantFrom(...exitIds);
const anExitNeighbour = fc.option(anExitId, { nil: null });
const anEdge = fc.record({ side: aSide, from: fc.constantFrom(...LOOP_SLOTS.slice(-2)) });
const aMaker = fc.constantFrom("a" as const, "b" as const, "both" as const);
const aCount = fc.integer({ min: 0, max: 2 });
const anExitChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant("add-exit" as const),
    exit: fc.record({ id: anExitId, edge: anEdge, text, by: aMaker, heard: aCount, missed: aCount }),
    before: anExitNeighbour,
  }),
  fc.record({ kind: fc.constant("edit-exit" as const), exitId: anExitId, text, by: aMaker }),
  fc.record({
    kind: fc.constant("move-exit" as const),
    exitId: anExitId,
    edge: anEdge,
    before: anExitNeighbour,
  }),
  fc.record({ kind: fc.constant("remove-exit" as const), exitId: anExitId }),
  fc.record({
    kind: fc.constant("tally-exit" as const),
    exitId: anExitId,
    outcome: fc.constantFrom("heard" as const, "missed" as const),
    by: fc.constantFrom(1 as const, -1 as const),
  }),
);
const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant("add-item" as const),
    side: aSide,
    item: fc.record({ id: anItemId, slot: aSlot, text }),
    before: aNeighbour,
  }),
  fc.record({ kind: fc.constant("edit-text" as const), itemId: anItemId, text }),
  fc.record({
    kind: fc.constant("move-item" as const),
    itemId: anItemId,
    side: aSide,
    slot: aSlot,
    before: aNeighbour,
  }),
  fc.record({
    kind: fc.constant("set-sharing" as const),
    itemId: anItemId,
    sharing: fc.constantFrom(
      null,
      { with: "clinician" as const },
      { with: "b" as const },
      { with: "shared" as const, agreedBy: "a" as const, agreedAt: "2026-03-14T09:30:00.000Z" },
    ),
  }),
  fc.record({ kind: fc.constant("remove-item" as const), itemId: anItemId }),
  fc.record({
    kind: fc.constantFrom("link-item" as const, "unlink-item" as const),
    itemId: anItemId,
    link: fc.constantFrom(...sessionIds).map((sessionId) => ({ kind: "session" as const, sessionId })),
  }),
  fc.record({
    kind: fc.constant("set-role" as const),
    side: aSide,
    role: fc.constantFrom({ kind: "pursues" as const }, { kind: "distances" as const }),
  }),
  fc.record({ kind: fc.constant("set-strength" as const), side: aSide, strength: aRating }),
  fc.record({ kind: fc.constant("set-body" as const), side: aSide, body: aRating }),
  fc.record({ kind: fc.constant("rename" as const), name: text }),
  fc.record({ kind: fc.constant("set-topic" as const), topic: text }),
  anExitChange,
  anExitChange,
);

/** The map as a person reads it: per side and slot, in order, and so the exits of each edge. */
const reading = (m: CycleMap) =>
  SIDES.map((side) => ({
    ...m.sides[side],
    items: SLOTS.map((slot) => m.sides[side].items.filter((i) => i.slot === slot)),
    exits: LOOP_SLOTS.map((from) => exitsOn(m, { side, from })),
  }));

const replay = (changes: Change[]) =>
  changes.reduce((m, change) => {
    const outcome = applyChange(m, change);
    return outcome.ok ? outcome.map : m;
  }, map());

describe("changes to a cycle map", () => {
  it("keep the document valid and no slot overfull, whatever the order they come in", () => {
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 60 }), (changes) => {
        const m = replay(changes);
        expect(cycleMapSchema.safeParse(m).success).toBe(true);
        for (const side of SIDES)
          for (const slot of SLOTS)
            expect(m.sides[side].items.filter((i) => i.slot === slot).length).toBeLessThanOrEqual(
              ITEMS_PER_SLOT_MAX,
            );
        for (const side of SIDES)
          for (const from of LOOP_SLOTS)
            expect(exitsOn(m, { side, from }).length).toBeLessThanOrEqual(EXITS_PER_EDGE_MAX);
      }),
    );
  });

  it("are taken back by their inverse", () => {
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 40 }), aChange, (changes, change) => {
        const before = replay(changes);
        const after = applyChange(before, change);
        if (!after.ok) return;
        const inverse = invertChange(before, change);
        const back = inverse && applyChange(after.map, inverse);
        expect(back?.ok && reading(back.map)).toEqual(reading(before));
        expect(back?.ok && back.map.name).toBe(before.name);
      }),
      { numRuns: 500 },
    );
  });

  it("never count an exit below nothing", () => {
    const id = exitIds[0] as ExitId;
    const edge = { side: "a", from: "move" } as const;
    const m = replay([
      { kind: "add-exit", exit: { id, edge, text: "Wait", by: "both", heard: 0, missed: 1 }, before: null },
      { kind: "tally-exit", exitId: id, outcome: "heard", by: 1 },
      { kind: "tally-exit", exitId: id, outcome: "missed", by: -1 },
    ]);
    expect(findExit(m, id)?.exit).toMatchObject({ heard: 1, missed: 0 });
    expect(applyChange(m, { kind: "tally-exit", exitId: id, outcome: "missed", by: -1 })).toEqual({
      ok: false,
      refusal: "tally-empty",
    });
  });

  it("find no exits on a map written before there were any", () => {
    const { exits: _, ...before } = map();
    expect(cycleMapSchema.parse(before).exits).toEqual([]);
  });

  it("leave the map passed in untouched", () => {
    const before = map();
    const frozen = structuredClone(before);
    applyChange(before, {
      kind: "add-item",
      side: "a",
      item: { id: itemIds[0] as ItemId, slot: "move", text: "I ask" },
      before: null,
    });
    expect(before).toEqual(frozen);
  });

  it("that name an item which is not there are refused", () => {
    const outcome = applyChange(map(), { kind: "remove-item", itemId: itemIds[0] as ItemId });
    expect(outcome).toEqual({ ok: false, refusal: "no-such-item" });
  });

  it("keep an item's words when it moves to the other side", () => {
    const id = itemIds[0] as ItemId;
    const m = replay([
      { kind: "add-item", side: "a", item: { id, slot: "move", text: "I ask" }, before: null },
      { kind: "move-item", itemId: id, side: "b", slot: "story", before: null },
    ]);
    expect(findItem(m, id)).toMatchObject({ side: "b", item: { slot: "story", text: "I ask" } });
  });
});
