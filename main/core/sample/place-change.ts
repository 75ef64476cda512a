import { itemsIn } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import type { CycleMap, SideKey, Slot } from "#shared/domain/cycle-map.ts";
import { exitIdSchema, itemIdSchema } from "#shared/domain/ids.ts";
import type { NewId } from "../context.ts";
import type { SampleChange } from "./couple-file.ts";

/** Turns a change as written in a sample file into one of the map's; undefined when the words it names are not there. */
export function placeChange(
  map: CycleMap,
  written: SampleChange,
  newId: NewId,
  at: Date,
): Change | undefined {
  if ("add" in written) {
    const { side, slot, text } = written.add;
    return { kind: "add-item", side, item: { id: itemIdSchema.parse(newId()), slot, text }, before: null };
  }
  if ("role" in written) return { kind: "set-role", side: written.role.side, role: roleOf(written.role) };
  if ("strength" in written)
    return { kind: "set-strength", side: written.strength.side, strength: written.strength.is };
  if ("body" in written) return { kind: "set-body", side: written.body.side, body: written.body.is };
  if ("name" in written) return { kind: "rename", name: written.name };
  if ("topic" in written) return { kind: "set-topic", topic: written.topic };
  if ("exit" in written || "heard" in written || "missed" in written)
    return changeOfExit(map, written, newId);
  return changeOfItem(map, written, at);
}

type RoleChange = Extract<SampleChange, { role: unknown }>["role"];

const roleOf = (role: RoleChange) =>
  "is" in role ? { kind: role.is } : { kind: "own-words" as const, text: role.inTheirWords };

type ExitChange = Extract<SampleChange, { exit: unknown } | { heard: unknown } | { missed: unknown }>;

function changeOfExit(map: CycleMap, written: ExitChange, newId: NewId): Change | undefined {
  if ("exit" in written) {
    const { on: edge, text, by } = written.exit;
    const exit = { id: exitIdSchema.parse(newId()), edge, text, by, heard: 0, missed: 0 };
    return { kind: "add-exit", exit, before: null };
  }
  const outcome = "heard" in written ? "heard" : "missed";
  const words = "heard" in written ? written.heard : written.missed;
  const exit = map.exits.find(({ text }) => text === words);
  return exit && { kind: "tally-exit", exitId: exit.id, outcome, by: 1 };
}

type ItemChange = Extract<
  SampleChange,
  { show: unknown } | { reword: unknown } | { remove: unknown } | { move: unknown }
>;

function changeOfItem(map: CycleMap, written: ItemChange, at: Date): Change | undefined {
  if ("show" in written) {
    const { side, slot, text } = written.show;
    const itemId = find(map, side, slot, text);
    const sharing = { with: "shared" as const, agreedBy: side, agreedAt: at.toISOString() };
    return itemId && { kind: "set-sharing", itemId, sharing };
  }
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
