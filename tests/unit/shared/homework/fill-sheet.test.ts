import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { applyChange } from "#shared/cycle/apply-change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { type CycleMap, type Item, SIDES, SLOTS } from "#shared/domain/cycle-map.ts";
import type { ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { fillSheet } from "#shared/homework/fill-sheet.ts";
import { sheetSchema } from "#shared/homework/sheet.ts";

const [left, right] = [v7() as PartnerId, v7() as PartnerId];
const unit: Unit = {
  id: v7() as UnitId,
  // The order of a unit's partners says nothing about who is drawn on which side.
  partners: [
    { id: right, name: "Robin", pronouns: "" },
    { id: left, name: "Lee", pronouns: "" },
  ],
  createdAt: "2026-03-01T10:00:00.000Z",
  labels: "pursuer-distancer",
};
const mapId = v7() as MapId;

/** Every slot of both sides filled twice, each text saying where it stands; all of it shown, or as it begins. */
const full = (shown = true): CycleMap => {
  let map: CycleMap = { ...newCycleMap(mapId, unit.id, left, right), name: "Round and round" };
  for (const side of SIDES)
    for (const slot of SLOTS)
      for (const n of [1, 2]) {
        const words = { id: v7() as ItemId, slot, text: `${side} ${slot} ${n}` };
        const agreedAt = "2026-03-14T09:30:00.000Z";
        const item: Item = shown
          ? { ...words, sharing: { with: "shared", agreedBy: side, agreedAt } }
          : words;
        const outcome = applyChange(map, { kind: "add-item", side, item, before: null });
        if (outcome.ok) map = outcome.map;
      }
  return map;
};

describe("a homework sheet", () => {
  it("for one partner holds that partner's words in reading order", () => {
    const sheet = fillSheet({ practice: "pursuer", mapId, side: "a" }, full(), unit, 4);
    expect(sheet).toEqual({
      practice: "pursuer",
      cycleName: "Round and round",
      afterSession: 4,
      forName: "Lee",
      partnerName: "Robin",
      trigger: ["a trigger 1", "a trigger 2"],
      move: ["a move 1", "a move 2"],
      intention: ["a intention 1", "a intention 2"],
      vulnerable: ["a vulnerable 1", "a vulnerable 2"],
      need: ["a need 1", "a need 2"],
    });
    expect(sheetSchema.parse(sheet)).toEqual(sheet);
  });

  it.each(["pursuer", "distancer"] as const)(
    "for the %s holds none of the other partner's words",
    (practice) => {
      for (const [side, other] of [
        ["a", "b"],
        ["b", "a"],
      ] as const) {
        const text = JSON.stringify(fillSheet({ practice, mapId, side }, full(), unit, null));
        for (const slot of SLOTS) expect(text).not.toContain(`${other} ${slot}`);
      }
    },
  );

  it("for both holds what both can see, and nothing from underneath", () => {
    const sheet = fillSheet({ practice: "both", mapId }, full(), unit, null);
    expect(sheet).toEqual({
      practice: "both",
      cycleName: "Round and round",
      afterSession: null,
      partners: [
        { name: "Lee", move: ["a move 1", "a move 2"], intention: ["a intention 1", "a intention 2"] },
        { name: "Robin", move: ["b move 1", "b move 2"], intention: ["b intention 1", "b intention 2"] },
      ],
    });
  });

  it("holds nothing that is still hidden, not even from the one whose words they are", () => {
    expect(fillSheet({ practice: "pursuer", mapId, side: "a" }, full(false), unit, null)).toMatchObject({
      trigger: [],
      move: ["a move 1", "a move 2"],
      intention: [],
      vulnerable: [],
      need: [],
    });
    const both = JSON.stringify(fillSheet({ practice: "both", mapId }, full(false), unit, null));
    expect(both).not.toContain("intention 1");
  });

  it("leaves lines to write on where nothing is known yet", () => {
    const empty = newCycleMap(mapId, unit.id, left, right);
    expect(fillSheet({ practice: "distancer", mapId, side: "b" }, empty, unit, null)).toMatchObject({
      forName: "Robin",
      trigger: [],
      move: [],
      intention: [],
      vulnerable: [],
      need: [],
    });
  });
});
