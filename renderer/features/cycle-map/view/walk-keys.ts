import type { Place } from "../engine/places.ts";
import type { Walk } from "./use-walk.ts";

/** The keys of a walk under way, those of a presenter's remote among them; true when the key was one of them. */
export function whileWalking(
  walk: Walk,
  { onEndWalk, onShowNext }: { onEndWalk: () => void; onShowNext: () => void },
  event: KeyboardEvent,
  target: HTMLElement,
): boolean {
  const onButton = target.closest("button") !== null;
  if (event.key === "Escape") onEndWalk();
  else if (event.key.toLowerCase() === "s" && !event.ctrlKey && !event.metaKey) onShowNext();
  else if (event.key === "ArrowRight" || event.key === "PageDown") walk.step(1);
  else if (event.key === "ArrowLeft" || event.key === "PageUp") walk.step(-1);
  // On a button, the space bar presses the button.
  else if (event.key === " " && !onButton) walk.step(1);
  else return false;
  return true;
}

/** The focus is on no part of the map in particular: on the map as a whole, or nowhere. */
export const restsOnMap = (target: HTMLElement): boolean =>
  target === document.body || target.matches("[data-cycle-map]");

/** The space bar sets out: from the place that has the focus, or from the beginning. */
export function setsOut(
  walk: Walk,
  event: KeyboardEvent,
  target: HTMLElement,
  place: Place | undefined,
): boolean {
  const free = restsOnMap(target) || target.matches("[data-place] [data-entry]");
  if (event.key !== " " || !free || event.altKey) return false;
  walk.start(place);
  return true;
}
