import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import styles from "./SettingsPage.module.css";

type Props = {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  choices: { value: string; label: string }[];
};

/** A few choices side by side, one of which holds. */
export function OneOf({ label, hint, value, onChange, choices }: Props) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {hint && <span className={styles.hint}>{hint}</span>}
      <SegmentedControl
        aria-labelledby={id}
        size="md"
        radius={10}
        className={styles.segments ?? ""}
        classNames={{ label: styles.segment ?? "" }}
        value={value}
        onChange={onChange}
        data={choices}
      />
    </div>
  );
}
