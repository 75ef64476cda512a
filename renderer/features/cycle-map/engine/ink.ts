import { getStroke } from "perfect-freehand";
import type { StrokeId } from "#shared/domain/ids.ts";
import {
  INK_GRAIN,
  type InkColour,
  type InkSharing,
  type InkWidth,
  PRESSURE_MAX,
  type Stroke,
} from "#shared/domain/ink.ts";
import type { MapLayout } from "./layout-map.ts";
import { PLACES, type PlaceKey, placeKey } from "./places.ts";
import { type Box, bottom, covers, distanceTo, type Extent, left, type Point, right, top } from "./shapes.ts";

/** A point of a line; `pressure` runs from 0 to 1, and is null where the device tells none. */
export type InkPoint = Point & { readonly pressure: number | null };
/** What lines are drawn with. */
export type Pen = { readonly colour: InkColour; readonly width: InkWidth; readonly sharing: InkSharing };

/** How broad a line is at usual pressure, in pixels at zoom 1. */
const BREADTH: Record<InkWidth, number> = { fine: 3.5, medium: 6.5, broad: 12 };
/** A line this close to the one before belongs to the same word or figure. */
const SAME_HAND = 48;
/** A stroke this much of its card in width and height, round its middle, is meant to go round it. */
const NEARLY_ROUND = 0.6;
const ROUND = 1.06;
const MOST_GROWN = 2;
const CROSSING: Box = { x: 0, y: 0, width: 60, height: 60 };

/** Keeps a line for the map: anchored, relative to its anchor, in whole steps. See SPEC.md. */
export function strokeOf(
  id: StrokeId,
  points: readonly InkPoint[],
  pen: Pen,
  layout: MapLayout,
  last?: Stroke,
): Stroke {
  const anchor = anchorOf(points, layout, last);
  const from = anchorAt(anchor, layout);
  const steps = points.map(({ x, y }) => ({ x: grains(x - from.x), y: grains(y - from.y) }));
  const { colour, width, sharing } = pen;
  return {
    id,
    anchor,
    colour,
    width,
    sharing,
    path: steps.flatMap(({ x, y }, index) => {
      const before = steps[index - 1] ?? { x: 0, y: 0 };
      return [x - before.x, y - before.y];
    }),
    pressure: points.every(({ pressure }) => pressure !== null)
      ? points.map(({ pressure }) => Math.round((pressure ?? 0) * PRESSURE_MAX))
      : [],
  };
}

/** The line's points, relative to its anchor. */
export function pointsOf(stroke: Stroke): readonly InkPoint[] {
  const known = POINTS.get(stroke);
  if (known) return known;
  const points: InkPoint[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < stroke.path.length; index += 2) {
    x += stroke.path[index] ?? 0;
    y += stroke.path[index + 1] ?? 0;
    const pressure = stroke.pressure[index / 2];
    points.push({
      x: x / INK_GRAIN,
      y: y / INK_GRAIN,
      pressure: pressure === undefined ? null : pressure / PRESSURE_MAX,
    });
  }
  POINTS.set(stroke, points);
  return points;
}

/** The SVG path data of a stroke's shape, to be filled; its origin is {@link strokeAt}. */
export function strokePath(stroke: Stroke): string {
  const known = PATHS.get(stroke);
  if (known !== undefined) return known;
  const path = linePath(pointsOf(stroke), stroke.width);
  PATHS.set(stroke, path);
  return path;
}

/**
 * Where on the map a stroke's shape has its origin, as the map is laid out now, and how many times its own size it is
 * drawn. `inkScale` is for a picture whose map is laid out larger than the clinician's, for larger words.
 */
export function strokeAt(
  stroke: Stroke,
  layout: MapLayout,
  inkScale = 1,
): Point & { readonly scale: number } {
  const { x, y } = anchorAt(stroke.anchor, layout);
  return { x, y, scale: inkScale === 1 ? 1 : scaleOf(stroke, layout, inkScale) };
}

/** As {@link strokePath}, for a line that is still being drawn. */
export function linePath(points: readonly InkPoint[], width: InkWidth): string {
  const outline = getStroke(
    points.map(({ x, y, pressure }): [number, number, number] => [x, y, pressure ?? 0.5]),
    {
      size: BREADTH[width],
      thinning: 0.5,
      smoothing: 0.6,
      streamline: 0.3,
      simulatePressure: points.some(({ pressure }) => pressure === null),
      last: true,
    },
  );
  const [first] = outline;
  if (!first) return "";
  const curve = outline.map(([x, y], index) => {
    const [nextX, nextY] = outline[index + 1] ?? first;
    return `${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`;
  });
  return `M${short(first[0])} ${short(first[1])}Q${curve.join(" ")}Z`;
}

