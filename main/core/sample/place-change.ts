import { itemsIn } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import type { CycleMap, SideKey, Slot } from "#shared/domain/cycle-map.ts";
import type { ItemId } from "#shared/domain/ids.ts";
import type { SampleChange } from "./couple-file.ts";

/** Turns a change as written in a sample file into one of the map's; undefined when the words it names are not there. */
export function placeChange(
  map: CycleMap,
  written: SampleChange,
  newItemId: () => ItemId,
): Change | undefined {
  if ("add" in written) {
    const { side, slot, text } = written.add;
    return { kind: "add-item", side, item: { id: newItemId(), slot, text }, before: null };
  }
  if ("role" in written) return { kind: "set-role", side: written.role.side, role: roleOf(written.role) };
  if ("strength" in written)
    return { kind: "set-strength", side: written.strength.side, strength: written.strength.is };
  if ("body" in written) return { kind: "set-body", side: written.body.side, body: written.body.is };
  if ("name" in written) return { kind: "rename", name: written.name };
  if ("topic" in written) return { kind: "set-topic", topic: written.topic };
  return changeOfItem(map, written);
}

type RoleChange = Extract<SampleChange, { role: unknown }>["role"];

const roleOf = (role: RoleChange) =>
  "is" in role ? { kind: role.is } : { kind: "own-words" as const, text: role.inTheirWords };

type ItemChange = Extract<SampleChange, { reword: unknown } | { remove: unknown } | { move: unknown }>;

function changeOfItem(map: CycleMap, written: ItemChange): Change | undefined {
  if ("reword" in written) {
    const itemId = find(map, written.reword.side, written.reword.slot, written.reword.from);
    return itemId && { kind: "edit-text", itemId, text: written.reword.to };
  }
  if ("remove" in written) {
    const itemId = find(map, written.remove.side, written.remove.slot, written.remove.text);
    return itemId && { kind: "remove-item", itemId };
  }
  const { side, slot, text, to } = written.move;
  const itemId = find(map, side, slot, text);
  return itemId && { kind: "move-item", itemId, ...to, before: null };
}

const find = (map: CycleMap, side: SideKey, slot: Slot, text: string) =>
  itemsIn(map.sides[side], slot).find((item) => item.text === text)?.id;
