import { SIDES, type Slot } from "#shared/domain/cycle-map.ts";
import { type Place, type PlaceKey, placeKey, samePlace } from "./places.ts";

const both = (slot: Slot): Place[] => SIDES.map((side) => ({ side, slot }));

/** The order in which a session asks: what each does and what sets it off, then the meaning, then the feelings. */
export const GUIDED_ORDER: readonly Place[] = [
  ...SIDES.flatMap((side): Place[] => [
    { side, slot: "trigger" },
    { side, slot: "move" },
  ]),
  ...both("story"),
  ...both("reactive"),
  ...both("vulnerable"),
  ...both("need"),
  ...both("intention"),
];

/** From a place on, in the order of asking, the places that are not filled. */
export function placesFrom(place: Place, filled: ReadonlySet<PlaceKey>): Place[] {
  const start = GUIDED_ORDER.findIndex((one) => samePlace(one, place));
  return GUIDED_ORDER.slice(start).filter((one) => !filled.has(placeKey(one)));
}

/** The next place to ask for: the first that is neither filled nor skipped, or undefined when all is asked. */
export function nextToAsk(settled: ReadonlySet<PlaceKey>): Place | undefined {
  return GUIDED_ORDER.find((place) => !settled.has(placeKey(place)));
}
