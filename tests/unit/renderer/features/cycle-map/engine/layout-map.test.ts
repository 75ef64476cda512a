import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type LayoutInput,
  layoutMap,
  type MapLayout,
} from "#renderer/features/cycle-map/engine/layout-map.ts";
import { BADGE_PHASE, PHASES, pointAt } from "#renderer/features/cycle-map/engine/loop-curve.ts";
import { PLACES, type PlaceKey, placeKey } from "#renderer/features/cycle-map/engine/places.ts";
import {
  type Box,
  bottom,
  covers,
  left,
  right,
  type Size,
  top,
} from "#renderer/features/cycle-map/engine/shapes.ts";
import { SCALE_MAX } from "#renderer/features/cycle-map/engine/stage-fit.ts";
import { LOOP_SLOTS, SIDES } from "#shared/domain/cycle-map.ts";

const aSize = fc.record({
  width: fc.integer({ min: 40, max: 420 }),
  height: fc.integer({ min: 24, max: 1600 }),
});
const cardsFrom = (sizes: readonly Size[]) =>
  Object.fromEntries(PLACES.map((place, i) => [placeKey(place), sizes[i]])) as LayoutInput["cards"];
const someCards = fc.array(aSize, { minLength: PLACES.length, maxLength: PLACES.length }).map(cardsFrom);
const aStage = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 200, max: 2160 }),
});
const aHeading = fc.record({
  width: fc.integer({ min: 0, max: 320 }),
  height: fc.integer({ min: 0, max: 90 }),
});
const anInput: fc.Arbitrary<LayoutInput> = fc.record({ stage: aStage, cards: someCards, heading: aHeading });

const usual: LayoutInput = {
  stage: { width: 1204, height: 600 },
  cards: cardsFrom(
    SIDES.flatMap(() => [
      { width: 160, height: 64 },
      { width: 215, height: 88 },
      { width: 135, height: 64 },
      { width: 215, height: 88 },
      { width: 160, height: 64 },
      { width: 235, height: 92 },
      { width: 160, height: 30 },
    ]),
  ),
  heading: { width: 200, height: 60 },
};

const always = (holds: (layout: MapLayout, input: LayoutInput) => void) =>
  fc.assert(
    fc.property(anInput, (input) => {
      holds(layoutMap(input), input);
    }),
    { numRuns: 400 },
  );

const boxes = (layout: MapLayout) => PLACES.map((place) => ({ place, box: layout.places[placeKey(place)] }));
const overlap = (one: Box, other: Box) =>
  left(one) < right(other) &&
  left(other) < right(one) &&
  top(one) < bottom(other) &&
  top(other) < bottom(one);
const inside = (box: Box, { extent }: MapLayout) =>
  left(box) >= extent.x - 0.01 &&
  right(box) <= extent.x + extent.width + 0.01 &&
  top(box) >= extent.y - 0.01 &&
  bottom(box) <= extent.y + extent.height + 0.01;
const mirrorKey = (key: PlaceKey) =>
  (key.startsWith("a") ? key.replace("a:", "b:") : key.replace("b:", "a:")) as PlaceKey;

