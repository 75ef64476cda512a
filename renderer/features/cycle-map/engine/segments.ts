import { LOOP_SLOTS, SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import {
  CROSSING_IN,
  CROSSING_OUT,
  headingAt,
  PHASES,
  pathOf,
  pointAt,
  type Radii,
  type Stretch,
} from "./loop-curve.ts";
import { type Place, partnerOf } from "./places.ts";
import { type Box, covers, distanceTo, type Point } from "./shapes.ts";

/** Where a head points the way; the heading in degrees, 0 to the right, 90 down. */
export type Arrowhead = Point & { readonly heading: number };

/** A stroke from one place to the next round the loop, in the colour and pattern of `from`'s side. */
export type Segment = {
  readonly from: Place;
  readonly to: Place;
  readonly crossing: boolean;
  readonly path: string;
  /** Undefined when the cards leave no room to show one. */
  readonly arrowhead: Arrowhead | undefined;
};

const SAMPLES = 96;
const HEAD_ROOM = 12;
const LEAST_SHOWN = 7;

/** The twelve segments of the closed loop, left lobe first. */
export function segmentsOf(radii: Radii, boxes: readonly Box[]): Segment[] {
  return SIDES.flatMap((side) => [
    ...LOOP_SLOTS.slice(1).map((slot, index) => {
      const from = LOOP_SLOTS[index] ?? slot;
      return segment(radii, boxes, { side, slot: from }, { side, slot }, [
        { side, from: PHASES[from], to: PHASES[slot] },
      ]);
    }),
    crossingSegment(radii, boxes, side),
  ]);
}

function crossingSegment(radii: Radii, boxes: readonly Box[], side: SideKey): Segment {
  const to = partnerOf(side);
  return segment(radii, boxes, { side, slot: "move" }, { side: to, slot: "trigger" }, [
    { side, from: PHASES.move, to: CROSSING_OUT },
    { side: to, from: CROSSING_IN, to: PHASES.trigger },
  ]);
}

function segment(
  radii: Radii,
  boxes: readonly Box[],
  from: Place,
  to: Place,
  stretches: readonly Stretch[],
): Segment {
  const crossing = from.side !== to.side;
  const shown = visible(radii, boxes, stretches.at(-1));
  // A crossing stroke is read where it lands; the others in the middle of what is seen of them.
  const at = crossing ? shown.at(-1) : shown[Math.floor(shown.length / 2)];
  const arrowhead = at && (crossing || shown.length >= LEAST_SHOWN) ? at : undefined;
  return { from, to, crossing, path: pathOf(radii, stretches), arrowhead };
}

/** The points of a stretch which no card hides, with room for a head. */
function visible(radii: Radii, boxes: readonly Box[], stretch: Stretch | undefined): Arrowhead[] {
  if (!stretch) return [];
  const { side, from, to } = stretch;
  return Array.from({ length: SAMPLES + 1 }, (_, index) => from + ((to - from) * index) / SAMPLES)
    .map((phase) => ({ ...pointAt(radii, side, phase), heading: headingAt(radii, side, phase) }))
    .filter((head) => boxes.every((box) => !covers(box, head) && distanceTo(box, head) >= HEAD_ROOM));
}
