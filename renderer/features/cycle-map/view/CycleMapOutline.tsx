import { memo } from "react";
import { t } from "#renderer/i18n/index.ts";
import { isShown } from "#shared/cycle/sharing.ts";
import { type CycleMap, type Item, SIDES, type SideKey } from "#shared/domain/cycle-map.ts";
import type { ItemId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { type Place, partnerOf, placeKey, READING_SLOTS } from "../engine/places.ts";
import styles from "./CycleMapOutline.module.css";
import { OutlineExits } from "./OutlineExits.tsx";
import { useVocabulary, type Vocabulary } from "./place-words.ts";
import { shareLabel, whoseIs } from "./ShareSign.tsx";
import { itemsAt, type Target } from "./target.ts";
import type { ExitActions } from "./use-exit-editing.ts";

export type CycleMapOutlineProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  /** Shown as a panel; otherwise only screen readers meet it. */
  shown: boolean;
  /** Opens the editor on the map; left out, the outline is for reading only. */
  onWrite?: (target: Target) => void;
  /** Shows an item to both, or hides it again. */
  onShare?: (itemId: ItemId) => void;
  exits?: ExitActions;
  /** For the couple's own screen: all of it is shown, and nothing needs to be said of that. */
  allShown?: boolean;
};

/** The same document in words: per partner the places in loop order, and how each move lands on the other. */
export const CycleMapOutline = memo(function CycleMapOutline(props: CycleMapOutlineProps) {
  const { map, partners, shown } = props;
  const words = useVocabulary();
  return (
    <aside className={shown ? styles.panel : "visually-hidden"} aria-label={t("cycleMap:outline")}>
      <h2 className={styles.title}>{t("cycleMap:outline")}</h2>
      {SIDES.map((side) => (
        <section key={side} className={styles.side} data-side={side} aria-labelledby={`outline-${side}`}>
          <h3 id={`outline-${side}`}>
            {t("cycleMap:outlineSide", {
              name: partners[side].name,
              role: words.roleWords(map.sides[side].role),
            })}
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
            <li key={side}>{words.within(partners[side].name)}</li>
          ))}
          {SIDES.map((side) => (
            <li key={`${side}-lands`}>{landing(props, side, words)}</li>
          ))}
        </ul>
      </section>
      <OutlineExits {...props} />
    </aside>
  );
});

function landing({ map, partners }: CycleMapOutlineProps, side: SideKey, words: Vocabulary): string {
  const names = { name: partners[side].name, partner: partners[partnerOf(side)].name };
  return words.landing(names, map.sides[side].strength);
}

function OutlinePlace(props: CycleMapOutlineProps & { place: Place }) {
  const { map, partners, shown, onWrite, place } = props;
  const words = useVocabulary();
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
  const name = words.placeName(place.slot, partners[place.side].name);
  return (
    <li data-outline={placeKey(place)}>
      <span className={styles.place}>{name}</span>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {line(item.text, { place, itemId: item.id })}
            <OutlineSharing {...props} item={item} />
          </li>
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

/** Whether both may see the words, and the way to change that. */
function OutlineSharing(props: CycleMapOutlineProps & { place: Place; item: Item }) {
  const { partners, shown, onShare, place, item } = props;
  if (props.allShown) return null;
  const whose = whoseIs(place.side, item, partners);
  const seen = isShown(place.side, item);
  return (
    <span className={styles.sharing}>
      <span className={styles.place}>{t(seen ? "cycleMap:shownToBoth" : "cycleMap:hiddenYet")}</span>
      {onShare && (
        <button
          type="button"
          className={styles.count}
          tabIndex={shown ? 0 : -1}
          aria-label={shareLabel(seen, item.text, whose.name)}
          onClick={() => onShare(item.id)}
        >
          {seen ? t("cycleMap:hide") : t("cycleMap:agrees", { name: whose.name })}
        </button>
      )}
    </span>
  );
}
