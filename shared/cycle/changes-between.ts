import {
  type CycleMap,
  EXITS_PER_EDGE_MAX,
  type Exit,
  ITEMS_PER_SLOT_MAX,
  type Item,
  SIDES,
  type SideKey,
} from "../domain/cycle-map.ts";
import { applyChange, findItem } from "./apply-change.ts";
import { linksOf, withLinks } from "./apply-link-change.ts";
import type { Change } from "./change.ts";
import { inkChangesBetween } from "./ink-changes-between.ts";
import { sharingAfterMove } from "./sharing.ts";

/**
 * The changes that turn one version of a map into another, as a person reads it: the same words in the same order at
 * every place, the same roles, ratings and names, the same ways out with their tallies, the same ink. Applied in order,
 * each is accepted. None when the two read alike. What is hidden now stays hidden, whatever was shown then: an agreement
 * belongs to its time.
 */
export function changesBetween(from: CycleMap, version: CycleMap): Change[] {
  const bench = new Bench(from);
  const to = sharedAsNow(from, version);
  for (const change of settings(from, to)) bench.do(change);
  arrange(bench, to, ITEMS);
  arrange(bench, to, EXITS);
  for (const change of inkChangesBetween(from.ink, to.ink)) bench.do(change);
  return bench.changes;
}

/** A version in which every item and every stroke that is on the map now is shown or hidden, and linked, as it is now. */
function sharedAsNow(now: CycleMap, version: CycleMap): CycleMap {
  const side = (key: SideKey) => ({
    ...version.sides[key],
    items: version.sides[key].items.map(({ sharing: then, ...item }): Item => {
      const found = findItem(now, item.id);
      const sharing = found ? sharingAfterMove(found.side, found.item, { side: key, slot: item.slot }) : then;
      const linked = found ? withLinks(item, linksOf(found.item)) : item;
      return sharing ? { ...linked, sharing } : linked;
    }),
  });
  const sharingOfStroke = new Map(now.ink.map(({ id, sharing }) => [id, sharing]));
  const ink = version.ink.map((stroke) => ({
    ...stroke,
    sharing: sharingOfStroke.get(stroke.id) ?? stroke.sharing,
  }));
  return { ...version, sides: { a: side("a"), b: side("b") }, ink };
}

/** The map on its way from one version to the other. */
class Bench {
  readonly changes: Change[] = [];
  map: CycleMap;

  constructor(map: CycleMap) {
    this.map = map;
  }

  do(change: Change): void {
    const outcome = applyChange(this.map, change);
    if (!outcome.ok) throw new Error(`a change between two versions was refused: ${outcome.refusal}`);
    this.map = outcome.map;
    this.changes.push(change);
  }
}

function settings(from: CycleMap, to: CycleMap): Change[] {
  const changes: Change[] = [];
  if (from.name !== to.name) changes.push({ kind: "rename", name: to.name });
  if (from.topic !== to.topic) changes.push({ kind: "set-topic", topic: to.topic });
  for (const side of SIDES) {
    const [before, after] = [from.sides[side], to.sides[side]];
    if (JSON.stringify(before.role) !== JSON.stringify(after.role))
      changes.push({ kind: "set-role", side, role: after.role });
    if (before.strength !== after.strength)
      changes.push({ kind: "set-strength", side, strength: after.strength });
    if (before.body !== after.body) changes.push({ kind: "set-body", side, body: after.body });
  }
  return changes;
}

/** Something that lies on a shelf: an item in its slot, or an exit on its edge. */
type Placed<Thing> = { thing: Thing; shelf: string; side: SideKey };

type Kind<Thing extends { id: string }> = {
  /** How many one shelf holds. */
  room: number;
  /** All of them, in reading order within each shelf. */
  placed: (map: CycleMap) => Placed<Thing>[];
  add: (one: Placed<Thing>, before: Thing | undefined) => Change;
  move: (one: Placed<Thing>, before: Thing | undefined) => Change;
  remove: (thing: Thing) => Change;
  /** What gives one its new words; `anew` when no change can, so that it is taken off and put on again. */
  edit: (before: Thing, after: Thing) => Change | "anew" | undefined;
};

