import { type ReactNode, useId } from "react";
import { t } from "../../i18n/index.ts";
import styles from "./Picture.module.css";
import { acrossFor, downFor, PLOT, TICKS } from "./plot.ts";

type Props = {
  title: string;
  hint: string;
  /** What stands below and beside the plot. */
  across: string;
  up: string;
  legend: ReactNode;
  table: ReactNode;
  /** What lies on the plot and can be taken hold of. */
  overlay?: ReactNode;
  children: ReactNode;
};

/** One picture of the sandbox: title, drawing, legend, and the same as a table. Its label is part of the drawing. */
export function Picture({ title, hint, across, up, legend, table, overlay, children }: Props) {
  const id = useId();
  const middle = (PLOT.left + PLOT.right) / 2;
  return (
    <figure className={styles.picture} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.hint}>{hint}</p>
      </div>
      <div className={styles.frame}>
        <svg
          className={styles.drawing}
          viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
          role="img"
          aria-label={`${title}. ${t("sandbox:label")}`}
        >
          {children}
          <text className={styles.axis} x={middle} y={PLOT.bottom + 29} textAnchor="middle">
            {across}
          </text>
          <text
            className={styles.axis}
            textAnchor="middle"
            transform={`translate(12 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)`}
          >
            {up}
          </text>
          <text className={styles.foot} x={PLOT.width / 2} y={PLOT.footY} textAnchor="middle">
            {t("sandbox:label")}
          </text>
        </svg>
        {overlay}
      </div>
      <ul className={styles.legend} aria-hidden="true">
        {legend}
      </ul>
      <div className="visually-hidden">{table}</div>
    </figure>
  );
}

/** The plot's ground: frame, zero line and the moods written beside it; across the foot too where asked. */
export function Ground({ moodsAcross }: { moodsAcross: boolean }) {
  return (
    <g>
      <rect
        className={styles.ground}
        x={PLOT.left}
        y={PLOT.top}
        width={PLOT.right - PLOT.left}
        height={PLOT.bottom - PLOT.top}
        rx={8}
      />
      <path className={styles.zero} d={`M${PLOT.left} ${downFor(0)}H${PLOT.right}`} />
      {moodsAcross && <path className={styles.zero} d={`M${acrossFor(0)} ${PLOT.top}V${PLOT.bottom}`} />}
      {TICKS.map((mood) => (
        <text key={mood} className={styles.tick} x={PLOT.left - 5} y={downFor(mood) + 4} textAnchor="end">
          {tickWords(mood)}
        </text>
      ))}
      {moodsAcross &&
        TICKS.map((mood) => (
          <text
            key={mood}
            className={styles.tick}
            x={acrossFor(mood)}
            y={PLOT.bottom + 13}
            textAnchor="middle"
          >
            {tickWords(mood)}
          </text>
        ))}
    </g>
  );
}

const tickWords = (mood: number) => (mood < 0 ? `−${-mood}` : String(mood));

/** Cuts what is drawn at the edge of the plot. */
export function PlotEdge({ id }: { id: string }) {
  return (
    <clipPath id={id}>
      <rect
        x={PLOT.left}
        y={PLOT.top}
        width={PLOT.right - PLOT.left}
        height={PLOT.bottom - PLOT.top}
        rx={8}
      />
    </clipPath>
  );
}

/** One line of a legend: a small sample of what is drawn, and what it means. */
export function LegendLine({ sample, words }: { sample: ReactNode; words: string }) {
  return (
    <li className={styles.legendLine}>
      <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
        {sample}
      </svg>
      {words}
    </li>
  );
}
