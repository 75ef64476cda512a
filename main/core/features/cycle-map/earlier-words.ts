import type { EarlierWords } from "#shared/contract/cycle-map.ts";
import { type CycleMap, SIDES } from "#shared/domain/cycle-map.ts";

const WORDS_MAX = 400;

/** Every text on these maps once a partner and place, in the order of the maps. */
export function earlierWords(maps: readonly CycleMap[]): EarlierWords[] {
  const found = new Map<string, EarlierWords>();
  for (const map of maps)
    for (const side of SIDES)
      for (const { slot, text } of map.sides[side].items) {
        const { partnerId } = map.sides[side];
        const key = `${partnerId} ${slot} ${text.toLocaleLowerCase("en")}`;
        if (!found.has(key)) found.set(key, { partnerId, slot, text });
      }
  return [...found.values()].slice(0, WORDS_MAX);
}
