import { useState } from "react";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { nextToAsk } from "../engine/guided-order.ts";
import { PLACES, type Place, type PlaceKey, placeKey } from "../engine/places.ts";
import { itemsAt } from "./target.ts";

/** Which place the guide asks about, and what was put off. */
export function useGuide(map: CycleMap) {
  const [on, setOn] = useState(true);
  const [skipped, setSkipped] = useState<ReadonlySet<PlaceKey>>(new Set());
  const filled = PLACES.filter((place) => itemsAt(map, place).length > 0).map(placeKey);
  const asked = nextToAsk(new Set([...filled, ...skipped]));
  return {
    on,
    asked,
    /** What is asked about once this place has words too. */
    after: (place: Place) => nextToAsk(new Set([...filled, ...skipped, placeKey(place)])),
    /** No place is without words. */
    done: filled.length === PLACES.length,
    skip: (place: Place) => setSkipped(new Set([...skipped, placeKey(place)])),
    /** Stops asking, or asks again, also about what was put off. */
    toggle: () => {
      const asking = on && asked !== undefined;
      setOn(!asking);
      if (!asking) setSkipped(new Set());
    },
  };
}
