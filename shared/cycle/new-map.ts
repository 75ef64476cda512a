import { CYCLE_MAP_VERSION, type CycleMap, type Side } from "../domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "../domain/ids.ts";

/** An empty negative-cycle map between two partners; the first is drawn on the left and starts out as the pursuer. */
export function newCycleMap(id: MapId, unitId: UnitId, partnerA: PartnerId, partnerB: PartnerId): CycleMap {
  return {
    schema: CYCLE_MAP_VERSION,
    id,
    unitId,
    kind: "negative",
    name: "",
    topic: "",
    sides: { a: emptySide(partnerA, "pursues"), b: emptySide(partnerB, "distances") },
    exits: [],
    ink: [],
  };
}

const emptySide = (partnerId: PartnerId, kind: "pursues" | "distances"): Side => ({
  partnerId,
  role: { kind },
  items: [],
  strength: null,
  body: null,
});
