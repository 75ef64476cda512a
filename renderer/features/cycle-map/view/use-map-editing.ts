import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { type Surroundings, useSurroundings } from "#renderer/ui/surroundings.ts";
import { findItem } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import { isShown, whoseToShow } from "#shared/cycle/sharing.ts";
import { type CycleMap, ITEM_TEXT_MAX, type Sharing } from "#shared/domain/cycle-map.ts";
import { type ItemId, itemIdSchema } from "#shared/domain/ids.ts";
import { line } from "#shared/domain/text.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { type Direction, neighbour } from "../engine/geography.ts";
import { alongLoop, type Place, placeKey, samePlace } from "../engine/places.ts";
import type { MapStage } from "./map-stage.ts";
import type { Vocabulary } from "./place-words.ts";
import { type DraftStore, draftKey, isFull, itemsAt, type Target, unfinished } from "./target.ts";

const itemWords = line(ITEM_TEXT_MAX);

/** Where the hand goes after saving: to the saved words, to a neighbouring place, or wherever it went by itself. */
export type AfterSave = "stay" | "next" | "previous" | "leave";

export type Carried = { readonly itemId: ItemId; readonly over: Place };
/** A sentence spoken by screen readers; `offerUndo` shows it too, with a way back. */
export type Notice = { readonly text: string; readonly offerUndo: boolean };

export type MapActions = {
  write: (target: Target) => void;
  save: (target: Target, text: string, then: AfterSave) => void;
  cancel: (target: Target) => void;
  remove: (itemId: ItemId, where?: Target["where"]) => void;
  /** Shows an item to both, for the one whose words they are has just agreed; or hides it again. */
  share: (itemId: ItemId) => void;
  /** Shows the first words of a place that are still hidden. */
  showNext: (place: Place) => void;
  moveTo: (itemId: ItemId, place: Place, before: ItemId | null) => void;
  reorder: (itemId: ItemId, step: 1 | -1) => void;
  pickUp: (itemId: ItemId) => void;
  carry: (direction: Direction) => void;
  putDown: () => void;
  putBack: () => void;
  goTo: (place: Place, where?: Target["where"]) => void;
  focus: (place: Place, itemId?: ItemId | null) => void;
  dismissNotice: () => void;
  /** Speaks a sentence. */
  say: (text: string) => void;
  /** Shows a sentence with a way back. */
  offerUndo: (text: string) => void;
  /** Lets the focus come to rest on what the selector finds, once the change just made is drawn. */
  rest: (selector: string) => void;
};

export type MapEditingInput = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  onChange: (change: Change) => void;
  newId: () => string;
  drafts: DraftStore;
  /** What the guide asks once this place has words; without it, a guided hand goes back to the guide. */
  askedAfter?: (place: Place) => Place | undefined;
  readOnly: boolean;
  stage: MapStage;
  words: Vocabulary;
};

type Input = MapEditingInput & Pick<Surroundings, "now">;

export type MapEditing = {
  readonly editing: Target | null;
  readonly carried: Carried | null;
  readonly notice: Notice | null;
  readonly actions: MapActions;
};

