import { memo, use, useLayoutEffect, useSyncExternalStore } from "react";
import type { Stroke } from "#shared/domain/ink.ts";
import { strokeAt, strokePath } from "../engine/ink.ts";
import styles from "./InkDrawing.module.css";
import { MapMarksContext } from "./map-marks.ts";
import type { MapStage } from "./map-stage.ts";

type InkDrawingProps = { ink: readonly Stroke[]; stage: MapStage };

/** What is drawn by hand, over the map, and the line that is being drawn. Says nothing the outline does not say. */
export const InkDrawing = memo(function InkDrawing({ ink, stage }: InkDrawingProps) {
  const layout = useSyncExternalStore(stage.subscribe, stage.layout);
  const marks = use(MapMarksContext);
  useLayoutEffect(() => stage.holdInk(ink), [ink, stage]);
  return (
    <svg className={styles.ink} width="1" height="1" aria-hidden="true">
      {ink.map((stroke) => {
        const { x, y, scale } = strokeAt(stroke, layout, stage.inkScale);
        return (
          <path
            key={stroke.id}
            d={strokePath(stroke)}
            transform={scale === 1 ? `translate(${x} ${y})` : `translate(${x} ${y}) scale(${scale})`}
            data-stroke={stroke.id}
            data-colour={stroke.colour}
            data-sharing={stroke.sharing}
            data-change={marks.get(stroke.id)?.kind}
          />
        );
      })}
      <path data-live-ink="" />
    </svg>
  );
});
