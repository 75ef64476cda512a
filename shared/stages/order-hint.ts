import type { CycleRole } from "../domain/cycle-map.ts";
import type { PartnerId } from "../domain/ids.ts";
import type { DatedStageMark } from "../domain/session-record.ts";
import { presentStep, stageOf } from "./steps.ts";

/** How a partner moves in the latest map of the negative cycle. */
export type RoleOfPartner = { partnerId: PartnerId; role: CycleRole };

/** Who is ahead of whom, against the usual order. */
export type OrderHint = { pursuer: PartnerId; withdrawer: PartnerId };

/**
 * In restructuring (steps 5–7) the withdrawer's re-engagement normally comes before the pursuer's softening. Gives the
 * two when the pursuer is marked there while the withdrawer has not come as far. A hint only; nothing where the map
 * does not name exactly one who pursues and one who distances.
 */
export function orderHint(
  marks: readonly DatedStageMark[],
  roles: readonly RoleOfPartner[],
): OrderHint | null {
  const pursuers = roles.filter(({ role }) => role.kind === "pursues");
  const withdrawers = roles.filter(({ role }) => role.kind === "distances");
  const [pursuer, withdrawer] = [pursuers[0]?.partnerId, withdrawers[0]?.partnerId];
  if (!pursuer || !withdrawer || pursuers.length > 1 || withdrawers.length > 1) return null;
  const softening = presentStep(marks, pursuer);
  if (softening === null || stageOf(softening) !== "restructuring") return null;
  return (presentStep(marks, withdrawer) ?? 0) < softening ? { pursuer, withdrawer } : null;
}
