import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { applyChange } from "#shared/cycle/apply-change.ts";
import { exitsOn } from "#shared/cycle/apply-exit-change.ts";
import { changeSchema } from "#shared/cycle/change.ts";
import { changesBetween } from "#shared/cycle/changes-between.ts";
import { compareMaps } from "#shared/cycle/compare-maps.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { isShown } from "#shared/cycle/sharing.ts";
import {
  type CycleMap,
  ITEMS_PER_SLOT_MAX,
  type Item,
  LOOP_SLOTS,
  type Sharing,
  SIDES,
  SLOTS,
} from "#shared/domain/cycle-map.ts";
import type { ExitId, ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";

const blank = newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);
const itemIds = Array.from({ length: 16 }, () => v7() as ItemId);
const exitIds = Array.from({ length: 7 }, () => v7() as ExitId);
const words = fc.constantFrom("I ask", "I go quiet", "Here we go again");
const anySharing: fc.Arbitrary<Sharing> = fc.constantFrom(
  { with: "a" },
  { with: "clinician" },
  { with: "shared", agreedBy: "b", agreedAt: "2026-03-14T09:30:00.000Z" },
);
const rating = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
const role = fc.constantFrom({ kind: "pursues" as const }, { kind: "own-words" as const, text: "circles" });

/** Words that stand on every version, two short of what a place holds. */
const NEARLY_FULL = Array.from({ length: ITEMS_PER_SLOT_MAX - 2 }, () => ({
  kind: "add-item" as const,
  side: "a" as const,
  item: { id: v7() as ItemId, slot: "move" as const, text: "always" },
  before: null,
}));

/** Few places for many words, so that places are often full on both sides of a comparison. */
const aMap: fc.Arbitrary<CycleMap> = fc
  .record({
    items: fc.shuffledSubarray(itemIds).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            side: fc.constantFrom(...SIDES),
            item: fc.record(
              {
                id: fc.constant(id),
                slot: fc.constantFrom("move", "story"),
                text: words,
                sharing: anySharing,
              },
              { requiredKeys: ["id", "slot", "text"] },
            ),
          }),
        ),
      ),
    ),
    exits: fc.shuffledSubarray(exitIds).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            edge: fc.record({
              side: fc.constantFrom(...SIDES),
              from: fc.constant("move" as const),
            }),
            text: words,
            by: fc.constantFrom("a" as const, "b" as const, "both" as const),
            heard: fc.nat(2),
            missed: fc.nat(2),
          }),
        ),
      ),
    ),
    sides: fc.record({
      a: fc.record({ strength: rating, body: rating, role }),
      b: fc.record({ strength: rating, body: rating, role }),
    }),
    name: fc.constantFrom("", "The storm"),
    topic: fc.constantFrom("", "Money"),
  })
  .map(({ items, exits, sides, name, topic }) => {
    const start: CycleMap = {
      ...blank,
      name,
      topic,
      sides: {
        a: { ...blank.sides.a, ...sides.a },
        b: { ...blank.sides.b, ...sides.b },
      },
    };
    const changes = [
      ...NEARLY_FULL,
      ...items.map(({ side, item }) => ({
        kind: "add-item" as const,
        side,
        item: item as Item,
        before: null,
      })),
      ...exits.map((exit) => ({ kind: "add-exit" as const, exit, before: null })),
    ];
    return changes.reduce((map, change) => {
      const outcome = applyChange(map, change);
      return outcome.ok ? outcome.map : map;
    }, start);
  });

/** The map as a person reads it. Who may see what is no part of that: it is not brought back. */
const reading = (map: CycleMap) => ({
  name: map.name,
  topic: map.topic,
  sides: SIDES.map((side) => ({
    ...map.sides[side],
    items: SLOTS.map((place) =>
      map.sides[side].items
        .filter((item) => item.slot === place)
        .map(({ id, slot, text }) => ({ id, slot, text })),
    ),
    exits: LOOP_SLOTS.map((from) => exitsOn(map, { side, from })),
  })),
});

