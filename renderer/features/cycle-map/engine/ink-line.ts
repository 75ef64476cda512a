import { STROKE_POINTS_MAX } from "#shared/domain/ink.ts";
import type { InkPoint } from "./ink.ts";

/** How far apart the points of a line are kept, in pixels of the window. */
const SPACING = 2.4;
const FINEST = 0.6;

/** A line while it is drawn: evenly spaced points, never more than a stroke may have. It looks the same when it is kept. */
export class InkLine {
  #points: InkPoint[] = [];
  #tip: InkPoint | undefined;
  #spacing: number;

  /** `scale` is the camera's: drawn from close by, a line keeps finer points. */
  constructor(scale: number) {
    this.#spacing = Math.max(FINEST, SPACING / scale);
  }

  add(point: InkPoint): void {
    const last = this.#points.at(-1);
    if (last && Math.hypot(point.x - last.x, point.y - last.y) < this.#spacing) {
      this.#tip = point;
      return;
    }
    this.#points.push(point);
    this.#tip = undefined;
    // A place is kept for the tip.
    if (this.#points.length >= STROKE_POINTS_MAX) this.#thin();
  }

  /** The points so far, up to where the pen is. */
  get points(): readonly InkPoint[] {
    return this.#tip ? [...this.#points, this.#tip] : this.#points;
  }

  #thin(): void {
    const last = this.#points.length - 1;
    this.#points = this.#points.filter((_, index) => index % 2 === 0 || index === last);
    this.#spacing *= 2;
  }
}
