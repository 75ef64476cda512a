import type { CycleMap, Item, SideKey } from "../domain/cycle-map.ts";
import { withLinks } from "./apply-link-change.ts";
import { isShown } from "./sharing.ts";

/** How much of a map goes onto paper or into a file: what both partners may see, or all of it. */
export type Extent = "shared" | "all";

/** The map with only what both partners may see. Where their words are linked to is the clinician's. */
export function sharedPart(map: CycleMap): CycleMap {
  const side = (key: SideKey) => ({
    ...map.sides[key],
    items: map.sides[key].items.filter((item) => isShown(key, item)).map(unlinked),
  });
  const ink = map.ink.filter(({ sharing }) => sharing === "shared");
  return { ...map, sides: { a: side("a"), b: side("b") }, ink };
}

const unlinked = (item: Item): Item => withLinks(item, []);

/** The map as far as it is to be shown. */
export const partOf = (map: CycleMap, extent: Extent): CycleMap => (extent === "all" ? map : sharedPart(map));
