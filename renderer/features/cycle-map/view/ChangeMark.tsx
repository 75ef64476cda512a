import { use } from "react";
import styles from "./ChangeMark.module.css";
import { MapMarksContext, type MarkKey } from "./map-marks.ts";

/** A small label beside what differs from another version; told by word, pattern and colour. */
export function ChangeMark({ of }: { of: MarkKey }) {
  const mark = use(MapMarksContext).get(of);
  if (!mark) return null;
  return (
    <>
      {" "}
      <span className={styles.mark} data-change={mark.kind}>
        {mark.words}
      </span>
    </>
  );
}
