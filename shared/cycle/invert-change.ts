import type { CycleMap } from "../domain/cycle-map.ts";
import { findItem } from "./apply-change.ts";
import { type ExitChange, findExit } from "./apply-exit-change.ts";
import { findStroke, type InkChange } from "./apply-ink-change.ts";
import type { Change } from "./change.ts";

/**
 * The change that takes `change` back, read from the map as it stood before it.
 * Undefined when the change names an item that is not there: such a change is refused and needs no undoing.
 */
export function invertChange(map: CycleMap, change: Change): Change | undefined {
  switch (change.kind) {
    case "add-item":
      return { kind: "remove-item", itemId: change.item.id };
    case "edit-text": {
      const place = findItem(map, change.itemId);
      return place && { kind: "edit-text", itemId: change.itemId, text: place.item.text };
    }
    case "move-item": {
      const place = findItem(map, change.itemId);
      return (
        place && {
          kind: "move-item",
          itemId: change.itemId,
          side: place.side,
          slot: place.item.slot,
          before: place.before,
          sharing: place.item.sharing ?? null,
        }
      );
    }
    case "set-sharing": {
      const place = findItem(map, change.itemId);
      return place && { kind: "set-sharing", itemId: change.itemId, sharing: place.item.sharing ?? null };
    }
    case "link-item":
      return { ...change, kind: "unlink-item" };
    case "unlink-item":
      return { ...change, kind: "link-item" };
    case "remove-item": {
      const place = findItem(map, change.itemId);
      return place && { kind: "add-item", side: place.side, item: place.item, before: place.before };
    }
    case "set-role":
      return { kind: "set-role", side: change.side, role: map.sides[change.side].role };
    case "set-strength":
      return { kind: "set-strength", side: change.side, strength: map.sides[change.side].strength };
    case "set-body":
      return { kind: "set-body", side: change.side, body: map.sides[change.side].body };
    case "rename":
      return { kind: "rename", name: map.name };
    case "set-topic":
      return { kind: "set-topic", topic: map.topic };
    case "add-exit":
    case "edit-exit":
    case "move-exit":
    case "remove-exit":
    case "tally-exit":
      return invertExitChange(map, change);
    case "add-stroke":
    case "remove-stroke":
    case "share-stroke":
      return invertInkChange(map, change);
  }
}

function invertExitChange(map: CycleMap, change: ExitChange): Change | undefined {
  if (change.kind === "add-exit") return { kind: "remove-exit", exitId: change.exit.id };
  const place = findExit(map, change.exitId);
  if (!place) return undefined;
  const { exit, before } = place;
  switch (change.kind) {
    case "edit-exit":
      return { kind: "edit-exit", exitId: exit.id, text: exit.text, by: exit.by };
    case "move-exit":
      return { kind: "move-exit", exitId: exit.id, edge: exit.edge, before };
    case "remove-exit":
      return { kind: "add-exit", exit, before };
    case "tally-exit":
      return { ...change, by: change.by === 1 ? -1 : 1 };
  }
}

function invertInkChange(map: CycleMap, change: InkChange): Change | undefined {
  if (change.kind === "add-stroke") return { kind: "remove-stroke", strokeId: change.stroke.id };
  const place = findStroke(map, change.strokeId);
  if (!place) return undefined;
  return change.kind === "remove-stroke"
    ? { kind: "add-stroke", ...place }
    : { ...change, sharing: place.stroke.sharing };
}
