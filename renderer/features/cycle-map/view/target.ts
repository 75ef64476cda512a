import { itemsIn } from "#shared/cycle/apply-change.ts";
import { type CycleMap, ITEMS_PER_SLOT_MAX, type Item } from "#shared/domain/cycle-map.ts";
import type { ItemId } from "#shared/domain/ids.ts";
import { PLACES, type Place } from "../engine/places.ts";

/** What is being written: the words of an item, or a new line at a place. */
export type Target = {
  readonly place: Place;
  readonly itemId: ItemId | null;
  /** Answering the guide: afterwards the hand goes back to it, for the next question. */
  readonly guided?: boolean;
  /** Where it is written, when not on its card. */
  readonly where?: "outline";
};

/** Words on their way, kept where a reload finds them again. */
export type DraftStore = {
  get: (key: string) => string | undefined;
  set: (key: string, text: string | undefined) => void;
};

export const draftKey = ({ place, itemId }: Target): string =>
  itemId === null ? `slot:${place.side}:${place.slot}` : `item:${itemId}`;

export const itemsAt = (map: CycleMap, place: Place): Item[] => itemsIn(map.sides[place.side], place.slot);

export const isFull = (map: CycleMap, place: Place): boolean =>
  itemsAt(map, place).length >= ITEMS_PER_SLOT_MAX;

/** The writing that was under way when the window went, if any. */
export function unfinished(map: CycleMap, drafts: DraftStore): Target | undefined {
  const targets = PLACES.flatMap((place): Target[] => [
    ...itemsAt(map, place).map((item) => ({ place, itemId: item.id })),
    { place, itemId: null },
  ]);
  return targets.find((target) => drafts.get(draftKey(target)) !== undefined);
}
