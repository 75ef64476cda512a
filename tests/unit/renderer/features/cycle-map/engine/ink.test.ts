import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import {
  type InkPoint,
  inkBounds,
  linePath,
  type Pen,
  pointsOf,
  strokeAt,
  strokeOf,
  strokePath,
  strokesAt,
} from "#renderer/features/cycle-map/engine/ink.ts";
import { InkLine } from "#renderer/features/cycle-map/engine/ink-line.ts";
import { type LayoutInput, layoutMap } from "#renderer/features/cycle-map/engine/layout-map.ts";
import { PLACES, placeKey } from "#renderer/features/cycle-map/engine/places.ts";
import type { StrokeId } from "#shared/domain/ids.ts";
import { STROKE_POINTS_MAX, strokeSchema } from "#shared/domain/ink.ts";

const pen: Pen = { colour: "ink", width: "medium", sharing: "shared" };
const newId = () => v7() as StrokeId;
const layoutIn = (width: number, height: number, card = 160) =>
  layoutMap({
    stage: { width, height },
    cards: Object.fromEntries(
      PLACES.map((place) => [placeKey(place), { width: card, height: card / 2 }]),
    ) as LayoutInput["cards"],
    heading: { width: 200, height: 60 },
  });
const room = layoutIn(1200, 640);
const aPoint: fc.Arbitrary<InkPoint> = fc.record({
  x: fc.double({ min: -900, max: 900, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
  pressure: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
});
const aLine = fc.array(aPoint, { minLength: 1, maxLength: 60 });
const at = (x: number, y: number): InkPoint => ({ x, y, pressure: null });
const near = (x: number, y: number) => [at(x - 5, y), at(x, y), at(x + 5, y)];

describe("a stroke", () => {
  it("[I1] keeps its shape in every layout, and its distance to its anchor", () => {
    const rooms = [layoutIn(1920, 1000), layoutIn(800, 900, 240), layoutIn(1200, 640, 300)];
    fc.assert(
      fc.property(aLine, fc.constantFrom(...rooms), (points, other) => {
        const stroke = strokeOf(newId(), points, pen, room);
        expect(strokeSchema.safeParse(stroke).success).toBe(true);
        const here = strokeAt(stroke, room);
        for (const [index, { x, y }] of pointsOf(stroke).entries()) {
          expect(Math.abs(x + here.x - (points[index]?.x ?? 0))).toBeLessThanOrEqual(0.126);
          expect(Math.abs(y + here.y - (points[index]?.y ?? 0))).toBeLessThanOrEqual(0.126);
        }
        const anchor = PLACES.map(placeKey).find((key) => key === stroke.anchor);
        const { x, y } = anchor ? other.places[anchor] : { x: 0, y: 0 };
        expect(strokeAt(stroke, other)).toMatchObject({ x, y });
      }),
    );
  });

  it("[I2] is anchored to the place it is drawn on, else to what was drawn beside it, else to what is nearest", () => {
    const { x, y } = room.places["b:story"];
    const move = room.places["a:move"];
    const ring = [at(move.x - 100, move.y), at(move.x, move.y - 60), at(move.x + 100, move.y + 60)];
    expect(strokeOf(newId(), near(x, y), pen, room).anchor).toBe("b:story");
    expect(strokeOf(newId(), ring, pen, room).anchor).toBe("a:move");
    expect(strokeOf(newId(), near(0, -3), pen, room).anchor).toBe("crossing");
    const last = strokeOf(newId(), near(move.x + 140, move.y), pen, room);
    expect(last.anchor).toBe("a:move");
    const further = [at(move.x + 150, move.y), at(40, move.y)];
    expect(strokeOf(newId(), further, pen, room, last).anchor).toBe("a:move");
    const far = near(room.places["b:move"].x - 140, move.y);
    expect(strokeOf(newId(), far, pen, room, last).anchor).toBe("b:move");
  });

  it("[I3] lies within the bounds of the ink", () => {
    fc.assert(
      fc.property(fc.array(aLine, { minLength: 1, maxLength: 4 }), (lines) => {
        const bounds = inkBounds(
          lines.map((points) => strokeOf(newId(), points, pen, room)),
          room,
        );
        for (const { x, y } of lines.flat()) {
          expect(x).toBeGreaterThanOrEqual((bounds?.x ?? 0) - 1);
          expect(x).toBeLessThanOrEqual((bounds?.x ?? 0) + (bounds?.width ?? 0) + 1);
          expect(y).toBeGreaterThanOrEqual((bounds?.y ?? 0) - 1);
          expect(y).toBeLessThanOrEqual((bounds?.y ?? 0) + (bounds?.height ?? 0) + 1);
        }
      }),
    );
    expect(inkBounds([], room)).toBeUndefined();
  });

  it("[I6] grows with the map, and as a ring goes round a card of any usual shape", () => {
    const round = (width: number, height: number) => {
      const { x, y } = room.places["b:need"];
      return Array.from({ length: 40 }, (_, n) => {
        const turn = (n / 39) * 2 * Math.PI;
        return at(x + (width / 2) * Math.cos(turn), y + (height / 2) * Math.sin(turn));
      });
    };
    const larger = layoutIn(1200, 640, 300);
    const card = larger.places["b:need"];
    const ring = strokeOf(newId(), round(172, 92), pen, room);
    const bounds = inkBounds([ring], larger, 1.5);
    expect(bounds?.width).toBeGreaterThan(card.width);
    expect(bounds?.height).toBeGreaterThan(card.height);
    const dot = strokeOf(newId(), round(20, 12), pen, room);
    expect(strokeAt(dot, larger, 1.5)).toMatchObject({ x: card.x, y: card.y, scale: 1.5 });
    expect(strokeAt(ring, larger).scale).toBe(1);
    const huge = layoutIn(1200, 640, 2_000);
    expect(strokeAt(ring, huge, 1.5).scale).toBe(1.5);
  });

  it("[I5] is met by the eraser along all of it, and nowhere else", () => {
    const stroke = strokeOf(newId(), [at(-100, 100), at(100, 100)], pen, room);
    const met = (x: number, y: number) => strokesAt([stroke], room, { x, y }, 8).length;
    expect(met(0, 105)).toBe(1);
    expect(met(100, 100)).toBe(1);
    expect(met(0, 130)).toBe(0);
    expect(met(130, 100)).toBe(0);
  });
});

describe("a line while it is drawn", () => {
  it("[I4] looks as it will when it is kept", () => {
    const line = new InkLine(1);
    for (let n = 0; n < 200; n += 1) line.add(at(n * 1.5, 40 * Math.sin(n / 12)));
    const stroke = strokeOf(newId(), line.points, pen, room);
    const numbers = (path: string) => path.match(/-?[\d.]+/gu)?.map(Number) ?? [];
    const { x, y } = strokeAt(stroke, room);
    const kept = numbers(strokePath(stroke)).map((n, index) => n + (index % 2 === 0 ? x : y));
    const live = numbers(linePath(line.points, "medium"));
    expect(kept.length).toBe(live.length);
    for (const [index, n] of live.entries()) expect(Math.abs(n - (kept[index] ?? 0))).toBeLessThan(1);
  });

  it("[I4] never has more points than a stroke may, and reaches where the pen is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (count, scale) => {
          const line = new InkLine(scale);
          for (let n = 0; n < count; n += 1) line.add(at(n, n % 7));
          expect(line.points.length).toBeLessThanOrEqual(STROKE_POINTS_MAX);
          expect(line.points.at(-1)).toEqual(at(count - 1, (count - 1) % 7));
          expect(line.points[0]).toEqual(at(0, 0));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("[I4] is a dot where the pen only touched", () => {
    expect(linePath([at(3, 4)], "fine")).toMatch(/^M.+Z$/);
    expect(linePath([], "fine")).toBe("");
  });
});
