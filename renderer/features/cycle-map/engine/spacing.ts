import type { Radii } from "./loop-curve.ts";
import type { LobeObstacles, Obstacle } from "./obstacles.ts";

/** The least distance between two things on the map. */
export const GAP = 12;
const AXIS_GAP = 14;
const LINE_GAP = 12;
const LEAST: Radii = { x: 250, y: 118 };

/** A pair may be kept apart sideways (from radius x on) or upright (from radius y on). */
type Apart = { readonly x: number; readonly y: number };

/**
 * The useful choices of radii that keep everything apart, from narrow and tall to wide and low.
 * Each pair gives one threshold a direction; for every sideways threshold the least upright radius follows.
 */
export function sufficientRadii(lobes: readonly LobeObstacles[]): Radii[] {
  const pairs = lobes.flatMap(pairsApart);
  const least = {
    x: Math.max(LEAST.x, ...lobes.flatMap((lobe) => lobe.cards.map(offAxis))),
    y: Math.max(LEAST.y, ...lobes.flatMap((lobe) => lobe.cards.map(offLine))),
  };
  const widths = [least.x, ...pairs.map((pair) => pair.x).filter((x) => x > least.x && Number.isFinite(x))];
  return widths
    .toSorted((one, other) => one - other)
    .map((x) => ({
      x,
      y: pairs.reduce((y, pair) => (pair.x <= x ? y : Math.max(y, pair.y)), least.y),
    }))
    .filter((radii) => Number.isFinite(radii.y));
}

/** Radii that were worked out backwards from a stage may miss their aim by this much; the gap forgives it. */
const ROUNDING = 1e-6;

/** Whether these radii keep everything apart. */
export function keepsApart(lobes: readonly LobeObstacles[], { x, y }: Radii): boolean {
  const radii = { x: x + ROUNDING, y: y + ROUNDING };
  return lobes.every(
    (lobe) =>
      lobe.cards.every((card) => offAxis(card) <= radii.x && offLine(card) <= radii.y) &&
      pairsApart(lobe).every((pair) => pair.x <= radii.x || pair.y <= radii.y),
  );
}

function pairsApart({ cards, fixtures }: LobeObstacles): Apart[] {
  return cards.flatMap((card, index) =>
    [...cards.slice(index + 1), ...fixtures].map((other) => ({
      x: apartFrom(card.unit.x - other.unit.x, card.shift.x - other.shift.x, (card.width + other.width) / 2),
      y: apartFrom(
        card.unit.y - other.unit.y,
        card.shift.y - other.shift.y,
        (card.height + other.height) / 2,
      ),
    })),
  );
}

/** The least radius r with |units · r + shift| ≥ reach + gap for it and every larger one. */
function apartFrom(units: number, shift: number, reach: number): number {
  if (Math.abs(units) < 1e-9) return Number.POSITIVE_INFINITY;
  return (reach + GAP - Math.sign(units) * shift) / Math.abs(units);
}

const offAxis = (card: Obstacle): number => (AXIS_GAP + card.width / 2 - card.shift.x) / card.unit.x;

/** Cards above or below keep off the line; the story, which stands on it, need not. */
function offLine(card: Obstacle): number {
  if (Math.abs(card.unit.y) < 1e-9) return 0;
  const sign = Math.sign(card.unit.y);
  return (LINE_GAP + card.height / 2 - sign * card.shift.y) / Math.abs(card.unit.y);
}
