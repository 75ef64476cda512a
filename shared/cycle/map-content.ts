import { CYCLE_MAP_VERSION, type CycleMap, type Item, type Side, type SideKey } from "../domain/cycle-map.ts";
import { exitIdSchema, itemIdSchema, type MapId, type PartnerId, type UnitId } from "../domain/ids.ts";
import type { ItemContent, MapContent } from "../domain/map-content.ts";

/** All that is written on a map, without ids and partners. What is drawn by hand is no part of it: a hand is a person's own. */
export function contentOf(map: CycleMap): MapContent {
  const side = ({ role, items, strength, body }: Side) => ({
    role,
    items: items.map(itemContentOf),
    strength,
    body,
  });
  return {
    kind: map.kind,
    name: map.name,
    topic: map.topic,
    sides: { a: side(map.sides.a), b: side(map.sides.b) },
    exits: map.exits.map(({ edge, text, by, heard, missed }) => ({ edge, text, by, heard, missed })),
  };
}

/** Whom an item was kept private to comes along; an agreement to show it does not. */
function itemContentOf({ slot, text, sharing }: Item): ItemContent {
  return sharing && sharing.with !== "shared" ? { slot, text, keptBy: sharing.with } : { slot, text };
}

/**
 * The bare bones of a map: its kind and its roles. Not one of the couple's words is among them; a role they put into
 * words of their own becomes the nearest of ours.
 */
export function bonesOf(map: CycleMap): MapContent {
  const bare = (key: SideKey) => {
    const { role } = map.sides[key];
    const kind = role.kind === "own-words" ? (key === "a" ? "pursues" : "distances") : role.kind;
    return { role: { kind }, items: [], strength: null, body: null };
  };
  return { kind: map.kind, name: "", topic: "", sides: { a: bare("a"), b: bare("b") }, exits: [] };
}

export type NewMap = {
  id: MapId;
  unitId: UnitId;
  partners: readonly [PartnerId, PartnerId];
  newId: () => string;
};

/** A new map that holds this content. Every item and exit gets an id of its own, no consent comes along, and nothing is drawn on it. */
export function mapOfContent(content: MapContent, { id, unitId, partners, newId }: NewMap): CycleMap {
  const side = (key: SideKey, partnerId: PartnerId): Side => ({
    ...content.sides[key],
    partnerId,
    items: content.sides[key].items.map(
      ({ slot, text, keptBy }): Item => ({
        id: itemIdSchema.parse(newId()),
        slot,
        text,
        ...(keptBy && { sharing: { with: keptBy } }),
      }),
    ),
  });
  return {
    schema: CYCLE_MAP_VERSION,
    id,
    unitId,
    kind: content.kind,
    name: content.name,
    topic: content.topic,
    sides: { a: side("a", partners[0]), b: side("b", partners[1]) },
    exits: content.exits.map((exit) => ({ ...exit, id: exitIdSchema.parse(newId()) })),
    ink: [],
    answers: null,
  };
}

/** The same content before anything was counted on it: a copy begins its own tallies. */
export const uncounted = (content: MapContent): MapContent => ({
  ...content,
  exits: content.exits.map((exit) => ({ ...exit, heard: 0, missed: 0 })),
});
