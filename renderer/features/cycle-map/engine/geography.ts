import type { Slot } from "#shared/domain/cycle-map.ts";
import { type Place, partnerOf } from "./places.ts";

export type Direction = "up" | "down" | "left" | "right";
type LobeStep = "up" | "down" | "inward" | "outward";

/** Where an arrow leads inside a lobe; `across` is the same place of the partner's lobe. */
const STEPS: Record<Slot, Partial<Record<LobeStep, Slot | "across">>> = {
  intention: { down: "move", inward: "across", outward: "reactive" },
  move: { up: "intention", down: "trigger", inward: "across", outward: "reactive" },
  reactive: { up: "intention", down: "story", inward: "move" },
  story: { up: "reactive", down: "vulnerable", inward: "trigger" },
  vulnerable: { up: "story", down: "need", inward: "need" },
  need: { up: "trigger", inward: "trigger", outward: "vulnerable" },
  trigger: { up: "move", down: "need", inward: "across", outward: "story" },
};

/** The place an arrow key leads to, or undefined at the rim of the map. Mirrored between the lobes. */
export function neighbour(from: Place, direction: Direction): Place | undefined {
  const target = STEPS[from.slot][lobeStep(from, direction)];
  if (target === undefined) return undefined;
  if (target === "across") return { side: partnerOf(from.side), slot: from.slot };
  return { side: from.side, slot: target };
}

function lobeStep(from: Place, direction: Direction): LobeStep {
  if (direction === "up" || direction === "down") return direction;
  const towardsCrossing = from.side === "a" ? "right" : "left";
  return direction === towardsCrossing ? "inward" : "outward";
}
