import {
  type CycleMap,
  ITEMS_PER_SLOT_MAX,
  type Item,
  type Sharing,
  SIDES,
  type Side,
  type SideKey,
  type Slot,
} from "../domain/cycle-map.ts";
import type { ItemId } from "../domain/ids.ts";
import { applyExitChange } from "./apply-exit-change.ts";
import { applyInkChange } from "./apply-ink-change.ts";
import { relinked } from "./apply-link-change.ts";
import type { Change } from "./change.ts";
import { type ChangeOutcome, done, refuse } from "./change-outcome.ts";
import { sharingAfterMove } from "./sharing.ts";

/** Where an item stands: its side, and the item behind it in the same slot. */
export type ItemPlace = { side: SideKey; item: Item; before: ItemId | null };

/** Finds an item wherever it stands on the map. */
export function findItem(map: CycleMap, itemId: ItemId): ItemPlace | undefined {
  for (const side of SIDES) {
    const items = map.sides[side].items;
    const index = items.findIndex((item) => item.id === itemId);
    const item = items[index];
    if (!item) continue;
    const behind = items.slice(index + 1).find((other) => other.slot === item.slot);
    return { side, item, before: behind?.id ?? null };
  }
  return undefined;
}

/** The items of one slot, in reading order. */
export function itemsIn(side: Side, slot: Slot): Item[] {
  return side.items.filter((item) => item.slot === slot);
}

/**
 * Applies one change and gives back a new map; the one passed in is left as it was.
 * A change that does not fit is refused, and nothing is altered.
 */
export function applyChange(map: CycleMap, change: Change): ChangeOutcome {
  switch (change.kind) {
    case "add-item":
      if (findItem(map, change.item.id)) return refuse("item-exists");
      return insert(map, change.side, change.item, change.before);
    case "edit-text":
      return withItem(map, change.itemId, ({ side, item }) =>
        done(replace(map, side, item, { ...item, text: change.text })),
      );
    case "move-item":
      return withItem(map, change.itemId, ({ side, item }) => {
        if (change.before === item.id) return refuse("no-such-neighbour");
        const sharing = "sharing" in change ? change.sharing : sharingAfterMove(side, item, change);
        const moved = saying({ ...item, slot: change.slot }, sharing);
        return insert(without(map, side, item), change.side, moved, change.before);
      });
    case "set-sharing":
      return withItem(map, change.itemId, ({ side, item }) =>
        done(replace(map, side, item, saying(item, change.sharing))),
      );
    case "link-item":
    case "unlink-item":
      return withItem(map, change.itemId, ({ side, item }) => {
        const after = relinked(item, change);
        return typeof after === "string" ? refuse(after) : done(replace(map, side, item, after));
      });
    case "remove-item":
      return withItem(map, change.itemId, ({ side, item }) => done(without(map, side, item)));
    case "set-role":
      return done(withSide(map, change.side, { role: change.role }));
    case "set-strength":
      return done(withSide(map, change.side, { strength: change.strength }));
    case "set-body":
      return done(withSide(map, change.side, { body: change.body }));
    case "rename":
      return done({ ...map, name: change.name });
    case "set-topic":
      return done({ ...map, topic: change.topic });
    case "add-exit":
    case "edit-exit":
    case "move-exit":
    case "remove-exit":
    case "tally-exit":
      return applyExitChange(map, change);
    case "add-stroke":
    case "remove-stroke":
    case "share-stroke":
      return applyInkChange(map, change);
  }
}

function withItem(map: CycleMap, itemId: ItemId, act: (place: ItemPlace) => ChangeOutcome): ChangeOutcome {
  const place = findItem(map, itemId);
  return place ? act(place) : refuse("no-such-item");
}

function withSide(map: CycleMap, side: SideKey, part: Partial<Side>): CycleMap {
  return { ...map, sides: { ...map.sides, [side]: { ...map.sides[side], ...part } } };
}

function without(map: CycleMap, side: SideKey, item: Item): CycleMap {
  return withSide(map, side, { items: map.sides[side].items.filter((it) => it !== item) });
}

function replace(map: CycleMap, side: SideKey, item: Item, by: Item): CycleMap {
  return withSide(map, side, { items: map.sides[side].items.map((it) => (it === item ? by : it)) });
}

/** The item with this said of its sharing, or nothing. */
function saying({ id, slot, text, links }: Item, sharing: Sharing | null | undefined): Item {
  return { id, slot, text, ...(links && { links }), ...(sharing && { sharing }) };
}

function insert(map: CycleMap, side: SideKey, item: Item, before: ItemId | null): ChangeOutcome {
  const items = map.sides[side].items;
  if (itemsIn(map.sides[side], item.slot).length >= ITEMS_PER_SLOT_MAX) return refuse("slot-full");
  const index =
    before === null ? items.length : items.findIndex((it) => it.id === before && it.slot === item.slot);
  if (index < 0) return refuse("no-such-neighbour");
  return done(withSide(map, side, { items: items.toSpliced(index, 0, item) }));
}
