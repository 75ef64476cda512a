import { LOOP_SLOTS, SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import { type ExitSizes, type ExitSpots, placeExits } from "./exit-places.ts";
import { BADGE_PHASE, outward, pointAt, type Radii } from "./loop-curve.ts";
import {
  BADGE,
  boxOf,
  cardObstacle,
  LINE_WORDS,
  LINE_WORDS_AT,
  lobeObstacles,
  PILL_GAP,
} from "./obstacles.ts";
import { PLACES, type PlaceKey, placeKey } from "./places.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { type Box, type Extent, type Point, type Size, top } from "./shapes.ts";
import { fitStage, type StageFit } from "./stage-fit.ts";

export type LayoutInput = {
  /** The window the picture has to fit, in pixels at zoom 1. */
  readonly stage: Size;
  /** The measured card of every place: its words, or its placeholder while it is empty. */
  readonly cards: Readonly<Record<PlaceKey, Size>>;
  /** What stands in each of the two top corners, at any zoom. */
  readonly heading: Size;
  /** The measured exits of every edge that has some, as one stack an edge. */
  readonly exits?: ExitSizes;
};

export type MapLayout = {
  readonly radii: Radii;
  readonly places: Readonly<Record<PlaceKey, Box>>;
  readonly segments: readonly Segment[];
  readonly badges: Readonly<Record<SideKey, Box>>;
  /** The line of visibility, at y = 0. */
  readonly line: { readonly from: Point; readonly to: Point };
  /** Where "seen" and "underneath" are written, astride the line. */
  readonly lineWords: Box;
  /** The stack of exits on each edge that has some. */
  readonly exits: ExitSpots;
  /** Everything drawn, in the shape of the stage. */
  readonly extent: Extent;
  /** The scale at which the extent just fills the stage. */
  readonly fitScale: number;
};

const LINE_INSET = 24;

/** How much more room the loop is given, step by step, until every exit finds a place on its edge. */
const MORE_ROOM = 1.12;
const ROOM_STEPS = 60;
/** So long exits keep off every stroke but their own. */
const STRICT_STEPS = 3;

/** Places every card and exit of the map so that all of it can be read and seen at once. See SPEC.md. */
export function layoutMap(input: LayoutInput): MapLayout {
  const exits = input.exits ?? {};
  for (let step = 0; step < ROOM_STEPS; step += 1) {
    const layout = layoutCards(input, MORE_ROOM ** step);
    const corner = {
      width: input.heading.width / layout.fitScale,
      height: input.heading.height / layout.fitScale,
    };
    const placed = placeExits(layout, exits, corner, step < STRICT_STEPS);
    if (!placed) continue;
    const boxes = [...Object.values(layout.places), ...Object.values(placed).map(({ box }) => box)];
    return { ...layout, exits: placed, segments: segmentsOf(layout.radii, boxes) };
  }
  throw new Error("an exit found no place on its edge, however large the loop");
}

/** The cards alone, on a stage seen from `room` times as far away. */
function layoutCards(input: LayoutInput, room: number): MapLayout {
  const { cards } = input;
  const stage = { width: input.stage.width * room, height: input.stage.height * room };
  const heading = { width: input.heading.width * room, height: input.heading.height * room };
  const lobes = SIDES.map((side) => lobeObstacles(sizesOf(cards, side)));
  const fit = fitStage(lobes, stage, heading);
  const places = boxesOf(cards, fit.radii);
  const extent = extentOf(fit, stage);
  return {
    radii: fit.radii,
    places,
    segments: segmentsOf(
      fit.radii,
      PLACES.map((place) => places[placeKey(place)]),
    ),
    badges: {
      a: { ...pointAt(fit.radii, "a", BADGE_PHASE), ...BADGE },
      b: { ...pointAt(fit.radii, "b", BADGE_PHASE), ...BADGE },
    },
    line: {
      from: { x: extent.x + LINE_INSET, y: 0 },
      to: { x: extent.x + extent.width - LINE_INSET, y: 0 },
    },
    lineWords: { x: outward("a") * LINE_WORDS_AT * fit.radii.x, y: 0, ...LINE_WORDS },
    extent,
    exits: {},
    fitScale: fit.scale / room,
  };
}

const sizesOf = (cards: LayoutInput["cards"], side: SideKey) => ({
  trigger: cards[`${side}:trigger`],
  need: cards[`${side}:need`],
  vulnerable: cards[`${side}:vulnerable`],
  story: cards[`${side}:story`],
  reactive: cards[`${side}:reactive`],
  move: cards[`${side}:move`],
  intention: cards[`${side}:intention`],
});

function boxesOf(cards: LayoutInput["cards"], radii: Radii): MapLayout["places"] {
  const boxes = SIDES.flatMap((side): [PlaceKey, Box][] => {
    const loop = LOOP_SLOTS.map((slot): [PlaceKey, Box] => {
      const key = placeKey({ side, slot });
      return [key, boxOf(side, cardObstacle(slot, cards[key]), radii)];
    });
    const move = boxOf(side, cardObstacle("move", cards[`${side}:move`]), radii);
    const pill = cards[`${side}:intention`];
    return [
      ...loop,
      [`${side}:intention`, { ...pill, x: move.x, y: top(move) - PILL_GAP - pill.height / 2 }],
    ];
  });
  return Object.fromEntries(boxes) as Record<PlaceKey, Box>;
}

function extentOf({ scale, reach, band }: StageFit, stage: Size): Extent {
  const width = stage.width / scale;
  const height = stage.height / scale;
  const slack = height - band - reach.up - reach.down;
  return { x: -width / 2, y: -reach.up - band - slack / 2, width, height };
}
