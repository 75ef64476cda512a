import { t } from "../../i18n/index.ts";
import styles from "./EarlierCheckIns.module.css";

const WIDTH = 200;
const HEIGHT = 64;
const EDGE = 8;

type Props = { topic: string; points: readonly (readonly number[])[] };

/** How one question was rated session by session, a line a partner. The table below says the same in numbers. */
export function Course({ topic, points }: Props) {
  const x = (at: number) => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, points.length - 1);
  const y = (rating: number) => HEIGHT - EDGE - (rating * (HEIGHT - 2 * EDGE)) / 10;
  return (
    <figure className={styles.course}>
      <figcaption>{topic}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("checkIn:course", { topic })}>
        <line x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} className={styles.ground} />
        <line x1={EDGE} x2={WIDTH - EDGE} y1={y(10)} y2={y(10)} className={styles.ground} />
        {[0, 1].map((side) => {
          const known = points.flatMap((ratings, at) => {
            const rating = ratings[side];
            return rating === undefined ? [] : [{ x: x(at), y: y(rating) }];
          });
          const last = known.at(-1);
          return (
            <g key={side} data-side={side} className={styles.line}>
              <polyline points={known.map((point) => `${point.x},${point.y}`).join(" ")} />
              {last && side === 0 && <circle cx={last.x} cy={last.y} r={4.5} />}
              {last && side === 1 && <path d={`M${last.x} ${last.y - 6}l6 6-6 6-6-6z`} />}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
