import { t } from "#renderer/i18n/index.ts";
import { SIDES } from "#shared/domain/cycle-map.ts";
import { partnerOf } from "../engine/places.ts";
import { ChangeMark } from "./ChangeMark.tsx";
import styles from "./CycleMapCanvas.module.css";
import type { SceneProps } from "./MapScene.tsx";
import { RatingPicker } from "./RatingPicker.tsx";

/** How strongly each move lands, on the edge that leaves it. */
export function StrengthBadges({ map, partners, stage, readOnly, onChange }: SceneProps) {
  return SIDES.map((side) => (
    <div
      key={side}
      ref={stage.refOf(`badge:${side}`)}
      className={styles.badge}
      data-side={side}
      data-strength=""
    >
      <RatingPicker
        what={t("cycleMap:strengthOf", {
          name: partners[side].name,
          partner: partners[partnerOf(side)].name,
        })}
        rating={map.sides[side].strength}
        className={styles.strength}
        readOnly={readOnly}
        onRate={(strength) => onChange({ kind: "set-strength", side, strength })}
      >
        {map.sides[side].strength === null ? "–" : String(map.sides[side].strength)}
      </RatingPicker>
      <ChangeMark of={`strength:${side}`} />
    </div>
  ));
}
