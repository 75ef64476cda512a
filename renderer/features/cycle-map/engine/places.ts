import { LOOP_SLOTS, SIDES, type SideKey, type Slot } from "#shared/domain/cycle-map.ts";

/** One slot of one side: the unit the map is laid out, walked and filled by. */
export type Place = { readonly side: SideKey; readonly slot: Slot };
export type PlaceKey = `${SideKey}:${Slot}`;

/** As {@link LOOP_SLOTS}, with the intention read just after the move it explains. */
export const READING_SLOTS: readonly Slot[] = [...LOOP_SLOTS, "intention"];

export const placeKey = ({ side, slot }: Place): PlaceKey => `${side}:${slot}`;

export const samePlace = (one: Place, other: Place): boolean =>
  one.side === other.side && one.slot === other.slot;

export const partnerOf = (side: SideKey): SideKey => (side === "a" ? "b" : "a");

/** Every place once, in loop order: the left lobe, then the right one, and so home. */
export const PLACES: readonly Place[] = SIDES.flatMap((side) =>
  READING_SLOTS.map((slot) => ({ side, slot })),
);

/** The next (or, with -1, the previous) place round the loop; the last leads back to the first. */
export function alongLoop(from: Place, step: 1 | -1): Place {
  const index = PLACES.findIndex((place) => samePlace(place, from));
  return PLACES.at((index + step) % PLACES.length) ?? from;
}
