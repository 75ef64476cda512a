import { use, useLayoutEffect, useRef } from "react";
import { t } from "#renderer/i18n/index.ts";
import { linksOf } from "#shared/cycle/apply-link-change.ts";
import { isShown } from "#shared/cycle/sharing.ts";
import { ITEMS_PER_SLOT_MAX, type Item } from "#shared/domain/cycle-map.ts";
import { endsOf } from "../engine/edges.ts";
import { type Place, placeKey, samePlace } from "../engine/places.ts";
import styles from "./CycleMapOutline.module.css";
import type { CycleMapOutlineProps } from "./CycleMapOutline.tsx";
import { LinksContext } from "./links-context.ts";
import { useVocabulary } from "./place-words.ts";
import { RawSpotSign } from "./RawSpotSign.tsx";
import { shareLabel, whoseIs } from "./ShareSign.tsx";
import { itemsAt } from "./target.ts";
import { WordsEditor } from "./WordsEditor.tsx";

type OutlinePlaceProps = CycleMapOutlineProps & { place: Place };

/** One place of the outline: its words, each to be changed where it stands, and room for more. */
export function OutlinePlace(props: OutlinePlaceProps) {
  const { map, partners, shown, hands, place, walk } = props;
  const words = useVocabulary();
  const items = itemsAt(map, place);
  const name = words.placeName(place.slot, partners[place.side].name);
  const walking = walk?.walking;
  const present = walking && !walking.out && samePlace(endsOf(walking.stop).from, place);
  const open = (itemId: Item["id"] | null) => {
    hands?.onWrite();
    hands?.actions.write({ place, itemId, where: "outline" });
  };
  const writing = hands?.editing?.where === "outline" && samePlace(hands.editing.place, place);
  const target = writing ? hands.editing : null;
  return (
    <li data-outline={placeKey(place)} aria-current={present ? "step" : undefined}>
      <span className={styles.place}>{name}</span>
      <RawSpotSign place={place} name={name} on="outline" tabIndex={shown ? 0 : -1} />
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {target?.itemId === item.id ? (
              <OutlineEditor {...props} item={item} label={name} />
            ) : hands ? (
              <button
                type="button"
                className={styles.words}
                tabIndex={shown ? 0 : -1}
                data-outline-item={item.id}
                data-outline-entry=""
                onClick={() => open(item.id)}
              >
                {item.text}
              </button>
            ) : (
              <span className={styles.words}>{item.text}</span>
            )}
            {target?.itemId !== item.id && <OutlineSharing {...props} item={item} />}
          </li>
        ))}
        {items.length === 0 && !target && (
          <li>
            {hands ? (
              <button
                type="button"
                className={styles.unnamed}
                tabIndex={shown ? 0 : -1}
                aria-label={`${name}: ${t("cycleMap:notYetNamed")}`}
                data-outline-entry=""
                onClick={() => open(null)}
              >
                {t("cycleMap:notYetNamed")}
              </button>
            ) : (
              <span className={styles.unnamed}>{t("cycleMap:notYetNamed")}</span>
            )}
          </li>
        )}
        {target && target.itemId === null && (
          <li>
            <OutlineEditor {...props} item={null} label={name} />
          </li>
        )}
      </ul>
      {hands && items.length > 0 && items.length < ITEMS_PER_SLOT_MAX && (
        <button
          type="button"
          className={styles.more}
          tabIndex={shown ? 0 : -1}
          aria-label={t("cycleMap:addTo", { place: name })}
          onClick={() => open(null)}
        >
          {t("cycleMap:add")}
        </button>
      )}
    </li>
  );
}

/** Whether both may see the words, and the way to change that. */
function OutlineSharing({
  partners,
  shown,
  hands,
  allShown,
  place,
  item,
}: OutlinePlaceProps & { item: Item }) {
  const links = use(LinksContext);
  if (allShown) return null;
  const whose = whoseIs(place.side, item, partners);
  const seen = isShown(place.side, item);
  return (
    <span className={styles.sharing}>
      <span className={styles.place}>{t(seen ? "cycleMap:shownToBoth" : "cycleMap:hiddenYet")}</span>
      {hands && (
        <button
          type="button"
          className={styles.count}
          tabIndex={shown ? 0 : -1}
          aria-label={shareLabel(seen, item.text, whose.name)}
          onClick={() => hands.actions.share(item.id)}
        >
          {seen ? t("cycleMap:hide") : t("cycleMap:agrees", { name: whose.name })}
        </button>
      )}
      {hands && links && (
        <button
          type="button"
          className={styles.count}
          tabIndex={shown ? 0 : -1}
          aria-label={t("links:linksOf", { text: item.text })}
          onClick={() => links.open(item.id, "outline")}
        >
          {linksOf(item).length === 0 ? t("links:links") : t("links:count", { count: linksOf(item).length })}
        </button>
      )}
    </span>
  );
}

function OutlineEditor({ hands, item, label }: OutlinePlaceProps & { item: Item | null; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Some browsers answer with a promise, which is no way to clean up.
    frame.current?.scrollIntoView({ block: "nearest" });
  }, []);
  if (!hands?.editing) return null;
  return (
    <div ref={frame} className={styles.writing}>
      <WordsEditor
        key={item?.id ?? "new"}
        target={hands.editing}
        before={item?.text ?? ""}
        label={t("cycleMap:wordsFor", { place: label })}
        drafts={hands.drafts}
        actions={hands.actions}
      />
    </div>
  );
}
