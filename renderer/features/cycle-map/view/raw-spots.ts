import { createContext } from "react";
import type { Place } from "../engine/places.ts";

/** What else is known about a place, from beyond the map: how much, and the way to it. */
export type RawSpots = { countAt(place: Place): number; open(place: Place): void };

/** Null wherever nobody may know: on paper, on the couple's screen, in earlier versions. */
export const RawSpotsContext = createContext<RawSpots | null>(null);
