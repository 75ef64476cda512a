import type { CycleMap } from "../domain/cycle-map.ts";
import type { StrokeId } from "../domain/ids.ts";
import { INK_POINTS_MAX, pointCount, STROKES_MAX, type Stroke } from "../domain/ink.ts";
import type { Change } from "./change.ts";
import { type ChangeOutcome, done, refuse } from "./change-outcome.ts";

export type InkChange = Extract<Change, { kind: `${string}-stroke` }>;

/** Where a stroke lies: the stroke, and the one drawn over it next. */
export type StrokePlace = { stroke: Stroke; before: StrokeId | null };

export function findStroke(map: CycleMap, strokeId: StrokeId): StrokePlace | undefined {
  const index = map.ink.findIndex(({ id }) => id === strokeId);
  const stroke = map.ink[index];
  return stroke && { stroke, before: map.ink[index + 1]?.id ?? null };
}

/** As `applyChange`, for the changes that concern what is drawn by hand. */
export function applyInkChange(map: CycleMap, change: InkChange): ChangeOutcome {
  if (change.kind === "add-stroke")
    return findStroke(map, change.stroke.id)
      ? refuse("stroke-exists")
      : insert(map, change.stroke, change.before);
  const stroke = findStroke(map, change.strokeId)?.stroke;
  if (!stroke) return refuse("no-such-stroke");
  if (change.kind === "remove-stroke")
    return done({ ...map, ink: map.ink.filter((other) => other !== stroke) });
  const ink = map.ink.map((other) => (other === stroke ? { ...stroke, sharing: change.sharing } : other));
  return done({ ...map, ink });
}

function insert(map: CycleMap, stroke: Stroke, before: StrokeId | null): ChangeOutcome {
  const points = map.ink.reduce((sum, other) => sum + pointCount(other), pointCount(stroke));
  if (map.ink.length >= STROKES_MAX || points > INK_POINTS_MAX) return refuse("ink-full");
  const index = before === null ? map.ink.length : map.ink.findIndex(({ id }) => id === before);
  if (index < 0) return refuse("no-such-neighbour");
  return done({ ...map, ink: map.ink.toSpliced(index, 0, stroke) });
}
