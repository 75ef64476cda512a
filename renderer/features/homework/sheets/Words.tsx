import type { ReactNode } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Fit } from "./fit.ts";
import styles from "./sheet.module.css";

/** An empty line to write on. */
export function WritingLine({ width = "full" }: { width?: "full" | "short" | "long" }) {
  return <span className={styles.line} data-width={width} aria-hidden="true" />;
}

/** The couple's own words for one place under its label, each on a line of its own; a line to write on where there are none. */
export function Place({ label, words, fit }: { label: ReactNode; words: string[]; fit: Fit }) {
  const shown = words.slice(0, fit.wordsPerPlace);
  const more = words.length - shown.length;
  return (
    <div className={styles.place}>
      <p className={styles.label}>{label}</p>
      {words.length === 0 && <WritingLine />}
      {shown.length === 1 && more === 0 && <Word fit={fit}>{shown[0]}</Word>}
      {(shown.length > 1 || more > 0) && (
        <ul>
          {shown.map((word) => (
            <li key={word}>
              <Word fit={fit}>{word}</Word>
            </li>
          ))}
          {more > 0 && <li className={styles.more}>{t("homework:sheet.andMore", { number: more })}</li>}
        </ul>
      )}
    </div>
  );
}

function Word({ fit, children }: { fit: Fit; children: ReactNode }) {
  const clipped = fit.linesPerWord === null ? {} : { style: { WebkitLineClamp: fit.linesPerWord } };
  return (
    <blockquote dir="auto" className={styles.word} data-clipped={fit.linesPerWord !== null} {...clipped}>
      <span>{children}</span>
    </blockquote>
  );
}
