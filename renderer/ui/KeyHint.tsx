import styles from "./KeyHint.module.css";

/** A key of the keyboard, drawn small. */
export function KeyHint({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
