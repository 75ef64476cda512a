import type { Moods, Pair } from "#shared/dynamics/couple.ts";
import { t } from "../../i18n/index.ts";
import styles from "./Reading.module.css";
import { readingOf } from "./reading.ts";

/** What the pictures show, in words. Told to a screen reader whenever it changes. */
export function Reading({ pair, start }: { pair: Pair; start: Moods }) {
  return (
    <section className={styles.reading} aria-labelledby="reading-title">
      <h2 id="reading-title" className={styles.title}>
        {t("sandbox:readingTitle")}
      </h2>
      <p role="status" className={styles.words}>
        {readingOf(pair, start).join(" ")}
      </p>
    </section>
  );
}
