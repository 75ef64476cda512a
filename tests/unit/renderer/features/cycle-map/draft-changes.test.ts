import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { changesOfDrafts } from "#renderer/features/cycle-map/draft-changes.ts";
import { applyChange } from "#shared/cycle/apply-change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { type CycleMap, ITEM_TEXT_MAX } from "#shared/domain/cycle-map.ts";
import type { ItemId, MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";

const item = v7() as ItemId;
const fresh = v7() as ItemId;

function startingMap(): CycleMap {
  const empty = newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);
  const outcome = applyChange(empty, {
    kind: "add-item",
    side: "b",
    item: { id: item, slot: "story", text: "I cannot win" },
    before: null,
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.map;
}

const kept = (drafts: Record<string, string>, map = startingMap()) =>
  changesOfDrafts(map, { get: (key) => drafts[key] }, () => fresh);

describe("what is being typed when the typing ends by itself", () => {
  it("becomes a new line at the place it was typed at", () => {
    expect(kept({ "slot:a:move": "  I follow  him " })).toEqual([
      { kind: "add-item", side: "a", item: { id: fresh, slot: "move", text: "I follow him" }, before: null },
    ]);
  });

  it("rewords the line it was typed over, unless the words are the same", () => {
    expect(kept({ [`item:${item}`]: "I cannot win, whatever I do" })).toEqual([
      { kind: "edit-text", itemId: item, text: "I cannot win, whatever I do" },
    ]);
    expect(kept({ [`item:${item}`]: "I cannot win " })).toEqual([]);
  });

  it("becomes a role in own words, on the side it was typed for", () => {
    expect(kept({ "role:b": " goes up and  down " })).toEqual([
      { kind: "set-role", side: "b", role: { kind: "own-words", text: "goes up and down" } },
    ]);
  });

  it("leaves a role alone that says the same already, or was left empty", () => {
    const map = startingMap();
    map.sides.a.role = { kind: "own-words", text: "waits" };
    expect(kept({ "role:a": "waits" }, map)).toEqual([]);
    expect(kept({ "role:a": "  ", "role:b": "" }, map)).toEqual([]);
  });

  it("becomes the cycle’s name and topic; emptying them counts", () => {
    const map = { ...startingMap(), name: "The door", topic: "Sundays" };
    expect(kept({ name: "The closed door", topic: "" }, map)).toEqual([
      { kind: "rename", name: "The closed door" },
      { kind: "set-topic", topic: "" },
    ]);
    expect(kept({ name: "The door", topic: "Sundays " }, map)).toEqual([]);
  });

  it("changes nothing when it is empty, too long for its place, or not there", () => {
    const tooLong = "x".repeat(ITEM_TEXT_MAX + 1);
    expect(
      kept({ "slot:a:need": " ", "slot:b:need": tooLong, [`item:${item}`]: "", "role:a": "y".repeat(41) }),
    ).toEqual([]);
    expect(kept({})).toEqual([]);
  });

  it("is kept from every place at once", () => {
    const changes = kept({ "slot:a:move": "I call", "role:a": "calls", name: "The phone" });
    expect(changes.map(({ kind }) => kind)).toEqual(["add-item", "set-role", "rename"]);
  });
});
