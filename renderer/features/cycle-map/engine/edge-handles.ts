import type { Edge } from "#shared/domain/cycle-map.ts";
import { edgeKey, pointsOf } from "./edges.ts";
import type { MapLayout } from "./layout-map.ts";
import { distanceTo, type Point } from "./shapes.ts";

/** How far a handle keeps from everything else. */
const CLEAR = 16;
const FROM_HEAD = 26;

/** Where an edge shows the way to a new exit; undefined where it has one already, or is hidden. */
export function handleOf(layout: MapLayout, edge: Edge): Point | undefined {
  const { radii, places, badges, segments, exits } = layout;
  if (exits[edgeKey(edge)]) return undefined;
  const boxes = [
    ...Object.values(places),
    badges.a,
    badges.b,
    ...Object.values(exits).map(({ box }) => box),
    { x: 0, y: 0, width: 40, height: 40 },
  ];
  const heads = segments.flatMap(({ arrowhead }) => (arrowhead ? [arrowhead] : []));
  const free = pointsOf(radii, edge).filter(
    (point) =>
      boxes.every((box) => distanceTo(box, point) >= CLEAR) &&
      heads.every((head) => Math.hypot(head.x - point.x, head.y - point.y) >= FROM_HEAD),
  );
  return free[Math.floor(free.length / 2)];
}
