import type { EarlierWords } from "#shared/contract/cycle-map.ts";
import { sharingOf } from "#shared/cycle/sharing.ts";
import { type CycleMap, type Item, SIDES, type SideKey } from "#shared/domain/cycle-map.ts";

const WORDS_MAX = 400;

/**
 * Every text on these maps once a partner and place, in the order of the maps. What is private to the clinician, or to
 * the other partner, is left out; where a text stands more than once, the first time decides.
 */
export function earlierWords(maps: readonly CycleMap[]): EarlierWords[] {
  const found = new Map<string, EarlierWords | null>();
  for (const map of maps)
    for (const side of SIDES)
      for (const item of map.sides[side].items) {
        const { slot, text } = item;
        const { partnerId } = map.sides[side];
        const key = `${partnerId} ${slot} ${text.toLocaleLowerCase("en")}`;
        if (!found.has(key)) found.set(key, mayBeOffered(side, item) ? { partnerId, slot, text } : null);
      }
  return [...found.values()].filter((words) => words !== null).slice(0, WORDS_MAX);
}

/** Words are offered in front of whoever looks on: only those that are this partner's own, or both partners'. */
function mayBeOffered(side: SideKey, item: Item): boolean {
  const state = sharingOf(side, item);
  return state === "shared" || state === side;
}
