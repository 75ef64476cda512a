import { useMemo, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Change } from "#shared/cycle/change.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { itemIdSchema, type PartnerId } from "#shared/domain/ids.ts";
import { placesFrom } from "../engine/guided-order.ts";
import { PLACES, type Place, placeKey } from "../engine/places.ts";
import { type EarlierWord, suggestWords } from "../suggest-words.ts";
import { isFull, itemsAt, type Target } from "./target.ts";
import { useLatestValue } from "./use-latest.ts";
import type { MapActions } from "./use-map-editing.ts";
import { listFor } from "./word-lists.ts";
import type { WritingHelp } from "./writing-context.ts";

/** What the couple said before, each word with the partner who said it. */
export type CoupleWords = readonly (EarlierWord & { partnerId: PartnerId })[];

type Input = {
  map: CycleMap;
  /** Left out, nothing is suggested. */
  earlierWords?: CoupleWords | undefined;
  newId: () => string;
  onChanges: (changes: readonly Change[]) => void;
  actions: MapActions;
};

type Pasting = { target: Target; lines: string[] };

/** Words offered while one writes, and several lines pasted at once. */
export function useWritingHelp(input: Input) {
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const now = useLatestValue(input);
  const help = useMemo<WritingHelp>(
    () => ({
      suggest: (place, typed) => suggest(now(), place, typed),
      pasteLines: (target, lines) => setPasting({ target, lines }),
    }),
    [now],
  );
  const { map, actions } = input;
  const put = (lines: readonly { place: Place; text: string }[]) => {
    setPasting(null);
    input.onChanges(lines.map(({ place, text }) => addition(input.newId(), place, text)));
    actions.offerUndo(t("writing:pasted", { count: lines.length }));
    const last = lines.at(-1);
    if (last) actions.rest(`[data-place="${placeKey(last.place)}"] [data-entry]`);
  };
  const leave = () => {
    setPasting(null);
    if (pasting) actions.write(pasting.target);
  };
  return { help, pasting, places: pasting ? freeFrom(map, pasting.target.place) : [], put, leave };
}

/** Nobody is offered the words of the other: what one of them said may not be the other's to read. */
function suggest({ map, earlierWords }: Input, place: Place, typed: string) {
  if (!earlierWords) return [];
  const { partnerId } = map.sides[place.side];
  return suggestWords({
    typed,
    slot: place.slot,
    earlier: earlierWords.filter((word) => word.partnerId === partnerId),
    list: listFor(place.slot),
    present: itemsAt(map, place).map(({ text }) => text),
  });
}

function freeFrom(map: CycleMap, place: Place): Place[] {
  const filled = new Set(PLACES.filter((one) => itemsAt(map, one).length > 0).map(placeKey));
  if (!isFull(map, place)) filled.delete(placeKey(place));
  return placesFrom(place, filled);
}

function addition(id: string, { side, slot }: Place, text: string): Change {
  return { kind: "add-item", side, item: { id: itemIdSchema.parse(id), slot, text }, before: null };
}
