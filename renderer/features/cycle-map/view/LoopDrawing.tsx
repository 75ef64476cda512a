import { memo, useSyncExternalStore } from "react";
import { SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import { placeKey } from "../engine/places.ts";
import type { Segment } from "../engine/segments.ts";
import styles from "./LoopDrawing.module.css";
import type { MapStage } from "./map-stage.ts";

const PLAIN_WIDTH = 4;
const THINNEST = 2.5;
const PER_POINT = 0.65;

type Strengths = { a: number | null; b: number | null };

/** The strokes of the loop and the line of visibility, under the cards. Says nothing the outline does not say. */
export const LoopDrawing = memo(function LoopDrawing({ stage, a, b }: Strengths & { stage: MapStage }) {
  const { segments, line, exits } = useSyncExternalStore(stage.subscribe, stage.layout);
  const of = (side: SideKey) => segments.filter((segment) => segment.from.side === side);
  return (
    <svg className={styles.loop} width="1" height="1" aria-hidden="true">
      <path className={styles.line} d={`M${line.from.x} 0H${line.to.x}`} />
      {SIDES.map((side) => (
        <g key={side} className={styles.halo} data-side={side}>
          {of(side).map((segment) => (
            <path key={placeKey(segment.from)} d={segment.path} />
          ))}
        </g>
      ))}
      {segments.map((segment) => (
        <Stroke key={placeKey(segment.from)} segment={segment} width={widthOf(segment, { a, b })} />
      ))}
      {Object.values(exits).map(({ anchor, box }) => (
        <path
          key={`${anchor.x}:${anchor.y}`}
          className={styles.leader}
          d={`M${anchor.x} ${anchor.y}L${box.x} ${box.y}`}
        />
      ))}
    </svg>
  );
});

function widthOf({ crossing, from }: Segment, strengths: Strengths): number {
  const strength = strengths[from.side];
  return crossing && strength !== null ? THINNEST + strength * PER_POINT : PLAIN_WIDTH;
}

const CROSSING_HEAD = [9, 0, -11, 10, -7, 0, -11, -10];
const HEAD = [6, 0, -6, 6.5, -3.5, 0, -6, -6.5];

/** The corners (x, y, x, y, …) turned and moved to where the arrow ends: without a transform, as cards are. */
function headPath({ x, y, heading }: NonNullable<Segment["arrowhead"]>, corners: readonly number[]): string {
  const turn = (heading * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const points = corners.flatMap((along, index) => {
    const aside = corners[index + 1];
    if (index % 2 === 1 || aside === undefined) return [];
    return `${(x + along * cos - aside * sin).toFixed(2)} ${(y + along * sin + aside * cos).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

function Stroke({ segment, width }: { segment: Segment; width: number }) {
  const { arrowhead, crossing, from, path } = segment;
  return (
    <g className={styles.stroke} data-side={from.side}>
      <path d={path} strokeWidth={width} data-edge-path={placeKey(from)} />
      {arrowhead && <path className={styles.head} d={headPath(arrowhead, crossing ? CROSSING_HEAD : HEAD)} />}
    </g>
  );
}
