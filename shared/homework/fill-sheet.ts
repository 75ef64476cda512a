import { itemsIn } from "../cycle/apply-change.ts";
import type { CycleMap, SideKey, Slot } from "../domain/cycle-map.ts";
import type { Unit } from "../domain/unit.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";

/**
 * Fills a homework sheet from the map as it stands.
 * A person's sheet holds that person's own words only; the sheet for both holds only what both can see anyway, so
 * what lies underneath one side never reaches the other side's paper.
 */
export function fillSheet(
  request: SheetRequest,
  map: CycleMap,
  unit: Unit,
  afterSession: number | null,
): Sheet {
  const head = { cycleName: map.name, afterSession };
  if (request.practice === "both")
    return { practice: "both", ...head, partners: [visible(map, unit, "a"), visible(map, unit, "b")] };

  const { practice, side } = request;
  const own = (slot: Slot) => words(map, side, slot);
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

const visible = (map: CycleMap, unit: Unit, side: SideKey) => ({
  name: nameOf(map, unit, side),
  move: words(map, side, "move"),
  intention: words(map, side, "intention"),
});

const words = (map: CycleMap, side: SideKey, slot: Slot) =>
  itemsIn(map.sides[side], slot).map((item) => item.text);

function nameOf(map: CycleMap, unit: Unit, side: SideKey): string {
  const partner = unit.partners.find(({ id }) => id === map.sides[side].partnerId);
  if (!partner) throw new Error("The map names a partner who is not of its unit.");
  return partner.name;
}