describe("the changes between two versions", () => {
  it("turn any version into any other, and each of them is accepted", () => {
    fc.assert(
      fc.property(aMap, aMap, (from, to) => {
        const end = changesBetween(from, to).reduce((map, change) => {
          expect(changeSchema.safeParse(change).success).toBe(true);
          const outcome = applyChange(map, change);
          if (!outcome.ok) throw new Error(outcome.refusal);
          return outcome.map;
        }, from);
        expect(reading(end)).toEqual(reading(to));
      }),
      { numRuns: 150 },
    );
  });

  it("show nothing that is hidden now, however much was shown then", () => {
    const shown = (map: CycleMap) =>
      new Set(
        SIDES.flatMap((side) => map.sides[side].items.filter((item) => isShown(side, item))).map(
          ({ id }) => id,
        ),
      );
    fc.assert(
      fc.property(aMap, aMap, (from, to) => {
        const there = new Set(SIDES.flatMap((side) => from.sides[side].items.map(({ id }) => id)));
        changesBetween(from, to).reduce((map, change) => {
          const outcome = applyChange(map, change);
          if (!outcome.ok) throw new Error(outcome.refusal);
          for (const id of shown(outcome.map)) if (there.has(id)) expect(shown(from)).toContain(id);
          return outcome.map;
        }, from);
      }),
      { numRuns: 200 },
    );
  });

  it("are none between a version and itself", () => {
    fc.assert(
      fc.property(aMap, (map) => {
        expect(changesBetween(map, map)).toEqual([]);
      }),
    );
  });

  it("exchange two full places", () => {
    const full = (move: ItemId[], story: ItemId[]): CycleMap => ({
      ...blank,
      sides: {
        ...blank.sides,
        a: {
          ...blank.sides.a,
          items: [
            ...move.map((id) => ({ id, slot: "move" as const, text: "I ask" })),
            ...story.map((id) => ({ id, slot: "story" as const, text: "I ask" })),
          ],
        },
      },
    });
    const [one, other] = [itemIds.slice(0, 6), itemIds.slice(6, 12)];
    const to = full(other, one);
    const end = changesBetween(full(one, other), to).reduce(
      (map, change) => {
        const outcome = applyChange(map, change);
        if (!outcome.ok) throw new Error(outcome.refusal);
        return outcome.map;
      },
      full(one, other),
    );
    expect(reading(end)).toEqual(reading(to));
  });
});

describe("the comparison of two versions", () => {
  it("finds nothing in a version compared with itself", () => {
    fc.assert(
      fc.property(aMap, (map) => {
        expect(compareMaps(map, map)).toEqual([]);
      }),
    );
  });

  it("mirrors when the two change places: what came has gone", () => {
    const count = (from: CycleMap, to: CycleMap, kind: string) =>
      compareMaps(from, to).filter((difference) => difference.kind === kind).length;
    fc.assert(
      fc.property(aMap, aMap, (one, other) => {
        for (const thing of ["item", "exit"])
          expect(count(one, other, `${thing}-came`)).toBe(count(other, one, `${thing}-went`));
        for (const kind of ["item-moved", "item-reworded", "exit-counted", "role", "strength", "body"])
          expect(count(one, other, kind)).toBe(count(other, one, kind));
      }),
    );
  });

  it("names what came, went, moved, was reworded, counted and rated anew", () => {
    const [kept, gone, fresh] = itemIds as [ItemId, ItemId, ItemId];
    const exit = {
      id: exitIds[0] as ExitId,
      edge: { side: "a", from: "move" } as const,
      text: "Slow down?",
      by: "both" as const,
      heard: 1,
      missed: 2,
    };
    const side = (items: Item[], strength: number) => ({ ...blank.sides.a, items, strength });
    const from: CycleMap = {
      ...blank,
      sides: {
        ...blank.sides,
        a: side(
          [
            { id: kept, slot: "move", text: "I ask" },
            { id: gone, slot: "story", text: "I am too much" },
          ],
          8,
        ),
      },
      exits: [exit],
    };
    const to: CycleMap = {
      ...blank,
      name: "The storm",
      sides: {
        a: side([{ id: fresh, slot: "need", text: "to matter" }], 4),
        b: { ...blank.sides.b, items: [{ id: kept, slot: "move", text: "I ask again" }] },
      },
      exits: [{ ...exit, heard: 3 }],
    };
    expect(compareMaps(from, to).map(({ kind }) => kind)).toEqual([
      "name",
      "strength",
      "item-came",
      "item-moved",
      "item-reworded",
      "item-went",
      "exit-counted",
    ]);
  });

  it("names what is shown now and what is hidden again", () => {
    const id = itemIds[0] as ItemId;
    const withSharing = (sharing: Sharing): CycleMap => ({
      ...blank,
      sides: {
        ...blank.sides,
        a: { ...blank.sides.a, items: [{ id, slot: "story", text: "I am too much", sharing }] },
      },
    });
    const hidden = withSharing({ with: "a" });
    const shown = withSharing({ with: "shared", agreedBy: "a", agreedAt: "2026-03-14T09:30:00.000Z" });
    expect(compareMaps(hidden, shown).map(({ kind }) => kind)).toEqual(["item-shown"]);
    expect(compareMaps(shown, hidden).map(({ kind }) => kind)).toEqual(["item-hidden"]);
  });
});
