import type { CycleMap, Item, Sharing, SideKey, Slot } from "../domain/cycle-map.ts";
import type { ItemId } from "../domain/ids.ts";
import { findItem } from "./apply-change.ts";

/** Who may see an item: the clinician alone, that partner alone, or both partners. */
export type SharingState = Sharing["with"];

/** What stands above the line of visibility the partner sees anyway; all else is the person's own until they agree. */
const SEEN_ANYWAY: readonly Slot[] = ["move", "reactive"];

/** Who may see an item of this side: as was said of it, else as its place has it. The one rule, for every window. */
export function sharingOf(side: SideKey, item: Pick<Item, "slot" | "sharing">): SharingState {
  if (item.sharing) return item.sharing.with;
  return SEEN_ANYWAY.includes(item.slot) ? "shared" : side;
}

/** Whether both partners may see an item of this side: on their screen, on paper, read aloud. */
export const isShown = (side: SideKey, item: Pick<Item, "slot" | "sharing">): boolean =>
  sharingOf(side, item) === "shared";

/** Whose agreement an item waits for: the partner it is private to, or the one on whose side it stands. */
export function whoseToShow(side: SideKey, item: Pick<Item, "slot" | "sharing">): SideKey {
  const state = sharingOf(side, item);
  return state === "a" || state === "b" ? state : side;
}

/** What is said of an item after it went to another place: to be moved never shows what was hidden. */
export function sharingAfterMove(
  from: SideKey,
  item: Pick<Item, "slot" | "sharing">,
  to: { side: SideKey; slot: Slot },
): Sharing | undefined {
  if (item.sharing) return item.sharing;
  const wouldShow = isShown(to.side, { slot: to.slot });
  return wouldShow && !isShown(from, item) ? { with: from } : undefined;
}

/** Whether an item is shown on one map and was not on the one before: a reveal; the other way round, a hiding. */
export function isRevealed(before: CycleMap, after: CycleMap, itemId: ItemId): boolean {
  const [was, is] = [findItem(before, itemId), findItem(after, itemId)];
  return was !== undefined && is !== undefined && !isShown(was.side, was.item) && isShown(is.side, is.item);
}