/** The strokes that pass within `reach` of a point, as the map is laid out now. */
export function strokesAt(
  ink: readonly Stroke[],
  layout: MapLayout,
  point: Point,
  reach: number,
): readonly Stroke[] {
  return ink.filter((stroke) => {
    const from = strokeAt(stroke, layout);
    const near = { x: point.x - from.x, y: point.y - from.y };
    const within = reach + BREADTH[stroke.width] / 2;
    const points = pointsOf(stroke);
    return points.some((end, index) => distanceToWay(points[index - 1] ?? end, end, near) <= within);
  });
}

/** The smallest rectangle that holds all the ink, or undefined where there is none. */
export function inkBounds(ink: readonly Stroke[], layout: MapLayout, inkScale = 1): Extent | undefined {
  const boxes = ink.map((stroke) => boxOn(stroke, layout, inkScale));
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map(left));
  const y = Math.min(...boxes.map(top));
  return { x, y, width: Math.max(...boxes.map(right)) - x, height: Math.max(...boxes.map(bottom)) - y };
}

const POINTS = new WeakMap<Stroke, readonly InkPoint[]>();
const PATHS = new WeakMap<Stroke, string>();

function anchorOf(
  points: readonly InkPoint[],
  layout: MapLayout,
  last: Stroke | undefined,
): Stroke["anchor"] {
  const box = boxAround(points);
  const on = PLACES.map(placeKey).find((key) => covers(layout.places[key], box));
  if (on) return on;
  if (last && apart(box, boxOn(last, layout)) <= SAME_HAND) return last.anchor;
  const places = PLACES.map((place): [Stroke["anchor"], number] => [
    placeKey(place),
    distanceTo(layout.places[placeKey(place)], box),
  ]);
  const all: [Stroke["anchor"], number][] = [["crossing", distanceTo(CROSSING, box)], ...places];
  return all.reduce((one, other) => (other[1] < one[1] ? other : one))[0];
}

function anchorAt(anchor: Stroke["anchor"], layout: MapLayout): Point {
  return anchor === "crossing" ? { x: 0, y: 0 } : layout.places[anchor as PlaceKey];
}

function boxOn(stroke: Stroke, layout: MapLayout, inkScale = 1): Box {
  const box = boxAround(pointsOf(stroke));
  const { x, y, scale } = strokeAt(stroke, layout, inkScale);
  const breadth = BREADTH[stroke.width];
  return {
    x: box.x * scale + x,
    y: box.y * scale + y,
    width: (box.width + breadth) * scale,
    height: (box.height + breadth) * scale,
  };
}

/** As large as asked; a ring round its card is drawn as large as it takes to go round it here, too. */
function scaleOf(stroke: Stroke, layout: MapLayout, inkScale: number): number {
  if (stroke.anchor === "crossing") return inkScale;
  const card = layout.places[stroke.anchor as PlaceKey];
  const ring = boxAround(pointsOf(stroke));
  const least = Math.min(ring.width / card.width, ring.height / card.height);
  const isRing = covers(ring, { x: 0, y: 0 }) && least * inkScale >= NEARLY_ROUND;
  return isRing ? Math.min(Math.max(inkScale, ROUND / least), MOST_GROWN * inkScale) : inkScale;
}

function boxAround(points: readonly InkPoint[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (west + east) / 2, y: (north + south) / 2, width: east - west, height: south - north };
}

function apart(one: Box, other: Box): number {
  const dx = Math.max(Math.abs(one.x - other.x) - (one.width + other.width) / 2, 0);
  const dy = Math.max(Math.abs(one.y - other.y) - (one.height + other.height) / 2, 0);
  return Math.hypot(dx, dy);
}

function distanceToWay(from: Point, to: Point, point: Point): number {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const length = way.x ** 2 + way.y ** 2;
  const along =
    length === 0
      ? 0
      : Math.max(0, Math.min(1, ((point.x - from.x) * way.x + (point.y - from.y) * way.y) / length));
  return Math.hypot(point.x - from.x - along * way.x, point.y - from.y - along * way.y);
}

const grains = (length: number): number => Math.round(length * INK_GRAIN);
const short = (length: number): number => Math.round(length * 100) / 100;