/** What the clinician is doing on the map: writing, carrying, and where the focus should come to rest. */
export function useMapEditing(given: MapEditingInput): MapEditing {
  const { now } = useSurroundings();
  const input: Input = { ...given, now };
  const [editing, setEditing] = useState<Target | null>(() =>
    input.readOnly ? null : (unfinished(input.map, input.drafts) ?? null),
  );
  const [carried, setCarried] = useState<Carried | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const latest = useRef({ ...input, carried });
  const wanted = useRef<string | null>(null);
  const [, render] = useReducer((count: number) => count + 1, 0);

  const settleFocus = useCallback(() => {
    if (!wanted.current) return;
    const element = latest.current.stage.root?.parentElement?.querySelector<HTMLElement>(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  }, []);

  useLayoutEffect(() => {
    latest.current = { ...input, carried };
    settleFocus();
  });

  const actions = useMemo(
    () =>
      mapActions({
        now: () => latest.current,
        setEditing,
        setCarried,
        setNotice,
        focusNow: (selector) => {
          wanted.current = selector;
          settleFocus();
        },
        focusNext: (selector) => {
          wanted.current = selector;
          render();
        },
      }),
    [settleFocus],
  );
  return { editing, carried, notice, actions };
}

type Hands = {
  now(): Input & { carried: Carried | null };
  setEditing: (target: Target | null) => void;
  setCarried: (carried: Carried | null) => void;
  setNotice: (notice: Notice | null) => void;
  /** Focuses what the selector finds. */
  focusNow: (selector: string) => void;
  /** Focuses what the selector finds once the change just made is drawn. */
  focusNext: (selector: string) => void;
};

const itemSelector = (itemId: ItemId) => `[data-item="${itemId}"]`;
const selectorOf = (place: Place, itemId?: ItemId | null, where?: Target["where"]) => {
  if (where) return itemId ? `[data-outline-item="${itemId}"]` : outlineSelector(place);
  return itemId ? itemSelector(itemId) : placeSelector(place);
};
const outlineSelector = (place: Place) => `[data-outline="${placeKey(place)}"] [data-outline-entry]`;
const placeSelector = (place: Place) => `[data-place="${placeKey(place)}"] [data-entry]`;

function mapActions(hands: Hands): MapActions {
  const focus = (place: Place, itemId?: ItemId | null) => hands.focusNow(selectorOf(place, itemId));
  const write = (target: Target) => {
    const { map, readOnly } = hands.now();
    if (readOnly) return;
    if (target.itemId === null && isFull(map, target.place)) return say(hands, fullAt(hands, target.place));
    hands.setNotice(null);
    hands.setEditing(target);
  };
  const goTo = (place: Place, where?: Target["where"]) => {
    const first = itemsAt(hands.now().map, place)[0];
    if (first || hands.now().readOnly) hands.focusNow(selectorOf(place, first?.id, where));
    else write({ place, itemId: null, ...(where ? { where } : {}) });
  };
  return {
    write,
    goTo,
    focus,
    ...writingActions(hands, goTo, write),
    ...movingActions(hands),
    ...sharingActions(hands),
    dismissNotice: () => hands.setNotice(null),
    say: (text) => say(hands, text),
    offerUndo: (text) => hands.setNotice({ text, offerUndo: true }),
    rest: hands.focusNext,
  };
}

function writingActions(hands: Hands, goTo: MapActions["goTo"], write: MapActions["write"]) {
  const focus = (target: Omit<Target, "itemId">, itemId?: ItemId | null) =>
    hands.focusNext(selectorOf(target.place, itemId, target.where));
  return {
    save(target: Target, text: string, then: AfterSave) {
      const { where } = target;
      hands.setNotice(null);
      const saved = keep(hands, target, text);
      hands.setEditing(null);
      const asked = target.guided && saved ? hands.now().askedAfter?.(target.place) : undefined;
      if (then === "stay" && asked) write({ ...target, place: asked, itemId: null });
      else if (then === "stay" && target.guided) hands.focusNext("[data-guide]");
      else if (then === "stay") focus(target, saved);
      if (then === "next") goTo(alongLoop(target.place, 1), where);
      if (then === "previous") goTo(alongLoop(target.place, -1), where);
    },
    cancel(target: Target) {
      hands.now().drafts.set(draftKey(target), undefined);
      hands.setEditing(null);
      focus(target, target.itemId);
    },
    remove(itemId: ItemId, where?: Target["where"]) {
      const { map, onChange, drafts, readOnly } = hands.now();
      const found = findItem(map, itemId);
      if (!found || readOnly) return;
      const place = { side: found.side, slot: found.item.slot };
      const other = itemsAt(map, place).find(({ id }) => id !== itemId);
      drafts.set(draftKey({ place, itemId }), undefined);
      hands.setEditing(null);
      onChange({ kind: "remove-item", itemId });
      hands.setNotice({ text: t("cycleMap:removed", { text: found.item.text }), offerUndo: true });
      focus({ place, ...(where ? { where } : {}) }, other?.id);
    },
  };
}

/** Turns what was typed into a change, when there is one; says which item then holds the words. */
function keep(hands: Hands, target: Target, text: string): ItemId | null {
  const { map, drafts, newId, onChange } = hands.now();
  drafts.set(draftKey(target), undefined);
  const typed = itemWords.safeParse(text.replaceAll(/\p{Cc}/gu, " "));
  if (!typed.success) return target.itemId;
  if (target.itemId === null) {
    if (isFull(map, target.place)) return null;
    const id = itemIdSchema.parse(newId());
    const item = { id, slot: target.place.slot, text: typed.data };
    onChange({ kind: "add-item", side: target.place.side, item, before: null });
    return id;
  }
  if (findItem(map, target.itemId)?.item.text !== typed.data) {
    onChange({ kind: "edit-text", itemId: target.itemId, text: typed.data });
  }
  return target.itemId;
}

function movingActions(hands: Hands) {
  const moveTo = (itemId: ItemId, place: Place, before: ItemId | null) => {
    const { map, onChange, readOnly } = hands.now();
    const found = findItem(map, itemId);
    if (!found || readOnly || before === itemId) return;
    const from = { side: found.side, slot: found.item.slot };
    const home = samePlace(from, place);
    if (home && found.before === before) return;
    if (!home && isFull(map, place)) return say(hands, fullAt(hands, place));
    onChange({ kind: "move-item", itemId, ...place, before });
    say(hands, t("cycleMap:movedTo", { place: spoken(hands, place) }));
    hands.focusNext(itemSelector(itemId));
  };
  return {
    moveTo,
    reorder(itemId: ItemId, step: 1 | -1) {
      const found = findItem(hands.now().map, itemId);
      if (!found) return;
      const place = { side: found.side, slot: found.item.slot };
      const items = itemsAt(hands.now().map, place);
      const index = items.findIndex(({ id }) => id === itemId);
      if (!items[index + step]) return;
      moveTo(itemId, place, items[step === 1 ? index + 2 : index - 1]?.id ?? null);
    },
    pickUp(itemId: ItemId) {
      const found = findItem(hands.now().map, itemId);
      if (!found || hands.now().readOnly) return;
      hands.setCarried({ itemId, over: { side: found.side, slot: found.item.slot } });
      say(hands, t("cycleMap:pickedUp", { text: found.item.text }));
    },
    carry(direction: Direction) {
      const { carried } = hands.now();
      const over = carried && neighbour(carried.over, direction);
      if (!carried || !over) return;
      hands.setCarried({ ...carried, over });
      say(hands, t("cycleMap:overPlace", { place: spoken(hands, over) }));
    },
    putDown() {
      const { carried, map } = hands.now();
      hands.setCarried(null);
      if (!carried) return;
      const found = findItem(map, carried.itemId);
      const home = found && samePlace({ side: found.side, slot: found.item.slot }, carried.over);
      if (home) say(hands, t("cycleMap:leftWhereItWas"));
      else moveTo(carried.itemId, carried.over, null);
    },
    putBack() {
      hands.setCarried(null);
      say(hands, t("cycleMap:leftWhereItWas"));
    },
  };
}

function sharingActions(hands: Hands) {
  const share = (itemId: ItemId) => {
    const { map, partners, onChange, readOnly, now } = hands.now();
    const found = findItem(map, itemId);
    if (!found || readOnly) return;
    const { side, item } = found;
    const shown = isShown(side, item);
    const agreedBy = whoseToShow(side, item);
    const sharing: Sharing = shown
      ? { with: side }
      : { with: "shared", agreedBy, agreedAt: now().toISOString() };
    onChange({ kind: "set-sharing", itemId, sharing });
    const words = { name: partners[agreedBy].name, text: item.text };
    hands.setNotice({ text: t(shown ? "cycleMap:hiddenAgain" : "cycleMap:agreed", words), offerUndo: true });
  };
  return {
    share,
    showNext(place: Place) {
      const { map } = hands.now();
      const next = itemsAt(map, place).find((item) => !isShown(place.side, item));
      if (next) share(next.id);
      else say(hands, t("cycleMap:nothingHidden", { place: spoken(hands, place) }));
    },
  };
}

const say = (hands: Hands, text: string): void => hands.setNotice({ text, offerUndo: false });

function spoken(hands: Hands, place: Place): string {
  const { partners, words: vocabulary } = hands.now();
  return vocabulary.placeName(place.slot, partners[place.side].name);
}

const fullAt = (hands: Hands, place: Place): string => t("cycleMap:full", { place: spoken(hands, place) });
