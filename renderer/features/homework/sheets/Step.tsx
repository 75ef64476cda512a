import type { ReactNode } from "react";
import styles from "./sheet.module.css";

/** One numbered step: what to do, what it means, and room to make it one's own. */
export function Step({ lead, text, children }: { lead: string; text: string; children?: ReactNode }) {
  return (
    <li className={styles.step}>
      <p>
        <strong>{lead}</strong> {text}
      </p>
      {children}
    </li>
  );
}