describe("the layout of a cycle map", () => {
  it("[C1] is the same for the same input, and mirrored for a mirrored one", () => {
    always((layout, input) => {
      expect(layoutMap(input)).toEqual(layout);
      const mirrored = layoutMap({
        ...input,
        cards: Object.fromEntries(
          Object.entries(input.cards).map(([key, size]) => [mirrorKey(key as PlaceKey), size]),
        ) as LayoutInput["cards"],
      });
      for (const { place, box } of boxes(layout)) {
        const twin = mirrored.places[mirrorKey(placeKey(place))];
        expect(twin.x).toBeCloseTo(-box.x, 6);
        expect(twin.y).toBeCloseTo(box.y, 6);
      }
    });
  });

  it("[C2] lets no two cards cover each other", () => {
    always((layout) => {
      const all = boxes(layout);
      for (const [index, { place, box }] of all.entries())
        for (const other of all.slice(index + 1))
          expect(overlap(box, other.box), `${placeKey(place)} over ${placeKey(other.place)}`).toBe(false);
    });
  });

  it("[C3] leaves the crossing, the badges and the words beside the line uncovered", () => {
    always((layout) => {
      const crossing = { x: 0, y: 0, width: 52, height: 52 };
      for (const { box } of boxes(layout))
        for (const kept of [crossing, layout.badges.a, layout.badges.b, layout.lineWords])
          expect(overlap(box, kept)).toBe(false);
    });
  });

  it("[C4] keeps every card on its side of the line of visibility", () => {
    always((layout) => {
      for (const { place, box } of boxes(layout)) {
        if (place.slot === "story") expect(box.y).toBeCloseTo(0, 6);
        else if (["move", "reactive", "intention"].includes(place.slot)) expect(bottom(box)).toBeLessThan(0);
        else expect(top(box)).toBeGreaterThan(0);
      }
    });
  });

  it("[C5] keeps every card in its own lobe", () => {
    always((layout) => {
      for (const { place, box } of boxes(layout)) {
        if (place.side === "a") expect(right(box)).toBeLessThan(0);
        else expect(left(box)).toBeGreaterThan(0);
      }
    });
  });

  it("[C6] lays every card on its point of the loop", () => {
    always((layout) => {
      for (const side of SIDES)
        for (const slot of LOOP_SLOTS)
          expect(covers(layout.places[`${side}:${slot}`], pointAt(layout.radii, side, PHASES[slot]))).toBe(
            true,
          );
    });
  });

  it("[C7] keeps all that is drawn inside the extent", () => {
    always((layout) => {
      for (const { box } of boxes(layout)) expect(inside(box, layout)).toBe(true);
      for (const box of [layout.badges.a, layout.badges.b, layout.lineWords])
        expect(inside(box, layout)).toBe(true);
      const loop = { x: 0, y: 0, width: 2 * layout.radii.x + 16, height: 2 * layout.radii.y + 16 };
      expect(inside(loop, layout)).toBe(true);
      for (const end of [layout.line.from, layout.line.to])
        expect(inside({ ...end, width: 0, height: 0 }, layout)).toBe(true);
    });
  });

  it("[C8] gives the extent the shape of the stage, with the headings in free corners", () => {
    always((layout, { stage, heading }) => {
      const { extent, fitScale } = layout;
      expect(extent.width * fitScale).toBeCloseTo(stage.width, 3);
      expect(extent.height * fitScale).toBeCloseTo(stage.height, 3);
      fc.pre(heading.width * 2 < stage.width && heading.height * 2 < stage.height);
      const size = { width: heading.width / fitScale, height: heading.height / fitScale };
      for (const x of [extent.x + size.width / 2, extent.x + extent.width - size.width / 2])
        for (const { box } of boxes(layout))
          expect(overlap(box, { ...size, x, y: extent.y + size.height / 2 - 0.01 })).toBe(false);
    });
  });

  it("[C9] shows a usual map at full size or larger, and an overfull one smaller", () => {
    expect(layoutMap(usual).fitScale).toBeGreaterThanOrEqual(1);
    always((layout) => expect(layout.fitScale).toBeLessThanOrEqual(SCALE_MAX));
    const full = { ...usual, cards: cardsFrom(PLACES.map(() => ({ width: 320, height: 900 }))) };
    expect(layoutMap(full).fitScale).toBeLessThan(0.6);
  });

  it("[C8] gives no room away to headings whose corners are free anyway", () => {
    const tall = {
      ...usual.cards,
      "a:trigger": { width: 170, height: 160 },
      "a:need": { width: 215, height: 140 },
    };
    const withHeading = layoutMap({ ...usual, cards: tall });
    const without = layoutMap({ ...usual, cards: tall, heading: { width: 0, height: 0 } });
    expect(without.fitScale).toBeLessThan(1);
    expect(withHeading.fitScale).toBe(without.fitScale);
  });

  it("[C9] never shows the same stage larger when a card grows", () => {
    fc.assert(
      fc.property(
        anInput,
        fc.constantFrom(...PLACES),
        fc.integer({ min: 1, max: 600 }),
        (input, place, by) => {
          const key = placeKey(place);
          const grown = {
            ...input.cards,
            [key]: { ...input.cards[key], height: input.cards[key].height + by },
          };
          const before = layoutMap({ ...input, heading: { width: 0, height: 0 } });
          const after = layoutMap({ ...input, cards: grown, heading: { width: 0, height: 0 } });
          expect(after.fitScale).toBeLessThanOrEqual(before.fitScale + 1e-9);
        },
      ),
    );
  });

  it("[C10] draws twelve segments that close, the crossing ones from a move above to a trigger below", () => {
    always((layout) => {
      expect(layout.segments).toHaveLength(12);
      for (const [index, segment] of layout.segments.entries()) {
        const next = layout.segments[(index + 1) % 12];
        expect(next?.from).toEqual(segment.to);
        expect(next?.path.match(/^M(\S+ [^C]+)/)?.[1]).toBe(segment.path.match(/(\S+ \S+)$/)?.[1]);
        expect(segment.crossing).toBe(segment.from.slot === "move");
        if (segment.crossing) {
          expect(segment.to).toEqual({ side: segment.from.side === "a" ? "b" : "a", slot: "trigger" });
          expect(segment.path).toMatch(/ -?0 -?0C/);
        }
      }
    });
  });

  it("[C11] never hides an arrowhead, and always shows the two at the crossing", () => {
    always((layout) => {
      for (const { arrowhead, crossing } of layout.segments) {
        if (crossing) expect(arrowhead).toBeDefined();
        if (arrowhead) for (const { box } of boxes(layout)) expect(covers(box, arrowhead)).toBe(false);
      }
    });
  });

  it("[C12] sets the intention above its move and the badge on the edge that leaves it", () => {
    always((layout) => {
      for (const side of SIDES) {
        const move = layout.places[`${side}:move`];
        const pill = layout.places[`${side}:intention`];
        expect(pill.x).toBeCloseTo(move.x, 6);
        expect(bottom(pill)).toBeLessThan(top(move));
        expect(layout.badges[side]).toMatchObject(pointAt(layout.radii, side, BADGE_PHASE));
      }
    });
  });

  it("[C2] holds for cards that have no size yet", () => {
    const layout = layoutMap({ ...usual, cards: cardsFrom(PLACES.map(() => ({ width: 0, height: 0 }))) });
    expect(
      Object.values(layout.places).every((box) => Number.isFinite(box.x) && Number.isFinite(box.y)),
    ).toBe(true);
  });
});
