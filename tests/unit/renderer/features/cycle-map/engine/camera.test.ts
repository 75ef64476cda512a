import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitCamera,
  keepInSight,
  panBy,
  toMap,
  ZOOM_MAX,
  ZOOM_MIN,
  zoomAt,
} from "#renderer/features/cycle-map/engine/camera.ts";

const extent = { x: -600, y: -320, width: 1200, height: 600 };
const stage = { width: 1200, height: 600 };
const aPoint = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
});
const aFactor = fc.double({ min: 0.2, max: 5, noNaN: true });

describe("the camera over a cycle map", () => {
  it("[C8] fits the extent into any stage", () => {
    const camera = fitCamera(extent, { width: 600, height: 600 });
    expect(camera.scale).toBe(0.5);
    expect(toMap(camera, { x: 300, y: 300 })).toEqual({ x: 0, y: -20 });
  });

  it("[C17] keeps the point under the pointer where it is, within bounds", () => {
    fc.assert(
      fc.property(aPoint, fc.array(aFactor, { maxLength: 20 }), (at, factors) => {
        const start = fitCamera(extent, stage);
        const zoomed = factors.reduce((camera, factor) => zoomAt(camera, factor, at), start);
        expect(zoomed.scale).toBeGreaterThanOrEqual(ZOOM_MIN);
        expect(zoomed.scale).toBeLessThanOrEqual(ZOOM_MAX);
        expect(toMap(zoomed, at).x).toBeCloseTo(toMap(start, at).x, 4);
        expect(toMap(zoomed, at).y).toBeCloseTo(toMap(start, at).y, 4);
      }),
    );
  });

  it("[C18] never loses the map out of the window", () => {
    fc.assert(
      fc.property(aPoint, aPoint, aFactor, (by, at, factor) => {
        const camera = panBy(zoomAt(fitCamera(extent, stage), factor, at), by, extent, stage);
        const low = { x: extent.x * camera.scale + camera.x, y: extent.y * camera.scale + camera.y };
        expect(low.x).toBeLessThan(stage.width);
        expect(low.y).toBeLessThan(stage.height);
        expect(low.x + extent.width * camera.scale).toBeGreaterThan(0);
        expect(low.y + extent.height * camera.scale).toBeGreaterThan(0);
        expect(keepInSight(camera, extent, stage)).toEqual(camera);
      }),
    );
  });
});
