import type { CycleMap } from "../domain/cycle-map.ts";

/** How often one way out was heard and missed between two versions of a map. */
export type ExitCounted = { text: string; heard: number; missed: number };

/** What was counted on the ways out from one version to the next. A count that was taken back says nothing. */
export function exitsCounted(before: CycleMap | null, after: CycleMap): ExitCounted[] {
  return after.exits.flatMap(({ id, text, heard, missed }) => {
    const was = before?.exits.find((exit) => exit.id === id);
    const counted = {
      text,
      heard: Math.max(0, heard - (was?.heard ?? 0)),
      missed: Math.max(0, missed - (was?.missed ?? 0)),
    };
    return counted.heard + counted.missed > 0 ? [counted] : [];
  });
}
