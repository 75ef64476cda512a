import type { KeyboardEvent, Ref } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";
import { namers } from "./fields.ts";
import { whoInWords } from "./keeper-words.ts";
import styles from "./weekly-log.module.css";

type Props = {
  unit: Unit;
  value: WeeklyLog["namedFirst"];
  disabled: boolean;
  firstRef: Ref<HTMLInputElement>;
  onChange: (value: WeeklyLog["namedFirst"]) => void;
};

/** Who named it first: by the arrow keys, or by a digit each. */
export function NamedFirst({ unit, value, disabled, firstRef, onChange }: Props) {
  const who = namers(unit.partners.map(({ id }) => id));
  const [first, second] = unit.partners;
  const press = (event: KeyboardEvent) => {
    const chosen = who[Number(event.key) - 1];
    if (!chosen || disabled) return;
    event.preventDefault();
    onChange(chosen);
  };
  return (
    <fieldset className={styles.named} disabled={disabled} onKeyDown={press}>
      <legend>
        <span className={styles.number}>4</span> {t("homeworkDesk:logNamed")}
      </legend>
      <div className={styles.chips}>
        {who.map((one, index) => (
          <label key={one} className={styles.chip}>
            <input
              ref={one === value || (value === null && index === 0) ? firstRef : undefined}
              type="radio"
              name="named-first"
              value={one}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            {whoInWords(unit, one)}
          </label>
        ))}
      </div>
      <small className={styles.note}>
        {t("homeworkDesk:logNamedKeys", { first: first?.name ?? "", second: second?.name ?? "" })}
      </small>
    </fieldset>
  );
}
