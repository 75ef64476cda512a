import type { Stroke } from "../domain/ink.ts";
import type { Change } from "./change.ts";

/**
 * The changes that turn one drawing into another: the same strokes, over each other in the same order. Who may see a
 * stroke that is in both is nothing they change.
 */
export function inkChangesBetween(from: readonly Stroke[], to: readonly Stroke[]): Change[] {
  const stays = staying(from, to);
  const removals = from.filter(({ id }) => !stays.has(id));
  // From the last to the first, so that the one each lies under is there already.
  const additions = [...to.entries()].toReversed().filter(([, { id }]) => !stays.has(id));
  return [
    ...removals.map(({ id }): Change => ({ kind: "remove-stroke", strokeId: id })),
    ...additions.map(
      ([index, stroke]): Change => ({ kind: "add-stroke", stroke, before: to[index + 1]?.id ?? null }),
    ),
  ];
}

/** The strokes of both that lie in the same order in both. */
function staying(from: readonly Stroke[], to: readonly Stroke[]): Set<string> {
  const stays = new Set<string>();
  let reached = 0;
  for (const stroke of from) {
    const found = to.findIndex((other, index) => index >= reached && sameLine(stroke, other));
    if (found < 0) continue;
    reached = found + 1;
    stays.add(stroke.id);
  }
  return stays;
}

const sameLine = (one: Stroke, other: Stroke): boolean =>
  one.id === other.id &&
  JSON.stringify({ ...one, sharing: null }) === JSON.stringify({ ...other, sharing: null });
