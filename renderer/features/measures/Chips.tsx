import { useId } from "react";
import styles from "./fields.module.css";

type Props = {
  legend: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** A few answers side by side, one of them chosen: radios with room for a finger. */
export function Chips({ legend, value, options, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.chips}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.chip}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
