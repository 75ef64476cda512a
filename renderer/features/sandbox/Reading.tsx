import type { Moods, Pair } from "#shared/dynamics/couple.ts";
import { t } from "../../i18n/index.ts";
import type { Dials } from "./dials.ts";
import styles from "./Reading.module.css";
import { readingOf } from "./reading.ts";

type Props = { dials: Dials; pair: Pair; start: Moods };

/** What the pictures show, in words. Told to a screen reader whenever it changes. */
export function Reading({ dials, pair, start }: Props) {
  return (
    <section className={styles.reading} aria-labelledby="reading-title">
      <h2 id="reading-title" className="visually-hidden">
        {t("sandbox:readingTitle")}
      </h2>
      <p role="status" className={styles.words}>
        {readingOf(dials, pair, start).join(" ")}
      </p>
    </section>
  );
}
