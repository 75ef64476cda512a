import { type Edge, LOOP_SLOTS, SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import { CROSSING_OUT, PHASES, pointAt, type Radii } from "./loop-curve.ts";
import { type Place, partnerOf } from "./places.ts";
import type { Point } from "./shapes.ts";

export type EdgeKey = `${SideKey}:${Edge["from"]}`;

export const edgeKey = ({ side, from }: Edge): EdgeKey => `${side}:${from}`;

/** Every edge once, in loop order. */
export const EDGES: readonly Edge[] = SIDES.flatMap((side) => LOOP_SLOTS.map((from) => ({ side, from })));

export const crosses = (edge: Edge): boolean => edge.from === "move";

/** The edge that leaves a place; the intention speaks of its move. */
export const edgeFrom = ({ side, slot }: Place): Edge => ({
  side,
  from: slot === "intention" ? "move" : slot,
});

/** The places an edge leads from and to. */
export function endsOf({ side, from }: Edge): { from: Place; to: Place } {
  const next = LOOP_SLOTS[LOOP_SLOTS.indexOf(from) + 1];
  return {
    from: { side, slot: from },
    to: next ? { side, slot: next } : { side: partnerOf(side), slot: "trigger" },
  };
}

/** The next (or, with -1, the previous) edge round the loop. */
export function alongEdges(from: Edge, step: 1 | -1): Edge {
  const index = EDGES.findIndex((edge) => edgeKey(edge) === edgeKey(from));
  return EDGES.at((index + step) % EDGES.length) ?? from;
}

const SAMPLES = 24;

/** Points along an edge; of a crossing one, the part that still belongs to the side it leaves. */
export function pointsOf(radii: Radii, { side, from }: Edge): Point[] {
  const next = LOOP_SLOTS[LOOP_SLOTS.indexOf(from) + 1];
  const [start, end] = [PHASES[from], next ? PHASES[next] : CROSSING_OUT];
  return Array.from({ length: SAMPLES + 1 }, (_, index) =>
    pointAt(radii, side, start + ((end - start) * index) / SAMPLES),
  );
}

/** The edge that passes nearest to a point. */
export function edgeAt(radii: Radii, point: Point): Edge {
  const [nearest] = EDGES.map((edge) => ({
    edge,
    distance: Math.min(...pointsOf(radii, edge).map((on) => Math.hypot(on.x - point.x, on.y - point.y))),
  })).toSorted((one, other) => one.distance - other.distance);
  if (!nearest) throw new Error("a map has edges");
  return nearest.edge;
}
