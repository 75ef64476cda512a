import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Moods } from "#shared/dynamics/couple.ts";
import { t } from "../../i18n/index.ts";
import { FIELD, settable } from "./dials.ts";
import drawing from "./drawing.module.css";
import { moodNumber } from "./mood-number.ts";
import { acrossFor, downFor, PLOT } from "./plot.ts";

const ARROWS: Record<string, Moods> = {
  ArrowLeft: { a: -1, b: 0 },
  ArrowRight: { a: 1, b: 0 },
  ArrowUp: { a: 0, b: 1 },
  ArrowDown: { a: 0, b: -1 },
};
const STEP = 0.1;
const BIG_STEP = 1;

/** Where both begin: pressed or dragged anywhere in the plot, or moved by the arrow keys (with Shift in big steps). */
export function StartHandle({ start, onMove }: { start: Moods; onMove: (to: Moods) => void }) {
  const plot = useRef<SVGRectElement>(null);
  const moveTo = (moods: Moods) => onMove({ a: settable(moods.a), b: settable(moods.b) });

  const follow = (event: PointerEvent<SVGGElement>) => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const span = FIELD.to - FIELD.from;
    moveTo({
      a: FIELD.from + ((event.clientX - box.left) / box.width) * span,
      b: FIELD.to - ((event.clientY - box.top) / box.height) * span,
    });
  };
  const press = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    follow(event);
  };
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
  };
  const nudge = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const by = event.shiftKey ? BIG_STEP : STEP;
    moveTo({ a: start.a + arrow.a * by, b: start.b + arrow.b * by });
  };
  const leftHalf = start.a > FIELD.to - 2;
  return (
    <g onPointerDown={press} onPointerMove={drag}>
      <rect
        ref={plot}
        className={drawing.plot}
        x={PLOT.left}
        y={PLOT.top}
        width={PLOT.right - PLOT.left}
        height={PLOT.bottom - PLOT.top}
      />
      <g
        className={drawing.handle}
        role="slider"
        tabIndex={0}
        aria-label={t("sandbox:startHandle")}
        aria-valuemin={FIELD.from}
        aria-valuemax={FIELD.to}
        aria-valuenow={start.a}
        aria-valuetext={t("sandbox:startValue", { a: moodNumber(start.a), b: moodNumber(start.b) })}
        onKeyDown={nudge}
        transform={`translate(${acrossFor(start.a)} ${downFor(start.b)})`}
      >
        <circle className={drawing.handleReach} r={28} />
        <circle className={drawing.handleRing} r={10} />
        <circle className={drawing.stepDot} r={3.5} />
        <text
          className={drawing.handleWord}
          x={leftHalf ? -16 : 16}
          y={5}
          textAnchor={leftHalf ? "end" : "start"}
        >
          {t("sandbox:start")}
        </text>
      </g>
    </g>
  );
}