const ITEMS: Kind<Item> = {
  room: ITEMS_PER_SLOT_MAX,
  placed: (map) =>
    SIDES.flatMap((side) =>
      map.sides[side].items.map((thing) => ({ thing, side, shelf: `${side}:${thing.slot}` })),
    ),
  add: ({ thing, side }, before) => ({ kind: "add-item", side, item: thing, before: before?.id ?? null }),
  move: ({ thing, side }, before) => ({
    kind: "move-item",
    itemId: thing.id,
    side,
    slot: thing.slot,
    before: before?.id ?? null,
    sharing: thing.sharing ?? null,
  }),
  remove: ({ id }) => ({ kind: "remove-item", itemId: id }),
  edit: (before, { id, text }) =>
    before.text === text ? undefined : { kind: "edit-text", itemId: id, text },
};

const EXITS: Kind<Exit> = {
  room: EXITS_PER_EDGE_MAX,
  placed: (map) =>
    map.exits.map((thing) => ({
      thing,
      side: thing.edge.side,
      shelf: `${thing.edge.side}:${thing.edge.from}`,
    })),
  add: ({ thing }, before) => ({ kind: "add-exit", exit: thing, before: before?.id ?? null }),
  move: ({ thing }, before) => ({
    kind: "move-exit",
    exitId: thing.id,
    edge: thing.edge,
    before: before?.id ?? null,
  }),
  remove: ({ id }) => ({ kind: "remove-exit", exitId: id }),
  edit: (before, { id, text, by, heard, missed }) => {
    // Counting changes one by one; a tally of another session may be dozens away.
    if (before.heard !== heard || before.missed !== missed) return "anew";
    return before.text === text && before.by === by ? undefined : { kind: "edit-exit", exitId: id, text, by };
  },
};

function arrange<Thing extends { id: string }>(bench: Bench, to: CycleMap, kind: Kind<Thing>): void {
  const wanted = new Map(kind.placed(to).map((one) => [one.thing.id, one]));
  const standing = () => kind.placed(bench.map);
  for (const { thing } of standing()) {
    const after = wanted.get(thing.id)?.thing;
    if (!after || kind.edit(thing, after) === "anew") bench.do(kind.remove(thing));
  }
  for (const shelf of new Set([...wanted.values()].map((one) => one.shelf))) {
    const row = [...wanted.values()].filter((one) => one.shelf === shelf);
    // From the last to the first, so that the one each goes before stands already.
    for (const [index, one] of [...row.entries()].toReversed()) {
      place(bench, kind, wanted, one, row[index + 1]?.thing);
    }
  }
  for (const { thing } of standing()) {
    const after = wanted.get(thing.id)?.thing;
    const edit = after && kind.edit(thing, after);
    if (edit && edit !== "anew") bench.do(edit);
  }
}

function place<Thing extends { id: string }>(
  bench: Bench,
  kind: Kind<Thing>,
  wanted: ReadonlyMap<string, Placed<Thing>>,
  one: Placed<Thing>,
  before: Thing | undefined,
): void {
  const standing = kind.placed(bench.map);
  const present = standing.find(({ thing }) => thing.id === one.thing.id);
  const shelf = standing.filter((other) => other.shelf === one.shelf);
  const belongs = ({ thing }: Placed<Thing>) => wanted.get(thing.id)?.shelf === one.shelf;
  if (present?.shelf === one.shelf) {
    const row = shelf.filter(belongs);
    if (row[row.indexOf(present) + 1]?.thing.id === before?.id) return;
  } else if (shelf.length >= kind.room) {
    // Makes room: what belongs elsewhere is taken off, and put there in its turn.
    const stranger = shelf.find((other) => !belongs(other));
    if (stranger) bench.do(kind.remove(stranger.thing));
  }
  bench.do(present ? kind.move(one, before) : kind.add(one, before));
}
