import type { ReactNode } from "react";
import type { ErrorSentence } from "../i18n/error-sentence.ts";
import styles from "./Notice.module.css";

/** Says what happened, what is safe and what to do, at once, to eyes and ears. */
export function Notice({ sentence, children }: { sentence: ErrorSentence; children?: ReactNode }) {
  return (
    <div role="alert" className={styles.notice}>
      <strong className={styles.title}>{sentence.title}</strong>
      <p>{sentence.safe}</p>
      <p>{sentence.todo}</p>
      {children}
    </div>
  );
}
