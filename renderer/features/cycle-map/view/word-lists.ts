import { t } from "#renderer/i18n/index.ts";
import type { Slot } from "#shared/domain/cycle-map.ts";

// What is felt is often felt in the body first: those words follow the feelings.
const LISTS = {
  trigger: ["words:trigger"],
  move: ["words:move"],
  story: ["words:story"],
  reactive: ["words:reactive", "words:body"],
  vulnerable: ["words:vulnerable", "words:body"],
  need: ["words:need"],
  intention: ["words:intention"],
} as const satisfies Record<Slot, readonly string[]>;

/** Our own words for a place, as the catalogue has them. */
export const listFor = (slot: Slot): string[] => LISTS[slot].flatMap((key) => t(key).split("\n"));
