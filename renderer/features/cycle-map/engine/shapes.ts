/** Lengths in pixels at zoom 1; the crossing is the origin and y grows downwards. */
export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
/** A rectangle by its centre. */
export type Box = Point & Size;
/** A rectangle by its top left corner. */
export type Extent = Point & Size;

export const left = (box: Box): number => box.x - box.width / 2;
export const right = (box: Box): number => box.x + box.width / 2;
export const top = (box: Box): number => box.y - box.height / 2;
export const bottom = (box: Box): number => box.y + box.height / 2;

export const covers = (box: Box, point: Point): boolean =>
  point.x >= left(box) && point.x <= right(box) && point.y >= top(box) && point.y <= bottom(box);

/** The smallest extent that holds both. */
export function union(one: Extent, other: Extent): Extent {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** How far a point lies from a box; 0 on it. */
export function distanceTo(box: Box, point: Point): number {
  const dx = Math.max(left(box) - point.x, point.x - right(box), 0);
  const dy = Math.max(top(box) - point.y, point.y - bottom(box), 0);
  return Math.hypot(dx, dy);
}
