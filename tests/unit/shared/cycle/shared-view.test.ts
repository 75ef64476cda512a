import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { applyChange } from "#shared/cycle/apply-change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { sharedView, sharedViewSchema } from "#shared/cycle/shared-view.ts";
import { isShown, sharingOf, whoseToShow } from "#shared/cycle/sharing.ts";
import {
  type CycleMap,
  cycleMapSchema,
  type Item,
  type Sharing,
  SIDES,
  SLOTS,
} from "#shared/domain/cycle-map.ts";
import type { ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { anyMap } from "#tests/support/any-map.ts";

const blank = newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);
const AGREED = { with: "shared", agreedBy: "a", agreedAt: "2026-03-14T09:30:00.000Z" } as const;
const itemIds = Array.from({ length: 12 }, () => v7() as ItemId);
const sharing: fc.Arbitrary<Sharing | null> = fc.constantFrom(
  null,
  { with: "a" as const },
  { with: "b" as const },
  { with: "clinician" as const },
  AGREED,
);
const aChange = fc.oneof(
  fc.record({
    kind: fc.constant("add-item" as const),
    side: fc.constantFrom(...SIDES),
    item: fc
      .record({ index: fc.nat(11), slot: fc.constantFrom(...SLOTS) })
      // Each text can be told from all others.
      .map(({ index, slot }): Item => ({ id: itemIds[index] as ItemId, slot, text: `words <${index}>` })),
    before: fc.constant(null),
  }),
  fc.record({ kind: fc.constant("set-sharing" as const), itemId: fc.constantFrom(...itemIds), sharing }),
  fc.record({
    kind: fc.constant("move-item" as const),
    itemId: fc.constantFrom(...itemIds),
    side: fc.constantFrom(...SIDES),
    slot: fc.constantFrom(...SLOTS),
    before: fc.constant(null),
  }),
);
const aMap = fc.array(aChange, { maxLength: 60 }).map((changes) =>
  changes.reduce((map: CycleMap, change) => {
    const outcome = applyChange(map, change);
    return outcome.ok ? outcome.map : map;
  }, blank),
);
const side = (item: Omit<Item, "id" | "text">) => ({ ...item, id: itemIds[0] as ItemId, text: "x" });

describe("who may see an item", () => {
  it("is its place's to say, until a person says so: above the line is seen anyway, below is one's own", () => {
    for (const key of SIDES)
      for (const slot of SLOTS) {
        const above = slot === "move" || slot === "reactive";
        expect(sharingOf(key, side({ slot })), slot).toBe(above ? "shared" : key);
      }
    expect(sharingOf("a", side({ slot: "move", sharing: { with: "clinician" } }))).toBe("clinician");
    expect(sharingOf("b", side({ slot: "need", sharing: AGREED }))).toBe("shared");
  });

  it("is asked of the partner it is private to, and of the one on whose side it stands otherwise", () => {
    expect(whoseToShow("a", side({ slot: "need" }))).toBe("a");
    expect(whoseToShow("a", side({ slot: "need", sharing: { with: "b" } }))).toBe("b");
    expect(whoseToShow("b", side({ slot: "need", sharing: { with: "clinician" } }))).toBe("b");
  });

  it("never widens by a move, whatever it was and wherever it goes", () => {
    fc.assert(
      fc.property(
        aMap,
        fc.constantFrom(...itemIds),
        fc.constantFrom(...SIDES),
        fc.constantFrom(...SLOTS),
        (map, itemId, to, slot) => {
          const before = JSON.stringify(sharedView(map));
          const moved = applyChange(map, { kind: "move-item", itemId, side: to, slot, before: null });
          if (!moved.ok) return;
          for (const words of JSON.stringify(sharedView(moved.map)).match(/words <\d+>/gu) ?? [])
            expect(before).toContain(words);
        },
      ),
    );
  });
});

describe("what both may see of a map", () => {
  it("holds every shown text and not one other, wherever it stands", () => {
    fc.assert(
      fc.property(aMap, (map) => {
        const view = sharedView(map);
        const json = JSON.stringify(view);
        for (const key of SIDES)
          for (const item of map.sides[key].items) expect(json.includes(item.text)).toBe(isShown(key, item));
        expect(sharedViewSchema.parse(view)).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  it("holds the strokes that are shown and no other, and lets no other pass", () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const view = sharedView(map);
        expect(view.ink).toEqual(map.ink.filter(({ sharing: state }) => state === "shared"));
        expect(sharedViewSchema.safeParse(view).success).toBe(true);
        const leaky = { ...view, ink: map.ink };
        expect(sharedViewSchema.safeParse(leaky).success).toBe(view.ink.length === map.ink.length);
      }),
      { numRuns: 50 },
    );
  });

  it("says of a place where something is hidden the same as of one where nothing stands", () => {
    const add = (map: CycleMap, item: Item) => {
      const outcome = applyChange(map, { kind: "add-item", side: "a", item, before: null });
      return outcome.ok ? outcome.map : map;
    };
    const hidden = add(blank, { id: itemIds[0] as ItemId, slot: "vulnerable", text: "alone" });
    expect(JSON.stringify(sharedView(hidden))).toBe(JSON.stringify(sharedView(blank)));
  });

  it("leaves out what says nothing of sharing: who agreed, arousal, and anything a later map may carry", () => {
    const map = {
      ...blank,
      secretNotes: "marker",
      sides: { ...blank.sides, a: { ...blank.sides.a, body: 9, diary: "marker" } },
    };
    const json = JSON.stringify(sharedView(map));
    expect(json).not.toContain("marker");
    expect(json).not.toContain("body");
    expect(json).not.toContain("agreed");
    expect(json).not.toContain(blank.unitId);
  });

  it("reads items stored before there was sharing by the same rule", () => {
    const stored = cycleMapSchema.parse({
      ...blank,
      sides: {
        ...blank.sides,
        a: {
          ...blank.sides.a,
          items: [side({ slot: "move" }), { ...side({ slot: "need" }), id: itemIds[1] }],
        },
      },
    });
    expect(sharedView(stored).sides.a.items.map(({ slot }) => slot)).toEqual(["move"]);
  });
});
