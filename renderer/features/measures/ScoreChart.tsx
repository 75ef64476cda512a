import type { ScoreRule } from "#shared/measures/scoring.ts";
import { t } from "../../i18n/index.ts";
import styles from "./ScoreChart.module.css";
import { inWords, type ScorePoint } from "./score-course.ts";

const WIDTH = 260;
const HEIGHT = 72;
const EDGE = 10;

type Props = {
  rule: Pick<ScoreRule, "name" | "cutOff">;
  /** Where the score begins and ends, if that is known. */
  range: readonly number[];
  /** Each partner's scores by day, in the order of the partners. */
  courses: readonly { partnerId: string; points: readonly ScorePoint[] }[];
};

/** A score over time, a line a partner, with the cut-off where there is one. The numbers stand beside it. */
export function ScoreChart({ rule: { name, cutOff }, range, courses }: Props) {
  const points = courses.flatMap((course) => course.points);
  const values = [...range, ...points.map(({ value }) => value), ...(cutOff === null ? [] : [cutOff])];
  const x = scale(
    points.map(({ day }) => day),
    EDGE,
    WIDTH - EDGE,
  );
  const y = scale(values, HEIGHT - EDGE, EDGE);
  return (
    <figure className={styles.chart}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("measures:course", { score: name })}>
        <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className={styles.ground} />
        <line x1={0} x2={WIDTH} y1={1} y2={1} className={styles.ground} />
        {cutOff !== null && (
          <line x1={0} x2={WIDTH} y1={y(cutOff)} y2={y(cutOff)} className={styles.cutOff} />
        )}
        {courses.map((course, side) => (
          <Line
            key={course.partnerId}
            side={side}
            points={course.points.map(({ id, day, value }) => ({ id, x: x(day), y: y(value) }))}
          />
        ))}
      </svg>
      {cutOff !== null && <figcaption>{t("measures:cutOffAt", { value: inWords(cutOff) })}</figcaption>}
    </figure>
  );
}

type Point = { id: string; x: number; y: number };

function Line({ side, points }: { side: number; points: readonly Point[] }) {
  return (
    <g data-side={side} className={styles.line}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {points.map(({ id, x, y }) =>
        side === 0 ? (
          <circle key={id} cx={x} cy={y} r={4} />
        ) : (
          <path key={id} d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />
        ),
      )}
    </g>
  );
}

/** Spreads what lies between the least and the most evenly; one value alone lies in the middle. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (values.length === 0 || least === most) return () => (from + to) / 2;
  return (value) => from + ((value - least) * (to - from)) / (most - least);
}
