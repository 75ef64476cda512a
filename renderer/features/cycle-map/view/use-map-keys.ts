import { useEffect, useRef } from "react";
import type { SideKey, Slot } from "#shared/domain/cycle-map.ts";
import type { ItemId } from "#shared/domain/ids.ts";
import { ZOOM_STEP } from "../engine/camera.ts";
import { edgeFrom } from "../engine/edges.ts";
import { type Direction, neighbour } from "../engine/geography.ts";
import type { Place } from "../engine/places.ts";
import { atExit, whileCarryingExit } from "./exit-keys.ts";
import type { LinkDesk } from "./links-context.ts";
import type { MapStage } from "./map-stage.ts";
import type { ExitEditing } from "./use-exit-editing.ts";
import type { Ink } from "./use-ink.ts";
import type { Carried, MapActions } from "./use-map-editing.ts";
import type { Walk } from "./use-walk.ts";
import { restsOnMap, setsOut, whileWalking } from "./walk-keys.ts";

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export type MapKeys = {
  canvas: { readonly current: HTMLElement | null };
  stage: MapStage;
  actions: MapActions;
  carried: Carried | null;
  exits: ExitEditing;
  walk: Walk;
  /** Undefined where nothing may be drawn. */
  ink: Ink | undefined;
  /** Null where nothing can be linked. */
  links: LinkDesk | null;
  onEndWalk: () => void;
  /** Shows the next hidden words of the place the walk has come to. */
  onShowNext: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onOutline: () => void;
  /** Enter, while the focus is on the map as a whole or nowhere: write where the guide asks. */
  onAsked: () => void;
};

/** The keys of the map, while the focus is on it or nowhere. Typing is left alone. */
export function useMapKeys(keys: MapKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.defaultPrevented || !(target instanceof HTMLElement) || isTyping(target)) return;
      if (target !== document.body && !latest.current.canvas.current?.contains(target)) return;
      if (handle(latest.current, event, target)) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

/** A dialog over the map has its keys to itself. */
const isTyping = (element: HTMLElement): boolean =>
  element.isContentEditable || element.closest("input, textarea, select, [role=dialog]") !== null;

function handle(keys: MapKeys, event: KeyboardEvent, target: HTMLElement): boolean {
  if (keys.walk.walking) return whileWalking(keys.walk, keys, event, target);
  if (event.ctrlKey || event.metaKey) return takeBack(keys, event);
  if (keys.exits.carried) return whileCarryingExit(keys.exits.actions, event);
  if (keys.carried) return whileCarrying(keys, event);
  if (event.key === "Enter" && restsOnMap(target)) {
    keys.onAsked();
    return true;
  }
  const { actions } = keys;
  if (keys.ink && whileDrawing(keys.ink, event)) return true;
  if (setsOut(keys.walk, event, target, placeOf(target))) return true;
  if (atExit({ exits: keys.exits.actions, actions }, event, target)) return true;
  return atPlace(keys, event, target) || overall(keys, event);
}

function takeBack(keys: MapKeys, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === "z" && !event.shiftKey) keys.onUndo();
  else if (key === "y" || key === "z") keys.onRedo();
  else return false;
  return true;
}

function whileDrawing({ on, actions }: Ink, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === "p" && !event.altKey) actions.toggle();
  else if (on && key === "escape") actions.leave();
  else if (on && key === "x") actions.toggleErasing();
  else return false;
  return true;
}

function whileCarrying({ actions }: MapKeys, event: KeyboardEvent): boolean {
  const arrow = ARROWS[event.key];
  if (arrow) actions.carry(arrow);
  else if (event.key === "Enter" || event.key === " ") actions.putDown();
  else if (event.key === "Escape" || event.key === "Tab") actions.putBack();
  else return false;
  return event.key !== "Tab";
}

function atPlace(keys: MapKeys, event: KeyboardEvent, target: HTMLElement): boolean {
  const place = placeOf(target);
  if (!place) return false;
  const { actions } = keys;
  const itemId = target.dataset.item as ItemId | undefined;
  const arrow = ARROWS[event.key];
  if (arrow && event.altKey && itemId && (arrow === "up" || arrow === "down")) {
    actions.reorder(itemId, arrow === "up" ? -1 : 1);
  } else if (arrow && !event.altKey) step(keys, place, arrow, target);
  else if (itemId && (event.key === "Delete" || event.key === "Backspace")) actions.remove(itemId);
  else if (itemId && event.key.toLowerCase() === "m") actions.pickUp(itemId);
  else if (itemId && event.key.toLowerCase() === "s") actions.share(itemId);
  else if (itemId && event.key.toLowerCase() === "l" && keys.links) keys.links.open(itemId);
  else if (event.key.toLowerCase() === "a" || event.key === "Insert") actions.write({ place, itemId: null });
  else if (event.key.toLowerCase() === "e") keys.exits.actions.write({ edge: edgeFrom(place), exitId: null });
  else return false;
  return true;
}

/** First through the lines of the card, then on to the neighbouring place. */
function step({ actions }: MapKeys, place: Place, direction: Direction, target: HTMLElement): void {
  const lines = [...(target.closest("[data-place]")?.querySelectorAll<HTMLElement>("[data-item]") ?? [])];
  const index = lines.indexOf(target);
  const next = direction === "up" ? lines[index - 1] : direction === "down" ? lines[index + 1] : undefined;
  const to = neighbour(place, direction);
  if (index >= 0 && next) next.focus({ preventScroll: true });
  else if (to) actions.focus(to);
}

function placeOf(target: HTMLElement): Place | undefined {
  const [side, slot] = target.closest<HTMLElement>("[data-place]")?.dataset.place?.split(":") ?? [];
  return side && slot ? { side: side as SideKey, slot: slot as Slot } : undefined;
}

function overall({ stage, actions, onOutline }: MapKeys, event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.key === "+" || event.key === "=") stage.zoom(ZOOM_STEP);
  else if (event.key === "-" || event.key === "_") stage.zoom(1 / ZOOM_STEP);
  else if (event.key === "0") stage.fit();
  else if (event.key.toLowerCase() === "o") onOutline();
  else if (event.key === "Escape") actions.dismissNotice();
  else return false;
  return true;
}
