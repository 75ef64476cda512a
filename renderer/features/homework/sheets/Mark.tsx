import type { SideKey } from "#shared/domain/cycle-map.ts";
import styles from "./sheet.module.css";

/** A filled disc for the first partner, a diamond for the second: told apart without colour. */
export function Mark({ side }: { side: SideKey }) {
  return (
    <svg data-mark={side} className={styles.mark} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {side === "a" ? <circle cx="6" cy="6" r="5" /> : <path d="M6 0 12 6 6 12 0 6Z" />}
    </svg>
  );
}

/** The move leads on: an arrow between two of a person's words. */
export function Arrow() {
  return (
    <svg className={styles.arrow} viewBox="0 0 28 16" aria-hidden="true" focusable="false">
      <path d="M1 8H26M19 1.5 26 8 19 14.5" />
    </svg>
  );
}
