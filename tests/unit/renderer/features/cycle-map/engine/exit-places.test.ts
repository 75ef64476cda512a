import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alongEdges,
  crosses,
  EDGES,
  type EdgeKey,
  edgeAt,
  edgeKey,
  endsOf,
  pointsOf,
} from "#renderer/features/cycle-map/engine/edges.ts";
import { type ExitSizes, REACH } from "#renderer/features/cycle-map/engine/exit-places.ts";
import {
  type LayoutInput,
  layoutMap,
  type MapLayout,
} from "#renderer/features/cycle-map/engine/layout-map.ts";
import { PLACES, type PlaceKey, placeKey, samePlace } from "#renderer/features/cycle-map/engine/places.ts";
import {
  type Box,
  bottom,
  distanceTo,
  left,
  right,
  type Size,
  top,
} from "#renderer/features/cycle-map/engine/shapes.ts";

const aSize = fc.record({
  width: fc.integer({ min: 40, max: 420 }),
  height: fc.integer({ min: 24, max: 700 }),
});
const cardsFrom = (sizes: readonly Size[]) =>
  Object.fromEntries(PLACES.map((place, i) => [placeKey(place), sizes[i]])) as LayoutInput["cards"];
const aStack = fc.record({
  width: fc.integer({ min: 60, max: 420 }),
  height: fc.integer({ min: 32, max: 140 }),
});
const someExits: fc.Arbitrary<ExitSizes> = fc
  .array(fc.option(aStack, { nil: undefined, freq: 3 }), { minLength: EDGES.length, maxLength: EDGES.length })
  .map((sizes) =>
    Object.fromEntries(EDGES.flatMap((edge, i) => (sizes[i] ? [[edgeKey(edge), sizes[i]]] : []))),
  );
const anInput = fc.record({
  stage: fc.record({
    width: fc.integer({ min: 320, max: 3840 }),
    height: fc.integer({ min: 200, max: 2160 }),
  }),
  cards: fc.array(aSize, { minLength: PLACES.length, maxLength: PLACES.length }).map(cardsFrom),
  heading: fc.record({ width: fc.integer({ min: 0, max: 150 }), height: fc.integer({ min: 0, max: 90 }) }),
  exits: someExits,
});

const always = (holds: (layout: MapLayout, input: LayoutInput & { exits: ExitSizes }) => void) =>
  fc.assert(
    fc.property(anInput, (input) => {
      holds(layoutMap(input), input);
    }),
    { numRuns: 50 },
  );

const overlap = (one: Box, other: Box) =>
  left(one) < right(other) &&
  left(other) < right(one) &&
  top(one) < bottom(other) &&
  top(other) < bottom(one);
const stacks = (layout: MapLayout) =>
  EDGES.flatMap((edge) => {
    const spot = layout.exits[edgeKey(edge)];
    return spot ? [{ edge, ...spot }] : [];
  });

describe("the exits of a cycle map", () => {
  it("[C19] cover nothing, and no two of them each other", () => {
    always((layout) => {
      const crossing = { x: 0, y: 0, width: 52, height: 52 };
      const kept = [
        ...Object.values(layout.places),
        layout.badges.a,
        layout.badges.b,
        layout.lineWords,
        crossing,
        ...layout.segments.flatMap(({ arrowhead, crossing: over }) =>
          over && arrowhead ? [{ ...arrowhead, width: 16, height: 16 }] : [],
        ),
      ];
      const all = stacks(layout);
      for (const [index, { box }] of all.entries())
        for (const other of [...kept, ...all.slice(index + 1).map((stack) => stack.box)])
          expect(overlap(box, other)).toBe(false);
    });
  });

  it("[C20] stand on their edge or close to it, in sight and under no heading", () => {
    always((layout, { exits, heading }) => {
      const { extent, fitScale } = layout;
      expect(Object.keys(layout.exits).toSorted()).toEqual(Object.keys(exits).toSorted());
      for (const { edge, box, anchor } of stacks(layout)) {
        expect(distanceTo(box, anchor)).toBeLessThanOrEqual(REACH);
        expect(pointsOf(layout.radii, edge)).toContainEqual(anchor);
        expect(left(box)).toBeGreaterThanOrEqual(extent.x);
        expect(right(box)).toBeLessThanOrEqual(extent.x + extent.width);
        expect(top(box)).toBeGreaterThanOrEqual(extent.y);
        expect(bottom(box)).toBeLessThanOrEqual(extent.y + extent.height);
        const corner = { width: heading.width / fitScale, height: heading.height / fitScale };
        for (const x of [extent.x + corner.width / 2, extent.x + extent.width - corner.width / 2])
          expect(overlap(box, { ...corner, x, y: extent.y + corner.height / 2 })).toBe(false);
      }
    });
  });

  it("[C21] keep to the lobe they leave, unless one crossing edge has the middle to itself", () => {
    always((layout, { exits }) => {
      for (const { edge, box } of stacks(layout)) {
        if (crosses(edge) && !(exits["a:move"] && exits["b:move"])) continue;
        if (edge.side === "a") expect(right(box)).toBeLessThan(0);
        else expect(left(box)).toBeGreaterThan(0);
      }
    });
  });

  it("[C22] make the picture smaller when they need room, are mirrored, and leave other maps as they were", () => {
    const mirrorKey = (key: string) => key.replace(/^./, (side) => (side === "a" ? "b" : "a"));
    const mirrored = <Of extends object>(of: Of) =>
      Object.fromEntries(Object.entries(of).map(([key, size]) => [mirrorKey(key), size])) as Of;
    always((layout, input) => {
      const { exits, ...bare } = input;
      const alone = layoutMap(bare);
      expect(layout.fitScale).toBeLessThanOrEqual(alone.fitScale + 1e-9);
      if (Object.keys(exits).length === 0) expect(layout).toEqual(alone);
      const twin = layoutMap({ ...input, cards: mirrored(input.cards), exits: mirrored(exits) });
      expect(twin.fitScale).toBeCloseTo(layout.fitScale, 9);
      for (const { edge, box } of stacks(layout)) {
        const other = twin.exits[mirrorKey(edgeKey(edge)) as EdgeKey]?.box;
        expect(other?.y).toBeCloseTo(box.y, 6);
        expect(other?.x).toBeCloseTo(-box.x, 6);
      }
    });
  });

  it("[C23] lie on edges that follow one another round the loop, each found from its own points", () => {
    const cards = Object.fromEntries(
      PLACES.map((place) => [placeKey(place), { width: 160, height: 64 }]),
    ) as Record<PlaceKey, Size>;
    const { radii } = layoutMap({
      stage: { width: 1200, height: 600 },
      cards,
      heading: { width: 0, height: 0 },
    });
    for (const edge of EDGES) {
      const next = alongEdges(edge, 1);
      expect(samePlace(endsOf(edge).to, endsOf(next).from)).toBe(true);
      expect(alongEdges(next, -1)).toEqual(edge);
      const middle = pointsOf(radii, edge)[12];
      expect(middle && edgeAt(radii, middle)).toEqual(edge);
    }
    expect(new Set(EDGES.map(edgeKey)).size).toBe(12);
  });
});
