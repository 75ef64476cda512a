import type { CycleMap } from "../domain/cycle-map.ts";
import { z } from "../domain/zod.ts";

/** Why a change does not fit the map as it stands. */
export const changeRefusalSchema = z.enum([
  "item-exists",
  "no-such-item",
  "no-such-neighbour",
  "slot-full",
  "exit-exists",
  "no-such-exit",
  "edge-full",
  "tally-empty",
  "stroke-exists",
  "no-such-stroke",
  "ink-full",
  "link-exists",
  "no-such-link",
  "links-full",
]);
export type ChangeRefusal = z.infer<typeof changeRefusalSchema>;

export type ChangeOutcome = { ok: true; map: CycleMap } | { ok: false; refusal: ChangeRefusal };

export const done = (map: CycleMap): ChangeOutcome => ({ ok: true, map });
export const refuse = (refusal: ChangeRefusal): ChangeOutcome => ({ ok: false, refusal });
