import type { Radii } from "./loop-curve.ts";
import type { LobeObstacles, Obstacle } from "./obstacles.ts";
import type { Size } from "./shapes.ts";
import { keepsApart, sufficientRadii } from "./spacing.ts";

/** Large rooms get larger words, up to this. */
export const SCALE_MAX = 1.4;
/** How much of the stage a roomy picture takes. */
const ROOMY = 0.82;
const SIDE_PAD = 20;
const EDGE_PAD = 14;
const STROKE_REACH = 12;
/** No lobe is drawn flatter or steeper than this, unless the words ask for it. */
const FLATTEST = 3.6;
const STEEPEST = 0.85;

/** Radii, scale, and how far the contents reach from the crossing, in pixels at zoom 1. */
export type StageFit = {
  readonly radii: Radii;
  readonly scale: number;
  readonly reach: Reach;
  /** Room kept free at the top for the headings, when the corners are not free by themselves. */
  readonly band: number;
};

export type Reach = { readonly side: number; readonly up: number; readonly down: number };

/** Chooses the loop that shows the contents as large as the stage allows, and then lets it fill the stage. */
export function fitStage(lobes: readonly LobeObstacles[], stage: Size, heading: Size): StageFit {
  const cards = lobes.flatMap((lobe) => lobe.cards);
  const choices = sufficientRadii(lobes);
  const free = fill(cards, stage, best(cards, choices, stage), heading);
  if (keepsApart(lobes, free.radii)) return free;
  const lower = { width: stage.width, height: Math.max(1, stage.height - heading.height) };
  const banded = fill(cards, lower, best(cards, choices, lower), { width: 0, height: 0 });
  return { ...banded, band: heading.height / banded.scale };
}

type Choice = { readonly radii: Radii; readonly tightness: number };

function best(cards: readonly Obstacle[], choices: readonly Radii[], stage: Size): Choice {
  return choices
    .map((radii) => {
      const { side, up, down } = reachOf(cards, radii);
      return { radii, tightness: Math.max((2 * side) / stage.width, (up + down) / stage.height) };
    })
    .reduce((one, other) => (other.tightness < one.tightness ? other : one));
}

function fill(
  cards: readonly Obstacle[],
  stage: Size,
  { radii, tightness }: Choice,
  heading: Size,
): StageFit {
  const scale = tightness > 1 ? 1 / tightness : Math.min(SCALE_MAX, Math.max(1, ROOMY / tightness));
  const world = { width: stage.width / scale, height: stage.height / scale };
  const notch = { width: heading.width / scale, height: heading.height / scale };
  const wide = Math.max(radii.x, widest(cards, world.width / 2));
  const x = Math.max(radii.x, Math.min(wide, FLATTEST * tallest(cards, wide, world, notch)));
  const free = tallest(cards, x, world, notch);
  const y = Math.min(free, Math.max(radii.y, STEEPEST * x));
  const filled = { x, y };
  return {
    radii: filled,
    scale,
    reach: reachOf(cards, filled, world.width / 2 - notch.width, notch.height),
    band: 0,
  };
}

/** The largest radius x whose contents stay within half the stage's width. */
const widest = (cards: readonly Obstacle[], half: number): number =>
  Math.min(
    half - SIDE_PAD - STROKE_REACH,
    ...cards.map((card) => (half - SIDE_PAD - card.shift.x - card.width / 2) / card.unit.x),
  );

/** The largest radius y whose contents stay within the stage's height, clear of the headings. */
function tallest(cards: readonly Obstacle[], x: number, world: Size, notch: Size): number {
  const above = upward(cards, x, world.width / 2 - notch.width, notch.height);
  const below = downward(cards);
  return Math.min(
    ...above.flatMap((up) =>
      below.map((down) => (world.height - 2 * EDGE_PAD - up.rest - down.rest) / (up.units + down.units)),
    ),
  );
}

/** How far something reaches from the line: `units · radius y + rest`. */
type Rise = { readonly units: number; readonly rest: number };

function upward(cards: readonly Obstacle[], x: number, corner: number, notch: number): Rise[] {
  return [
    { units: 1, rest: STROKE_REACH },
    ...cards.map((card) => {
      const outer = card.unit.x * x + card.shift.x + card.width / 2;
      const under = outer > corner ? Math.max(0, notch - EDGE_PAD) + EDGE_PAD / 2 : 0;
      return { units: -card.unit.y, rest: card.height / 2 - card.shift.y + under };
    }),
  ].filter((rise) => rise.units > -1e-9);
}

const downward = (cards: readonly Obstacle[]): Rise[] =>
  [
    { units: 1, rest: STROKE_REACH },
    ...cards.map((card) => ({ units: card.unit.y, rest: card.height / 2 + card.shift.y })),
  ].filter((rise) => rise.units > -1e-9);

function reachOf(
  cards: readonly Obstacle[],
  radii: Radii,
  corner = Number.POSITIVE_INFINITY,
  notch = 0,
): Reach {
  const side = Math.max(
    radii.x + STROKE_REACH + SIDE_PAD,
    ...cards.map((card) => card.unit.x * radii.x + card.shift.x + card.width / 2 + SIDE_PAD),
  );
  const far = (rises: Rise[]) =>
    Math.max(...rises.map((rise) => rise.units * radii.y + rise.rest)) + EDGE_PAD;
  return {
    side,
    up: far(upward(cards, radii.x, corner, notch)),
    down: far(downward(cards)),
  };
}
