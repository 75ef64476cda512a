import { type Edge, SIDES } from "#shared/domain/cycle-map.ts";
import { crosses, EDGES, type EdgeKey, edgeKey, pointsOf } from "./edges.ts";
import type { MapLayout } from "./layout-map.ts";
import { outward } from "./loop-curve.ts";
import { CROSSING } from "./obstacles.ts";
import { partnerOf } from "./places.ts";
import { type Box, bottom, covers, distanceTo, left, type Point, right, type Size, top } from "./shapes.ts";

export type ExitSizes = Readonly<Partial<Record<EdgeKey, Size>>>;
/** Where a stack of exits stands, and the point of its edge it belongs to. */
export type ExitSpot = { readonly box: Box; readonly anchor: Point };
export type ExitSpots = Readonly<Partial<Record<EdgeKey, ExitSpot>>>;

/** The least distance between an exit and anything else. */
export const EXIT_GAP = 8;
/** The longest line that may tie an exit to its edge. */
export const REACH = 72;
const RINGS = [16, 34, 52, REACH - 4];
const HEAD: Size = { width: 40, height: 40 };
const RIM = 8;
const LEADER_COST = 3;
/** A stack on a foreign stroke would be taken for an exit of that one. */
const FOREIGN_COST = 300;

type Ground = Pick<MapLayout, "radii" | "places" | "segments" | "badges" | "lineWords" | "extent">;

/** Finds a free spot for every stack, on its edge or tied to it by a short line; undefined where there is no room. `strict`: on no stroke but their own. */
export function placeExits(
  ground: Ground,
  sizes: ExitSizes,
  corner: Size,
  strict: boolean,
): ExitSpots | undefined {
  const spots: Partial<Record<EdgeKey, ExitSpot>> = {};
  const taken = obstaclesOf(ground, corner);
  // The edges of a lobe first: what is left in the middle belongs to the crossing ones.
  for (const edge of EDGES.toSorted((one, other) => Number(crosses(one)) - Number(crosses(other)))) {
    const size = sizes[edgeKey(edge)];
    if (!size) continue;
    const spot = spotFor(ground, edge, size, taken, {
      straddles: mayStraddle(edge, sizes),
      strict,
    });
    if (!spot) return undefined;
    spots[edgeKey(edge)] = spot;
    taken.push(spot.box);
  }
  return spots;
}

/** The one crossing edge with an exit may use the middle; otherwise each keeps to its own lobe. */
const mayStraddle = (edge: Edge, sizes: ExitSizes): boolean =>
  crosses(edge) && sizes[`${partnerOf(edge.side)}:move`] === undefined;

function obstaclesOf({ places, badges, lineWords, segments, extent }: Ground, corner: Size): Box[] {
  const corners = SIDES.map((side) => ({
    ...corner,
    x: outward(side) * (extent.width / 2 - corner.width / 2),
    y: extent.y + corner.height / 2,
  }));
  const heads = segments.flatMap(({ crossing, arrowhead }) =>
    crossing && arrowhead ? [{ ...HEAD, x: arrowhead.x, y: arrowhead.y }] : [],
  );
  const crossing = { ...CROSSING, x: 0, y: 0 };
  // Both lobes keep the room which the words beside the line take in one of them, so that they stay each other's mirror.
  const wordsTwin = { ...lineWords, x: -lineWords.x };
  return [...Object.values(places), badges.a, badges.b, lineWords, wordsTwin, crossing, ...corners, ...heads];
}

function spotFor(
  { radii, places, extent }: Ground,
  edge: Edge,
  size: Size,
  taken: readonly Box[],
  { straddles, strict }: { straddles: boolean; strict: boolean },
): ExitSpot | undefined {
  const cards = Object.values(places);
  const line = pointsOf(radii, edge);
  const seen = line.filter((point) => !cards.some((card) => covers(card, point)));
  const open = seen.length > 0 ? seen : line;
  const middle = open[Math.floor(open.length / 2)];
  const others = EDGES.filter((other) => edgeKey(other) !== edgeKey(edge)).flatMap((other) =>
    pointsOf(radii, other),
  );
  let best: { cost: number; spot: ExitSpot } | undefined;
  for (const box of candidates(open, size, outward(edge.side))) {
    if (!fits(box, edge, straddles, extent) || taken.some((other) => tooNear(box, other))) continue;
    const anchor = nearest(open, box);
    const leader = distanceTo(box, anchor);
    const away = middle ? Math.hypot(box.x - middle.x, box.y - middle.y) : 0;
    if (leader > REACH) continue;
    const rough = LEADER_COST * leader + away;
    if (best && rough >= best.cost) continue;
    const foreign = others.filter((point) => covers(box, point)).length;
    if (strict && foreign > 0) continue;
    const cost = rough + FOREIGN_COST * foreign;
    if (!best || cost < best.cost) best = { cost, spot: { box, anchor } };
  }
  return best?.spot;
}

const SPREAD = [-1, -0.5, 0, 0.5, 1];

/** Boxes over the points of an edge, and round about them. */
function* candidates(points: readonly Point[], size: Size, out: 1 | -1): Generator<Box> {
  const half = { x: (out * size.width) / 2, y: size.height / 2 };
  for (const { x, y } of points.filter((_, index) => index % 2 === 0)) {
    for (const dx of SPREAD)
      for (const dy of SPREAD) yield { ...size, x: x + dx * half.x, y: y + dy * half.y };
    for (const ring of RINGS)
      for (const dx of SPREAD)
        for (const dy of [-1, 1]) {
          yield { ...size, x: x + dx * half.x, y: y + dy * (half.y + ring) };
          yield { ...size, x: x + dy * (half.x + out * ring), y: y + dx * half.y };
        }
  }
}

function fits(box: Box, { side }: Edge, straddles: boolean, extent: MapLayout["extent"]): boolean {
  const inner = outward(side) * box.x - box.width / 2;
  return (
    (straddles || inner >= EXIT_GAP / 2) &&
    left(box) >= extent.x + RIM &&
    right(box) <= extent.x + extent.width - RIM &&
    top(box) >= extent.y + RIM &&
    bottom(box) <= extent.y + extent.height - RIM
  );
}

const tooNear = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + EXIT_GAP &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 + EXIT_GAP;

function nearest(points: readonly Point[], box: Box): Point {
  const first = points[0] ?? { x: box.x, y: box.y };
  return points.reduce((best, point) => {
    const [here, there] = [distanceTo(box, point), distanceTo(box, best)];
    const closer =
      here === there &&
      Math.hypot(point.x - box.x, point.y - box.y) < Math.hypot(best.x - box.x, best.y - box.y);
    return here < there || closer ? point : best;
  }, first);
}
