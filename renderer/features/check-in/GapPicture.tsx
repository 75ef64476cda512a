import styles from "./GapPicture.module.css";

const WIDTH = 440;
const EDGE = 16;
const LINE = 22;
const STEP = (WIDTH - 2 * EDGE) / 10;
const at = (rating: number) => EDGE + rating * STEP;
/** Two marks on one number stand a little above and below the line. */
const ASIDE = 9;

/** A scale from 0 to 10 with everybody's mark on it, and the stretch between them. */
export function GapPicture({ ratings }: { ratings: readonly number[] }) {
  const low = Math.min(...ratings);
  const high = Math.max(...ratings);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${2 * LINE}`} className={styles.picture} aria-hidden="true">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={LINE} y2={LINE} className={styles.line} />
      {Array.from({ length: 11 }, (_, step) => step).map((step) => (
        <line key={step} x1={at(step)} x2={at(step)} y1={LINE - 5} y2={LINE + 5} className={styles.line} />
      ))}
      {high > low && <line x1={at(low)} x2={at(high)} y1={LINE} y2={LINE} className={styles.gap} />}
      {marksOf(ratings).map(({ side, rating, shares }) => (
        <g
          key={side}
          data-side={side}
          className={styles.mark}
          transform={`translate(${at(rating)} ${LINE + ASIDE * shares})`}
        >
          {side === 0 ? <circle r={shares === 0 ? 11 : 8} /> : <path d={shares === 0 ? DIAMOND : SMALL} />}
        </g>
      ))}
    </svg>
  );
}

const DIAMOND = "M0-13 13 0 0 13-13 0z";
const SMALL = "M0-10 10 0 0 10-10 0z";

/** `shares`: 0 for whoever is alone on a number; the first of several stands above the line, the others below. */
function marksOf(ratings: readonly number[]) {
  return ratings.map((rating, side) => {
    const alone = ratings.filter((one) => one === rating).length === 1;
    return { side, rating, shares: alone ? 0 : side === ratings.indexOf(rating) ? -1 : 1 };
  });
}
