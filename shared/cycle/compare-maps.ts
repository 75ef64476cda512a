import {
  type CycleMap,
  type CycleRole,
  type Exit,
  type Item,
  SIDES,
  type SideKey,
  type Slot,
} from "../domain/cycle-map.ts";
import type { Stroke } from "../domain/ink.ts";
import { sameEdge } from "./apply-exit-change.ts";
import { isShown } from "./sharing.ts";

type Place = { side: SideKey; slot: Slot };

/** One thing in which two versions of a map differ. `item` and `exit` are as the later version has them, unless they went. */
export type Difference =
  | { kind: "item-came" | "item-went"; side: SideKey; item: Item }
  | { kind: "item-moved"; from: Place; to: Place; item: Item }
  | { kind: "item-shown" | "item-hidden"; side: SideKey; item: Item }
  | { kind: "item-reworded"; side: SideKey; item: Item; was: string }
  | { kind: "strength" | "body"; side: SideKey; from: number | null; to: number | null }
  | { kind: "role"; side: SideKey; from: CycleRole; to: CycleRole }
  | { kind: "name" | "topic"; from: string; to: string }
  | { kind: "exit-came" | "exit-went"; exit: Exit }
  | { kind: "exit-moved" | "exit-reworded" | "exit-counted"; exit: Exit; was: Exit }
  | { kind: "ink-came" | "ink-went" | "ink-shared" | "ink-hidden"; strokes: Stroke[] };

/**
 * What came, went and changed between two versions of one map, in a steady order. Words and ways out are the same ones
 * when their ids are; one that moved and was reworded is named twice. The order within a place is no difference.
 */
export function compareMaps(from: CycleMap, to: CycleMap): Difference[] {
  return [
    ...text("name", from.name, to.name),
    ...text("topic", from.topic, to.topic),
    ...SIDES.flatMap((side) => sideDifferences(side, from, to)),
    ...itemDifferences(from, to),
    ...exitDifferences(from, to),
    ...inkDifferences(from.ink, to.ink),
  ];
}

const text = (kind: "name" | "topic", from: string, to: string): Difference[] =>
  from === to ? [] : [{ kind, from, to }];

function sideDifferences(side: SideKey, from: CycleMap, to: CycleMap): Difference[] {
  const [before, after] = [from.sides[side], to.sides[side]];
  const found: Difference[] = [];
  if (JSON.stringify(before.role) !== JSON.stringify(after.role))
    found.push({ kind: "role", side, from: before.role, to: after.role });
  for (const kind of ["strength", "body"] as const)
    if (before[kind] !== after[kind]) found.push({ kind, side, from: before[kind], to: after[kind] });
  return found;
}

const itemsOf = (map: CycleMap) =>
  SIDES.flatMap((side) => map.sides[side].items.map((item) => ({ side, item })));

function itemDifferences(from: CycleMap, to: CycleMap): Difference[] {
  const before = new Map(itemsOf(from).map((one) => [one.item.id, one]));
  const after = new Map(itemsOf(to).map((one) => [one.item.id, one]));
  const changed = [...after.values()].flatMap(({ side, item }): Difference[] => {
    const was = before.get(item.id);
    if (!was) return [{ kind: "item-came", side, item }];
    const found: Difference[] = [];
    if (was.side !== side || was.item.slot !== item.slot)
      found.push({
        kind: "item-moved",
        from: { side: was.side, slot: was.item.slot },
        to: { side, slot: item.slot },
        item,
      });
    if (was.item.text !== item.text) found.push({ kind: "item-reworded", side, item, was: was.item.text });
    const shown = isShown(side, item);
    if (isShown(was.side, was.item) !== shown)
      found.push({ kind: shown ? "item-shown" : "item-hidden", side, item });
    return found;
  });
  const went = [...before.values()].filter(({ item }) => !after.has(item.id));
  return [...changed, ...went.map(({ side, item }): Difference => ({ kind: "item-went", side, item }))];
}

function exitDifferences(from: CycleMap, to: CycleMap): Difference[] {
  const before = new Map(from.exits.map((exit) => [exit.id, exit]));
  const after = new Set(to.exits.map(({ id }) => id));
  const changed = to.exits.flatMap((exit): Difference[] => {
    const was = before.get(exit.id);
    if (!was) return [{ kind: "exit-came", exit }];
    const found: Difference[] = [];
    if (!sameEdge(was.edge, exit.edge)) found.push({ kind: "exit-moved", exit, was });
    if (was.text !== exit.text || was.by !== exit.by) found.push({ kind: "exit-reworded", exit, was });
    if (was.heard !== exit.heard || was.missed !== exit.missed)
      found.push({ kind: "exit-counted", exit, was });
    return found;
  });
  const went = from.exits.filter(({ id }) => !after.has(id));
  return [...changed, ...went.map((exit): Difference => ({ kind: "exit-went", exit }))];
}

/** Handwriting is many strokes: those that came, or went, are told of together. */
function inkDifferences(from: readonly Stroke[], to: readonly Stroke[]): Difference[] {
  const before = new Map(from.map((stroke) => [stroke.id, stroke]));
  const after = new Set(to.map(({ id }) => id));
  const turned = to.filter(({ id, sharing }) => before.has(id) && before.get(id)?.sharing !== sharing);
  const found: Extract<Difference, { strokes: Stroke[] }>[] = [
    { kind: "ink-came", strokes: to.filter(({ id }) => !before.has(id)) },
    { kind: "ink-went", strokes: from.filter(({ id }) => !after.has(id)) },
    { kind: "ink-shared", strokes: turned.filter(({ sharing }) => sharing === "shared") },
    { kind: "ink-hidden", strokes: turned.filter(({ sharing }) => sharing === "clinician") },
  ];
  return found.filter(({ strokes }) => strokes.length > 0);
}
