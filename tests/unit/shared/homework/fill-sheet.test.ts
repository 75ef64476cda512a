import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { applyChange } from "#shared/cycle/apply-change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { isShown } from "#shared/cycle/sharing.ts";
import { type CycleMap, type Item, SIDES, SLOTS } from "#shared/domain/cycle-map.ts";
import type { ExitId, ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { LABEL_PACKS } from "#shared/domain/label-pack.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { fillSheet } from "#shared/homework/fill-sheet.ts";
import { LIBRARY } from "#shared/homework/library/library.ts";
import { type SheetRequest, sheetSchema } from "#shared/homework/sheet.ts";
import { OPENINGS, type SheetText } from "#shared/homework/sheet-text.ts";
import { anyMap } from "#tests/support/any-map.ts";

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

const libraryText = (key: string): SheetText => {
  const found = LIBRARY.find((one) => one.key === key);
  if (!found) throw new Error(`there is no sheet ${key}`);
  return found.text;
};
const REACHING = libraryText("reaching-out-so-that-it-can-be-heard");
const BOTH = libraryText("the-two-of-us-and-the-loop");
const EXITS = libraryText("our-ways-out");

const own = (side: "a" | "b", text = REACHING): SheetRequest => ({
  mapId,
  practice: "pursuer",
  side,
  text,
  withoutWords: false,
});
const both = (text = BOTH): SheetRequest => ({ ...own("a", text), practice: "both", side: null });

describe("a homework sheet", () => {
  it("for one partner holds that partner's words in reading order, by place", () => {
    const sheet = fillSheet(own("a"), full(), unit, 4);
    expect(sheet).toMatchObject({
      practice: "pursuer",
      side: "a",
      cycleName: "Round and round",
      afterSession: 4,
      names: { a: "Lee", b: "Robin" },
      words: {
        a: {
          trigger: ["a trigger 1", "a trigger 2"],
          move: ["a move 1", "a move 2"],
          intention: ["a intention 1", "a intention 2"],
          vulnerable: ["a vulnerable 1", "a vulnerable 2"],
          need: ["a need 1", "a need 2"],
        },
        b: {},
      },
    });
    expect(sheetSchema.parse(sheet)).toEqual(sheet);
  });

  it("names both people where the text leaves room for them, and the cycle in the couple's vocabulary", () => {
    const text: SheetText = { ...REACHING, title: "{name} and {partner}, and the {loop} {else}" };
    expect(fillSheet(own("a", text), full(), unit, null).text.title).toBe(
      "Lee and Robin, and the loop {else}",
    );
    expect(fillSheet(own("b", text), full(), { ...unit, labels: "eft" }, null).text.title).toBe(
      "Robin and Lee, and the cycle {else}",
    );
  });

  it("never takes a name or a couple's word for room to put another name in", () => {
    const tricky: Unit = {
      ...unit,
      partners: unit.partners.map((one) => (one.id === right ? { ...one, name: "{partner}" } : one)),
    };
    expect(fillSheet(own("b"), full(), tricky, null).text.lede).toContain("Lee can hear the wish");
    expect(fillSheet(own("b"), full(), tricky, null).names.b).toBe("{partner}");
  });

  it("for both holds what the sheet asks for of either, and nothing else", () => {
    const { words } = fillSheet(both(), full(), unit, null);
    expect(words).toEqual({
      a: { move: ["a move 1", "a move 2"], intention: ["a intention 1", "a intention 2"] },
      b: { move: ["b move 1", "b move 2"], intention: ["b intention 1", "b intention 2"] },
    });
  });

  it("holds the ways out only where it begins with them, and on a person's own sheet only those that person makes", () => {
    const exit = (text: string, by: "a" | "b" | "both") => ({
      id: v7() as ExitId,
      edge: { side: "a" as const, from: "move" as const },
      text,
      by,
      heard: 0,
      missed: 0,
    });
    const map = { ...full(), exits: [exit("mine", "a"), exit("yours", "b"), exit("ours", "both")] };
    expect(fillSheet(both(EXITS), map, unit, null).exits).toEqual(["mine", "yours", "ours"]);
    expect(fillSheet(own("a", EXITS), map, unit, null).exits).toEqual(["mine", "ours"]);
    expect(fillSheet(both(), map, unit, null).exits).toEqual([]);
  });

  it("leaves lines to write on where nothing is known, nothing may be shown, or no words are wanted", () => {
    const empty = { trigger: [], intention: [], vulnerable: [], need: [] };
    const nothing = newCycleMap(mapId, unit.id, left, right);
    expect(fillSheet(own("b"), nothing, unit, null).words.b).toEqual({ ...empty, move: [] });
    expect(fillSheet(own("b"), full(false), unit, null).words.b).toMatchObject(empty);
    const blank = fillSheet({ ...own("b"), withoutWords: true }, full(), unit, null);
    expect(blank.words.b).toEqual({ ...empty, move: [] });
    expect(blank.cycleName).toBe("");
  });

  it("holds nothing that is not shown to both, and on a person's own sheet nothing of the other's: whatever the map, the sheet and the text", () => {
    const anyText = fc.record({
      opening: fc.constantFrom(...OPENINGS),
      words: fc.uniqueArray(fc.constantFrom(...SLOTS), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        anyMap,
        anyText,
        fc.constantFrom("a" as const, "b" as const, null),
        fc.constantFrom(...LABEL_PACKS),
        (drawn, { opening, words }, side, labels) => {
          const map = marked({ ...drawn, sides: seated(drawn.sides) });
          const steps = [{ lead: "x", text: "", words, ask: "", room: "none" as const }];
          const request = {
            ...own("a", { ...REACHING, opening, steps }),
            side,
            practice: side ? "pursuer" : "both",
          };
          const said = JSON.stringify(fillSheet(request as SheetRequest, map, { ...unit, labels }, null));
          for (const of of SIDES)
            for (const item of map.sides[of].items)
              if (!isShown(of, item) || (side !== null && side !== of)) expect(said).not.toContain(item.id);
        },
      ),
    );
  });
});

/** Every text ends in its item's own id, so that two that read alike are told apart. */
const marked = (map: CycleMap): CycleMap => {
  const of = (side: CycleMap["sides"]["a"]) => ({
    ...side,
    items: side.items.map((item) => ({ ...item, text: `${item.text} ${item.id}` })),
  });
  return { ...map, sides: { a: of(map.sides.a), b: of(map.sides.b) } };
};

const seated = ({ a, b }: CycleMap["sides"]) => ({
  a: { ...a, partnerId: left },
  b: { ...b, partnerId: right },
});
