import type { MapLayout } from "./layout-map.ts";
import { PLACES, type Place, placeKey } from "./places.ts";
import { distanceTo, type Point } from "./shapes.ts";

/** The place a dropped item belongs to: the one whose card is under the point, else the nearest. */
export function placeAt(layout: Pick<MapLayout, "places">, point: Point): Place {
  const [nearest] = PLACES.map((place) => ({
    place,
    distance: distanceTo(layout.places[placeKey(place)], point),
  })).toSorted((one, other) => one.distance - other.distance);
  if (!nearest) throw new Error("a map has places");
  return nearest.place;
}
