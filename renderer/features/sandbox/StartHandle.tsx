import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Moods } from "#shared/dynamics/couple.ts";
import { t } from "../../i18n/index.ts";
import { FIELD, settable } from "./dials.ts";
import { moodNumber } from "./mood-number.ts";
import { PLOT } from "./plot.ts";
import styles from "./StartHandle.module.css";

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
  const plot = useRef<HTMLDivElement>(null);
  const moveTo = (moods: Moods) => onMove({ a: settable(moods.a), b: settable(moods.b) });

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const span = FIELD.to - FIELD.from;
    moveTo({
      a: FIELD.from + ((event.clientX - box.left) / box.width) * span,
      b: FIELD.to - ((event.clientY - box.top) / box.height) * span,
    });
  };
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    follow(event);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
  };
  const nudge = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const by = event.shiftKey ? BIG_STEP : STEP;
    moveTo({ a: start.a + arrow.a * by, b: start.b + arrow.b * by });
  };
  return (
    <div ref={plot} className={styles.plot} style={ON_THE_PLOT} onPointerDown={press} onPointerMove={drag}>
      <div
        className={styles.handle}
        style={{ left: percent(share(start.a)), top: percent(1 - share(start.b)) }}
        role="slider"
        tabIndex={0}
        aria-label={t("sandbox:startHandle")}
        aria-valuemin={FIELD.from}
        aria-valuemax={FIELD.to}
        aria-valuenow={start.a}
        aria-valuetext={t("sandbox:startValue", { a: moodNumber(start.a), b: moodNumber(start.b) })}
        onKeyDown={nudge}
      >
        <span className={styles.ring} />
        <span className={styles.word} data-left={start.a > FIELD.to - 2}>
          {t("sandbox:start")}
        </span>
      </div>
    </div>
  );
}

const percent = (part: number) => `${part * 100}%`;
const share = (mood: number) => (mood - FIELD.from) / (FIELD.to - FIELD.from);

const ON_THE_PLOT = {
  left: percent(PLOT.left / PLOT.width),
  top: percent(PLOT.top / PLOT.height),
  width: percent((PLOT.right - PLOT.left) / PLOT.width),
  height: percent((PLOT.bottom - PLOT.top) / PLOT.height),
};
