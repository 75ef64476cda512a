import { type CycleMap, SIDES } from "#shared/domain/cycle-map.ts";
import type { MapLayout } from "../engine/layout-map.ts";
import type { Segment } from "../engine/segments.ts";
import type { Palette } from "./palette.ts";
import { path, rect, type Shape, sans } from "./shapes.ts";

const PLAIN_WIDTH = 4;
const THINNEST = 2.5;
const PER_POINT = 0.65;
const BADGE = 16;

/** The loop itself: line of visibility, halo, strokes with their heads, and how strongly each move lands. */
export function drawLoop({ segments, line, badges }: MapLayout, map: CycleMap, palette: Palette): Shape[] {
  return [
    path(`M${line.from.x} 0H${line.to.x}`, { stroke: palette.line, width: 1.5, dash: "2 7" }),
    ...segments.map(({ from, path: d }) => path(d, { stroke: palette.sides[from.side].halo, width: 16 })),
    ...segments.flatMap((segment) => drawStroke(segment, map, palette)),
    ...SIDES.flatMap((side) => {
      const { strength } = map.sides[side];
      return strength === null ? [] : drawBadge(side, strength, badges[side], palette);
    }),
  ];
}

function drawStroke(segment: Segment, map: CycleMap, palette: Palette): Shape[] {
  const { from, crossing, arrowhead, path: d } = segment;
  const { strength } = map.sides[from.side];
  const { stroke } = palette.sides[from.side];
  const width = crossing && strength !== null ? THINNEST + strength * PER_POINT : PLAIN_WIDTH;
  const drawn = path(d, { stroke, width, dash: from.side === "b" ? "13 11" : "" });
  if (!arrowhead) return [drawn];
  const head = path(crossing ? "M9 0L-11 10L-7 0L-11 -10Z" : "M6 0L-6 6.5L-3.5 0L-6 -6.5Z", {
    fill: stroke,
    stroke: palette.paper,
    width: 1.5,
    transform: `translate(${arrowhead.x} ${arrowhead.y}) rotate(${arrowhead.heading})`,
  });
  return [drawn, head];
}

function drawBadge(
  side: "a" | "b",
  strength: number,
  at: { x: number; y: number },
  palette: Palette,
): Shape[] {
  const { stroke } = palette.sides[side];
  return [
    rect(
      { x: at.x - BADGE, y: at.y - BADGE, width: 2 * BADGE, height: 2 * BADGE, radius: BADGE },
      { fill: palette.paper, stroke, strokeWidth: 2, dash: side === "b" ? "5 4" : "" },
    ),
    {
      kind: "text",
      x: at.x,
      y: at.y + 5,
      text: String(strength),
      font: sans(15, 650),
      fill: stroke,
      anchor: "middle",
      length: 0,
      rtl: false,
    },
  ];
}
