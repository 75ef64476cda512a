import type { SheetText } from "#shared/homework/sheet-text.ts";
import type { Fit } from "./fit.ts";

/** What stands on one leaf of a sheet. */
export type Leaf = { opening: boolean; steps: SheetText["steps"]; firstStep: number; log: boolean };

/** A sheet's leaves in order. Every step and the log stand on exactly one of them, the opening on the first. */
export function leavesOf({ steps, log }: Pick<SheetText, "steps" | "log">, how: Fit["leaves"]): Leaf[] {
  const all: Leaf = { opening: true, steps, firstStep: 1, log: log !== null };
  if (how === "one") return [all];
  const logLeaf: Leaf = { opening: false, steps: [], firstStep: 1, log: true };
  const rest = log === null ? [] : [logLeaf];
  if (how === "log-apart" || steps.length < 2) return [{ ...all, log: false }, ...rest];
  const half = Math.ceil(steps.length / 2);
  return [
    { opening: true, steps: steps.slice(0, half), firstStep: 1, log: false },
    { opening: false, steps: steps.slice(half), firstStep: half + 1, log: false },
    ...rest,
  ];
}
