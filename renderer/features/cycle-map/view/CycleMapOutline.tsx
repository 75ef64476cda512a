import { memo } from "react";
import { t } from "#renderer/i18n/index.ts";
import { type CycleMap, SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { type Place, partnerOf, placeKey, READING_SLOTS } from "../engine/places.ts";
import styles from "./CycleMapOutline.module.css";
import { OutlineExits } from "./OutlineExits.tsx";
import { OutlineInk } from "./OutlineInk.tsx";
import { placeName, roleWords } from "./place-words.ts";
import { itemsAt, type Target } from "./target.ts";
import type { ExitActions } from "./use-exit-editing.ts";
import type { InkActions } from "./use-ink.ts";

export type CycleMapOutlineProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  /** Shown as a panel; otherwise only screen readers meet it. */
  shown: boolean;
  /** Opens the editor on the map; left out, the outline is for reading only. */
  onWrite?: (target: Target) => void;
  exits?: ExitActions;
  ink?: InkActions;
};

/** The same document in words: per partner the places in loop order, and how each move lands on the other. */
export const CycleMapOutline = memo(function CycleMapOutline(props: CycleMapOutlineProps) {
  const { map, partners, shown } = props;
  return (
    <aside className={shown ? styles.panel : "visually-hidden"} aria-label={t("cycleMap:outline")}>
      <h2 className={styles.title}>{t("cycleMap:outline")}</h2>
      {SIDES.map((side) => (
        <section key={side} className={styles.side} data-side={side} aria-labelledby={`outline-${side}`}>
          <h3 id={`outline-${side}`}>
            {t("cycleMap:outlineSide", { name: partners[side].name, role: roleWords(map.sides[side].role) })}
          </h3>
          <ul>
            {READING_SLOTS.map((slot) => (
              <OutlinePlace key={slot} {...props} place={{ side, slot }} />
            ))}
          </ul>
        </section>
      ))}
      <section className={styles.side} aria-labelledby="outline-loop">
        <h3 id="outline-loop">{t("cycleMap:outlineLoop")}</h3>
        <ul>
          {SIDES.map((side) => (
            <li key={side}>{t("cycleMap:withinSide", { name: partners[side].name })}</li>
          ))}
          {SIDES.map((side) => (
            <li key={`${side}-lands`}>{landing(props, side)}</li>
          ))}
        </ul>
      </section>
      <OutlineExits {...props} />
      <OutlineInk {...props} />
    </aside>
  );
});

function landing({ map, partners }: CycleMapOutlineProps, side: SideKey): string {
  const names = { name: partners[side].name, partner: partners[partnerOf(side)].name };
  const { strength } = map.sides[side];
  return strength === null
    ? t("cycleMap:landsAs", names)
    : t("cycleMap:landsAsRated", { ...names, strength });
}

function OutlinePlace({ map, partners, shown, onWrite, place }: CycleMapOutlineProps & { place: Place }) {
  const items = itemsAt(map, place);
  const line = (text: string, target: Target, label?: string) =>
    onWrite ? (
      <button
        type="button"
        className={items.length === 0 ? styles.unnamed : styles.words}
        tabIndex={shown ? 0 : -1}
        aria-label={label}
        onClick={() => onWrite(target)}
      >
        {text}
      </button>
    ) : (
      <span className={items.length === 0 ? styles.unnamed : styles.words}>{text}</span>
    );
  const name = placeName(place.slot, partners[place.side].name);
  return (
    <li data-outline={placeKey(place)}>
      <span className={styles.place}>{name}</span>
      <ul>
        {items.map((item) => (
          <li key={item.id}>{line(item.text, { place, itemId: item.id })}</li>
        ))}
        {items.length === 0 && (
          <li>
            {line(
              t("cycleMap:notYetNamed"),
              { place, itemId: null },
              `${name}: ${t("cycleMap:notYetNamed")}`,
            )}
          </li>
        )}
      </ul>
    </li>
  );
}
