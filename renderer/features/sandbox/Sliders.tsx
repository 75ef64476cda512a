import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { type Dial, dialsOf, dialValue, type Partner, RANGES, type Scene } from "./dials.ts";
import { moodNumber } from "./mood-number.ts";
import styles from "./Sliders.module.css";

type Turn = (partner: Partner, dial: Dial, value: number) => void;

/** Both partners' dials side by side, one row a dial. */
export function Sliders({ scene, onTurn }: { scene: Scene; onTurn: Turn }) {
  return (
    <section className={styles.sliders} aria-label={t("sandbox:sliders")}>
      <div className={styles.heads} aria-hidden="true">
        <span className={styles.head}>
          <PartnerMark index={0} size={14} /> {t("sandbox:partner_a")}
        </span>
        <span className={styles.head}>
          <PartnerMark index={1} size={14} /> {t("sandbox:partner_b")}
        </span>
      </div>
      {dialsOf(scene.dials.model).map((dial) => (
        <div key={dial} className={styles.row}>
          <span className={styles.label} aria-hidden="true">
            {t(`sandbox:dial_${dial}`)}
          </span>
          <OneSlider partner="a" dial={dial} value={dialValue(scene, "a", dial)} onTurn={onTurn} />
          <OneSlider partner="b" dial={dial} value={dialValue(scene, "b", dial)} onTurn={onTurn} />
        </div>
      ))}
    </section>
  );
}

type SliderProps = { partner: Partner; dial: Dial; value: number; onTurn: Turn };

function OneSlider({ partner, dial, value, onTurn }: SliderProps) {
  const { min, max, step } = RANGES[dial];
  const digits = step < 0.1 ? 2 : 1;
  const words = min < 0 ? moodNumber(value, digits) : value.toFixed(digits);
  return (
    <label className={styles.slider} data-partner={partner} data-signed={min < 0}>
      <span className="visually-hidden">
        {t("sandbox:dialOf", { dial: t(`sandbox:dial_${dial}`), partner: t(`sandbox:partner_${partner}`) })}
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words}
        onChange={(event) => onTurn(partner, dial, event.currentTarget.valueAsNumber)}
      />
      <output className={styles.value} aria-hidden="true">
        {words}
      </output>
    </label>
  );
}
