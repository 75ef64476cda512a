import { createContext } from "react";
import type { SideKey } from "#shared/domain/cycle-map.ts";
import type { ExitId, ItemId, StrokeId } from "#shared/domain/ids.ts";

/** What a mark is about: words, a way out, ink, or a rating. */
export type MarkKey =
  | ItemId
  | ExitId
  | StrokeId
  | `strength:${SideKey}`
  | `body:${SideKey}`
  | `role:${SideKey}`;
export type MapMark = { kind: "new" | "gone" | "changed"; words: string };
export type MapMarks = ReadonlyMap<MarkKey, MapMark>;

/** What is to be pointed out on a picture of the map; nothing, where nobody says so. */
export const MapMarksContext = createContext<MapMarks>(new Map());
