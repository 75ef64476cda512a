import type { LoopSlot, SideKey } from "#shared/domain/cycle-map.ts";
import type { Point } from "./shapes.ts";

/** Half the width and half the height of the infinity sign (a stretched Gerono lemniscate). */
export type Radii = { readonly x: number; readonly y: number };

/** A stretch of one lobe. The phase falls from +½ (leaving the crossing downwards) through 0 (the outer edge) to −½. */
export type Stretch = { readonly side: SideKey; readonly from: number; readonly to: number };

/** The phase of each place on its lobe, in units of π. */
export const PHASES: Record<LoopSlot, number> = {
  trigger: 0.432,
  need: 0.338,
  vulnerable: 0.135,
  story: 0,
  reactive: -0.13,
  move: -0.338,
};
export const CROSSING_IN = 0.5;
export const CROSSING_OUT = -0.5;

/** The phase of the strength badge, on the edge between the move and the crossing. */
export const BADGE_PHASE = -0.425;

export const outward = (side: SideKey): 1 | -1 => (side === "a" ? -1 : 1);

/** A point of the loop in units of the radii, x counted outwards from the crossing. */
export const unitPoint = (phase: number): Point => ({
  x: Math.cos(Math.PI * phase),
  y: Math.sin(2 * Math.PI * phase),
});

export function pointAt(radii: Radii, side: SideKey, phase: number): Point {
  const unit = unitPoint(phase);
  return { x: outward(side) * radii.x * unit.x, y: radii.y * unit.y };
}

/** The velocity of the loop by phase, against its direction of reading. */
function velocityAt(radii: Radii, side: SideKey, phase: number): Point {
  return {
    x: -outward(side) * radii.x * Math.PI * Math.sin(Math.PI * phase),
    y: radii.y * 2 * Math.PI * Math.cos(2 * Math.PI * phase),
  };
}

/** The heading of the loop in degrees, in its direction of reading; 0 points right, 90 down. */
export function headingAt(radii: Radii, side: SideKey, phase: number): number {
  const velocity = velocityAt(radii, side, phase);
  return (Math.atan2(-velocity.y, -velocity.x) * 180) / Math.PI;
}

const PIECES_PER_TURN = 32;
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** SVG path data for stretches that follow on one another, as smooth cubic pieces. */
export function pathOf(radii: Radii, stretches: readonly Stretch[]): string {
  const first = stretches[0];
  if (!first) return "";
  const start = pointAt(radii, first.side, first.from);
  return `M${n(start.x)} ${n(start.y)}${stretches.map((stretch) => curveOf(radii, stretch)).join("")}`;
}

function curveOf(radii: Radii, { side, from, to }: Stretch): string {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) * PIECES_PER_TURN));
  const step = (to - from) / pieces;
  return Array.from({ length: pieces }, (_, index) => {
    const [p0, p1] = [from + step * index, from + step * (index + 1)];
    const [start, end] = [pointAt(radii, side, p0), pointAt(radii, side, p1)];
    const [v0, v1] = [velocityAt(radii, side, p0), velocityAt(radii, side, p1)];
    const third = step / 3;
    return `C${n(start.x + v0.x * third)} ${n(start.y + v0.y * third)} ${n(end.x - v1.x * third)} ${n(end.y - v1.y * third)} ${n(end.x)} ${n(end.y)}`;
  }).join("");
}
