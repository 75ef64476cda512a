import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Direction, neighbour } from "#renderer/features/cycle-map/engine/geography.ts";
import { GUIDED_ORDER, nextToAsk } from "#renderer/features/cycle-map/engine/guided-order.ts";
import { layoutMap } from "#renderer/features/cycle-map/engine/layout-map.ts";
import { placeAt } from "#renderer/features/cycle-map/engine/place-at.ts";
import {
  alongLoop,
  PLACES,
  type Place,
  type PlaceKey,
  partnerOf,
  placeKey,
} from "#renderer/features/cycle-map/engine/places.ts";
import { covers, distanceTo } from "#renderer/features/cycle-map/engine/shapes.ts";

const DIRECTIONS: Direction[] = ["up", "down", "left", "right"];
const cards = Object.fromEntries(
  PLACES.map((place) => [placeKey(place), { width: 160, height: 64 }]),
) as Record<PlaceKey, { width: number; height: number }>;
const layout = layoutMap({ stage: { width: 1200, height: 600 }, cards, heading: { width: 0, height: 0 } });
const mirror = (direction: Direction): Direction =>
  direction === "left" ? "right" : direction === "right" ? "left" : direction;
const aPlace = fc.constantFrom(...PLACES);

describe("the geography of a cycle map", () => {
  it("[C13] visits every place once round the loop and comes home, either way", () => {
    for (const step of [1, -1] as const) {
      const seen: string[] = [];
      let at: Place = { side: "a", slot: "trigger" };
      do {
        seen.push(placeKey(at));
        at = alongLoop(at, step);
      } while (placeKey(at) !== "a:trigger");
      expect(new Set(seen).size).toBe(PLACES.length);
      expect(seen).toHaveLength(PLACES.length);
    }
  });

  it("[C13] crosses from each partner's side into the other's trigger", () => {
    expect(alongLoop({ side: "a", slot: "intention" }, 1)).toEqual({ side: "b", slot: "trigger" });
    expect(alongLoop({ side: "b", slot: "intention" }, 1)).toEqual({ side: "a", slot: "trigger" });
  });

  it("[C14] leads an arrow towards its own direction", () => {
    for (const from of PLACES)
      for (const direction of DIRECTIONS) {
        const to = neighbour(from, direction);
        if (!to) continue;
        const [here, there] = [layout.places[placeKey(from)], layout.places[placeKey(to)]];
        const moved = {
          up: here.y - there.y,
          down: there.y - here.y,
          left: here.x - there.x,
          right: there.x - here.x,
        };
        expect(moved[direction], `${placeKey(from)} ${direction}`).toBeGreaterThan(0);
      }
  });

  it("[C14] reaches every place from every other and is mirrored between the lobes", () => {
    for (const start of PLACES) {
      const reached = new Set<string>([placeKey(start)]);
      const open = [start];
      for (const from of open)
        for (const direction of DIRECTIONS) {
          const to = neighbour(from, direction);
          const twin = neighbour({ side: partnerOf(from.side), slot: from.slot }, mirror(direction));
          expect(twin).toEqual(to && { side: partnerOf(to.side), slot: to.slot });
          if (!to || reached.has(placeKey(to))) continue;
          reached.add(placeKey(to));
          open.push(to);
        }
      expect(reached.size).toBe(PLACES.length);
    }
  });

  it("[C15] asks for what each does before what each feels, and never for what is settled", () => {
    expect(GUIDED_ORDER.slice(0, 4).every(({ slot }) => slot === "trigger" || slot === "move")).toBe(true);
    expect(new Set(GUIDED_ORDER.map(placeKey)).size).toBe(PLACES.length);
    fc.assert(
      fc.property(fc.subarray([...PLACES]), (settled) => {
        const keys = new Set(settled.map(placeKey));
        const next = nextToAsk(keys);
        if (keys.size === PLACES.length) expect(next).toBeUndefined();
        else expect(next && keys.has(placeKey(next))).toBe(false);
      }),
    );
  });

  it("[C16] finds the place of a point on a card, and the nearest place of any other", () => {
    const aPoint = fc.record({
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    });
    fc.assert(
      fc.property(aPoint, (point) => {
        const chosen = layout.places[placeKey(placeAt(layout, point))];
        for (const place of PLACES)
          expect(distanceTo(layout.places[placeKey(place)], point)).toBeGreaterThanOrEqual(
            distanceTo(chosen, point),
          );
      }),
    );
    fc.assert(
      fc.property(aPlace, (place) => {
        const box = layout.places[placeKey(place)];
        expect(covers(box, box)).toBe(true);
        expect(placeAt(layout, box)).toEqual(place);
      }),
    );
  });
});
