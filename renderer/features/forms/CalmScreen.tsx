import type { ReactNode } from "react";
import { LoopFigure } from "../../ui/LoopFigure.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import styles from "./CalmScreen.module.css";

/** Nothing to answer and nothing to see: paused, or thank you. */
export function CalmScreen({ title, body, children }: { title: string; body: string; children?: ReactNode }) {
  const top = useFocusOnMount<HTMLHeadingElement>();
  return (
    <main className={styles.calm}>
      <LoopFigure />
      <h1 ref={top} tabIndex={-1}>
        {title}
      </h1>
      <p>{body}</p>
      <div className={styles.ways}>{children}</div>
    </main>
  );
}
