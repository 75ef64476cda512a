import { type SharedView, sharedView, sharedWords } from "../cycle/shared-view.ts";
import type { CycleMap, SideKey, Slot } from "../domain/cycle-map.ts";
import type { Unit } from "../domain/unit.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";

/**
 * Fills a homework sheet from the map as it stands.
 * Every sheet holds only what both partners may see, for paper lies about; a person's sheet holds that person's own
 * words alone. What is still hidden becomes a line to write on.
 */
export function fillSheet(
  request: SheetRequest,
  map: CycleMap,
  unit: Unit,
  afterSession: number | null,
): Sheet {
  const view = sharedView(map);
  const head = { cycleName: map.name, afterSession };
  if (request.practice === "both")
    return {
      practice: "both",
      ...head,
      partners: [inBoth(map, view, unit, "a"), inBoth(map, view, unit, "b")],
    };

  const { practice, side } = request;
  const own = (slot: Slot) => sharedWords(view, side, slot);
  return {
    practice,
    ...head,
    forName: nameOf(map, unit, side),
    partnerName: nameOf(map, unit, side === "a" ? "b" : "a"),
    trigger: own("trigger"),
    move: own("move"),
    intention: own("intention"),
    vulnerable: own("vulnerable"),
    need: own("need"),
  };
}

const inBoth = (map: CycleMap, view: SharedView, unit: Unit, side: SideKey) => ({
  name: nameOf(map, unit, side),
  move: sharedWords(view, side, "move"),
  intention: sharedWords(view, side, "intention"),
});

function nameOf(map: CycleMap, unit: Unit, side: SideKey): string {
  const partner = unit.partners.find(({ id }) => id === map.sides[side].partnerId);
  if (!partner) throw new Error("The map names a partner who is not of its unit.");
  return partner.name;
}
