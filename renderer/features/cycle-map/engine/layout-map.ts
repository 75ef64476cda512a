import { SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
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
import { LOOP_SLOTS, PLACES, type PlaceKey, placeKey } from "./places.ts";
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
  /** Everything drawn, in the shape of the stage. */
  readonly extent: Extent;
  /** The scale at which the extent just fills the stage. */
  readonly fitScale: number;
};

const LINE_INSET = 24;

/** Places every card of the map so that all of it can be read and seen at once. See SPEC.md. */
export function layoutMap({ stage, cards, heading }: LayoutInput): MapLayout {
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
    fitScale: fit.scale,
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
