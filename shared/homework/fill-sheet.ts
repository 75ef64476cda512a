import { type SharedView, sharedView, sharedWords } from "../cycle/shared-view.ts";
import type { CycleMap, SideKey } from "../domain/cycle-map.ts";
import type { Unit } from "../domain/unit.ts";
import type { Sheet, SheetRequest } from "./sheet.ts";
import { slotsAsked } from "./sheet-text.ts";
import { LOOP_WORDS, withTokens } from "./tokens.ts";

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
  const { practice, side, withoutWords } = request;
  const view = sharedView(map);
  const names = { a: nameOf(map, unit, "a"), b: nameOf(map, unit, "b") };
  const wordsOf = (of: SideKey) => (side === null || side === of ? asked(request, view, of) : {});
  const [name, partner] = side === "b" ? [names.b, names.a] : [names.a, names.b];
  return {
    practice,
    side,
    labels: unit.labels,
    names,
    cycleName: withoutWords ? "" : view.name,
    afterSession,
    words: { a: wordsOf("a"), b: wordsOf("b") },
    exits: exitsFor(request, view),
    text: withTokens(request.text, { name, partner, loop: LOOP_WORDS[unit.labels] }),
  };
}

/** An empty list where a place is asked for and nothing may be shown: not to be told from one where nothing stands. */
const asked = ({ text, withoutWords }: SheetRequest, view: SharedView, side: SideKey) =>
  Object.fromEntries(
    slotsAsked(text).map((slot) => [slot, withoutWords ? [] : sharedWords(view, side, slot)]),
  );

/** Those a person makes, on their own sheet; all of them on one for both. */
function exitsFor({ text, side, withoutWords }: SheetRequest, { exits }: SharedView): string[] {
  if (text.opening !== "exits" || withoutWords) return [];
  return exits.filter(({ by }) => side === null || by === side || by === "both").map((exit) => exit.text);
}

function nameOf(map: CycleMap, unit: Unit, side: SideKey): string {
  const partner = unit.partners.find(({ id }) => id === map.sides[side].partnerId);
  if (!partner) throw new Error("The map names a partner who is not of its unit.");
  return partner.name;
}
