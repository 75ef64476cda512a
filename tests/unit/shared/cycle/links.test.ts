import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { applyChange } from "#shared/cycle/apply-change.ts";
import { type Change, changeSchema } from "#shared/cycle/change.ts";
import { changesBetween } from "#shared/cycle/changes-between.ts";
import { contentOf } from "#shared/cycle/map-content.ts";
import { mapFileText } from "#shared/cycle/map-file.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { sharedPart } from "#shared/cycle/shared-part.ts";
import { sharedView } from "#shared/cycle/shared-view.ts";
import { type CycleMap, cycleMapSchema } from "#shared/domain/cycle-map.ts";
import type { ItemId, MapId, PartnerId, SessionId, UnitId } from "#shared/domain/ids.ts";
import { LINKS_PER_ITEM_MAX } from "#shared/domain/item-link.ts";

const id = v7() as ItemId;
const sessions = Array.from({ length: LINKS_PER_ITEM_MAX + 1 }, () => v7() as SessionId).toSorted();
const [first, second] = sessions as [SessionId, SessionId];
const to = (sessionId: SessionId) => ({ kind: "session" as const, sessionId });
const linking = (sessionId: SessionId): Change => ({ kind: "link-item", itemId: id, link: to(sessionId) });
const blank = newCycleMap(v7() as MapId, v7() as UnitId, v7() as PartnerId, v7() as PartnerId);

function changed(map: CycleMap, ...changes: Change[]): CycleMap {
  return changes.reduce((before, change) => {
    expect(changeSchema.safeParse(change).success).toBe(true);
    const outcome = applyChange(before, change);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.map;
  }, map);
}
const start = changed(blank, {
  kind: "add-item",
  side: "a",
  item: { id, slot: "move", text: "I ask" },
  before: null,
});
const linksOn = (map: CycleMap) => [...map.sides.a.items, ...map.sides.b.items].map(({ links }) => links);
const refusal = (map: CycleMap, change: Change) => {
  const outcome = applyChange(map, change);
  return outcome.ok ? "accepted" : outcome.refusal;
};

describe("a link of an item", () => {
  it("is added and taken off, in one order whatever was linked first", () => {
    const both = changed(start, linking(second), linking(first));
    expect(linksOn(both)).toEqual([[to(first), to(second)]]);
    expect(cycleMapSchema.parse(both)).toEqual(both);
    const one = changed(both, { kind: "unlink-item", itemId: id, link: to(first) });
    expect(linksOn(one)).toEqual([[to(second)]]);
    expect(changed(one, { kind: "unlink-item", itemId: id, link: to(second) })).toEqual(start);
  });

  it("is refused a second time, beyond the room there is, and where there is nothing to link or take off", () => {
    expect(refusal(changed(start, linking(first)), linking(first))).toBe("link-exists");
    const full = changed(start, ...sessions.slice(0, LINKS_PER_ITEM_MAX).map(linking));
    expect(refusal(full, linking(sessions.at(-1) as SessionId))).toBe("links-full");
    expect(refusal(start, { kind: "unlink-item", itemId: id, link: to(first) })).toBe("no-such-link");
    expect(refusal(blank, linking(first))).toBe("no-such-item");
  });

  it("goes along when the words are moved, reworded, shown or hidden", () => {
    const there = changed(
      start,
      linking(first),
      { kind: "move-item", itemId: id, side: "b", slot: "story", before: null },
      { kind: "edit-text", itemId: id, text: "I ask twice" },
      { kind: "set-sharing", itemId: id, sharing: { with: "clinician" } },
    );
    expect(linksOn(there)).toEqual([[to(first)]]);
  });

  it("is never part of what both may see, nor of a copy or a file", () => {
    const map = changed(start, linking(first));
    expect(sharedView(map)).toEqual(sharedView(start));
    expect(sharedPart(map)).toEqual(sharedPart(start));
    expect(contentOf(map)).toEqual(contentOf(start));
    expect(mapFileText({ a: "", b: "" }, contentOf(map))).not.toContain(first);
  });

  it("stays as it is now when an earlier version is brought back, and comes back with words that were gone", () => {
    const linked = changed(start, linking(first));
    expect(linksOn(changed(linked, ...changesBetween(linked, start)))).toEqual([[to(first)]]);
    expect(linksOn(changed(start, ...changesBetween(start, linked)))).toEqual([undefined]);
    expect(linksOn(changed(blank, ...changesBetween(blank, linked)))).toEqual([[to(first)]]);
  });
});
