import type { CycleMap, CycleRole, SideKey } from "#shared/domain/cycle-map.ts";
import type { SheetRequest } from "#shared/homework/sheet.ts";

/** Whom a sheet is for. */
export type Recipient = SideKey | "both";
export type OwnPractice = "pursuer" | "distancer";

/** What the clinician chose for sides whose role is in words of their own. */
export type ChosenPractices = Partial<Record<SideKey, OwnPractice>>;

/**
 * The practice that fits a side: its role's own. A role in own words takes what the clinician chose, and until
 * then the one that answers the partner's role.
 */
export function practiceOf(map: CycleMap, side: SideKey, chosen: ChosenPractices): OwnPractice {
  const own = byRole(map.sides[side].role);
  if (own) return own;
  const picked = chosen[side];
  if (picked) return picked;
  return byRole(map.sides[side === "a" ? "b" : "a"].role) === "pursuer" ? "distancer" : "pursuer";
}

export function sheetRequest(map: CycleMap, recipient: Recipient, chosen: ChosenPractices): SheetRequest {
  if (recipient === "both") return { practice: "both", mapId: map.id };
  return { practice: practiceOf(map, recipient, chosen), mapId: map.id, side: recipient };
}

function byRole(role: CycleRole): OwnPractice | null {
  switch (role.kind) {
    case "pursues":
    case "attacks":
    case "gave-up":
      return "pursuer";
    case "distances":
      return "distancer";
    case "takes-turns":
    case "own-words":
      return null;
  }
}
