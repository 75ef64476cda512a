import { LOOP_SLOTS, type LoopSlot, type SideKey } from "#shared/domain/cycle-map.ts";
import { BADGE_PHASE, outward, PHASES, type Radii, unitPoint } from "./loop-curve.ts";
import type { Box, Point, Size } from "./shapes.ts";

/**
 * A rectangle whose centre moves with the radii: `unit · radii + shift`, x counted outwards.
 * Because this is linear, the smallest radii that keep all of them apart can be had exactly.
 */
export type Obstacle = Size & { readonly unit: Point; readonly shift: Point };

export const PILL_GAP = 8;
export const BADGE: Size = { width: 60, height: 44 };
export const LINE_WORDS: Size = { width: 116, height: 56 };
export const LINE_WORDS_AT = 0.5;
export const CROSSING: Size = { width: 52, height: 52 };

/** How a card hangs on its point of the curve: large ones grow away from the crossing and the line. */
type Hang = {
  readonly nudge: number;
  readonly insetX: number;
  readonly insetY: number;
  /** The least part of the height that lies on the near side of the curve. */
  readonly share: number;
  readonly grow: -1 | 0 | 1;
};
const CENTRED = Number.POSITIVE_INFINITY;
const HANGS: Record<LoopSlot, Hang> = {
  trigger: { nudge: 30, insetX: 90, insetY: 30, share: 0.4, grow: 1 },
  need: { nudge: 0, insetX: CENTRED, insetY: 26, share: 0, grow: 1 },
  vulnerable: { nudge: 16, insetX: 90, insetY: 30, share: 0, grow: 1 },
  story: { nudge: 20, insetX: 100, insetY: CENTRED, share: 0, grow: 0 },
  reactive: { nudge: 20, insetX: 90, insetY: 30, share: 0, grow: -1 },
  move: { nudge: 0, insetX: CENTRED, insetY: 24, share: 0, grow: -1 },
};

export function cardObstacle(slot: LoopSlot, size: Size): Obstacle {
  const hang = HANGS[slot];
  const shift = {
    x: Math.max(Math.min(hang.nudge, size.width / 4), size.width / 2 - hang.insetX),
    y: hang.grow * Math.max(0, size.height / 2 - Math.max(hang.insetY, hang.share * size.height)),
  };
  return { ...size, unit: unitPoint(PHASES[slot]), shift };
}

/** The move and its pill as one rectangle. */
function moveWithPill(move: Size, pill: Size): Obstacle {
  const card = cardObstacle("move", move);
  const rise = PILL_GAP + pill.height;
  return {
    unit: card.unit,
    width: Math.max(move.width, pill.width),
    height: move.height + rise,
    shift: { x: card.shift.x, y: card.shift.y - rise / 2 },
  };
}

/** Everything of one lobe that must not be covered. */
export type LobeObstacles = { readonly cards: readonly Obstacle[]; readonly fixtures: readonly Obstacle[] };

export type LobeSizes = Record<LoopSlot, Size> & { readonly intention: Size };

export function lobeObstacles(sizes: LobeSizes): LobeObstacles {
  const still = { x: 0, y: 0 };
  return {
    cards: LOOP_SLOTS.map((slot) =>
      slot === "move" ? moveWithPill(sizes.move, sizes.intention) : cardObstacle(slot, sizes[slot]),
    ),
    fixtures: [
      { ...CROSSING, unit: still, shift: still },
      { ...BADGE, unit: unitPoint(BADGE_PHASE), shift: still },
      { ...LINE_WORDS, unit: { x: LINE_WORDS_AT, y: 0 }, shift: still },
    ],
  };
}

/** Where an obstacle of a lobe stands once the radii are known. */
export function boxOf(side: SideKey, obstacle: Obstacle, radii: Radii): Box {
  return {
    x: outward(side) * (obstacle.unit.x * radii.x + obstacle.shift.x),
    y: obstacle.unit.y * radii.y + obstacle.shift.y,
    width: obstacle.width,
    height: obstacle.height,
  };
}
