import styles from "./LoopFigure.module.css";

/** Two strokes that make one loop: the sign of the app. */
export function LoopFigure() {
  return (
    <svg aria-hidden="true" viewBox="-10 0 380 190" className={styles.figure}>
      <path className={styles.line} d="M10 95h340" />
      <path className={styles.softA} d="M180 95C130 30 95 20 75 20a75 75 0 0 0 0 150c20 0 55-10 105-75" />
      <path className={styles.softB} d="M180 95c50 65 85 75 105 75a75 75 0 0 0 0-150c-20 0-55 10-105 75" />
      <path className={styles.a} d="M180 95C130 30 95 20 75 20a75 75 0 0 0 0 150c20 0 55-10 105-75" />
      <path className={styles.b} d="M180 95c50 65 85 75 105 75a75 75 0 0 0 0-150c-20 0-55 10-105 75" />
      <circle className={styles.markA} cx="75" cy="20" r="9" />
      <path className={styles.markB} d="M285 9l11 11-11 11-11-11z" />
    </svg>
  );
}
