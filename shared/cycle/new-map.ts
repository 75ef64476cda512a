import {
  CYCLE_MAP_VERSION,
  type CycleMap,
  type CycleRole,
  type MapKind,
  type Side,
} from "../domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "../domain/ids.ts";
import { rolesOf } from "./pattern.ts";

/** An empty negative-cycle map between two partners; the first is drawn on the left and starts out as the pursuer. */
export function newCycleMap(id: MapId, unitId: UnitId, partnerA: PartnerId, partnerB: PartnerId): CycleMap {
  const [a, b] = rolesOf("pursue-distance");
  return {
    schema: CYCLE_MAP_VERSION,
    id,
    unitId,
    kind: "negative",
    name: "",
    topic: "",
    sides: { a: emptySide(partnerA, a), b: emptySide(partnerB, b) },
    exits: [],
    ink: [],
    answers: null,
  };
}

export type MapStart = {
  kind: MapKind;
  topic: string;
  /** How each side starts out, the left one first. */
  roles: readonly [CycleRole, CycleRole];
  /** The negative cycle a new one is to take the place of. */
  answers: MapId | null;
};

/** The map, begun as asked: its kind, its topic and its roles. */
export const startedAs = (map: CycleMap, { kind, topic, roles, answers }: MapStart): CycleMap => ({
  ...map,
  kind,
  topic,
  answers,
  sides: { a: { ...map.sides.a, role: roles[0] }, b: { ...map.sides.b, role: roles[1] } },
});

const emptySide = (partnerId: PartnerId, role: CycleRole): Side => ({
  partnerId,
  role,
  items: [],
  strength: null,
  body: null,
});
