import { memo } from "react";
import { t } from "#renderer/i18n/index.ts";
import { ITEMS_PER_SLOT_MAX, type Item, type Slot } from "#shared/domain/cycle-map.ts";
import type { ItemId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { type Place, placeKey } from "../engine/places.ts";
import { ChangeMark } from "./ChangeMark.tsx";
import { LinkSign } from "./LinkSign.tsx";
import type { MapStage } from "./map-stage.ts";
import styles from "./PlaceCard.module.css";
import { useVocabulary } from "./place-words.ts";
import { RawSpotSign } from "./RawSpotSign.tsx";
import { ShareSign, whoseIs } from "./ShareSign.tsx";
import type { DraftStore } from "./target.ts";
import type { MapActions } from "./use-map-editing.ts";
import { WordsEditor } from "./WordsEditor.tsx";

type PlaceCardProps = {
  place: Place;
  /** The partner's name. */
  name: string;
  partners: { a: Partner; b: Partner };
  items: readonly Item[];
  /** The item being written, "new" for a new line, or nothing. */
  writing: ItemId | "new" | undefined;
  /** What is written here answers the guide. */
  guided: boolean;
  carried: ItemId | undefined;
  /** The guide asks about this place. */
  asked: boolean;
  /** A carried item would land here. */
  target: boolean;
  /** The walk has come here. */
  present: boolean;
  readOnly: boolean;
  drafts: DraftStore;
  actions: MapActions;
  stage: MapStage;
};

const MUCH = 150;
const VERY_MUCH = 420;
const OVERFULL = 800;

/** How wide a card may grow, by how much it holds. */
function load(slot: Slot, items: readonly Item[]): "usual" | "much" | "very-much" | "overfull" {
  const letters = items.reduce((sum, item) => sum + item.text.length, 0);
  // The story hangs on the outer edge, where width is dear.
  if (letters > OVERFULL && slot !== "story") return "overfull";
  if (letters > VERY_MUCH) return "very-much";
  return letters > MUCH || items.length > 3 ? "much" : "usual";
}

function PlaceCardView(props: PlaceCardProps) {
  const { place, name, items, writing, readOnly, actions, stage } = props;
  const empty = items.length === 0;
  const words = useVocabulary();
  return (
    <section
      ref={stage.refOf(placeKey(place))}
      className={styles.card}
      aria-label={words.placeName(place.slot, name)}
      data-place={placeKey(place)}
      data-side={place.side}
      data-slot={place.slot}
      data-load={load(place.slot, items)}
      data-empty={empty && !writing ? "" : undefined}
      data-writing={writing ? "" : undefined}
      data-asked={props.asked ? "" : undefined}
      data-present={props.present ? "" : undefined}
      data-target={props.target ? "" : undefined}
    >
      {empty && !writing ? (
        <Placeholder {...props} />
      ) : (
        <>
          <span className={styles.label} aria-hidden="true">
            {words.placeLabel(place.slot, name)}
          </span>
          <Lines {...props} />
          {!readOnly && !writing && items.length < ITEMS_PER_SLOT_MAX && (
            <button
              type="button"
              className={styles.add}
              tabIndex={-1}
              aria-label={t("cycleMap:addTo", { place: words.placeName(place.slot, name) })}
              onClick={() => actions.write({ place, itemId: null })}
            >
              +
            </button>
          )}
        </>
      )}
      {!writing && <RawSpotSign place={place} name={words.placeName(place.slot, name)} on="card" />}
    </section>
  );
}

function Placeholder({ place, name, readOnly, actions }: PlaceCardProps) {
  const words = useVocabulary();
  const inner = (
    <>
      <span className={styles.label}>{words.placeLabel(place.slot, name)}</span>{" "}
      <span className={styles.unnamed}>{t("cycleMap:notYetNamed")}</span>
    </>
  );
  if (readOnly) return <div className={styles.placeholder}>{inner}</div>;
  return (
    <button
      type="button"
      data-entry=""
      className={styles.placeholder}
      onClick={() => actions.write({ place, itemId: null })}
    >
      {inner}
      <span className="visually-hidden">
        {t("cycleMap:writeHere", { place: words.placeName(place.slot, name) })}
      </span>
    </button>
  );
}

function Lines(props: PlaceCardProps) {
  const { place, name, partners, items, writing, guided, carried, readOnly, drafts, actions } = props;
  const words = useVocabulary();
  const editor = (item: Item | null) => (
    <WordsEditor
      target={{ place, itemId: item?.id ?? null, guided }}
      before={item?.text ?? ""}
      label={t("cycleMap:wordsFor", { place: words.placeName(place.slot, name) })}
      drafts={drafts}
      actions={actions}
    />
  );
  return (
    <ul className={styles.lines}>
      {items.map((item, index) => (
        <li key={item.id} className={writing === item.id ? undefined : styles.line}>
          {writing === item.id ? (
            editor(item)
          ) : (
            <>
              <button
                type="button"
                dir="auto"
                className={styles.words}
                data-item={item.id}
                data-entry=""
                data-carried={carried === item.id ? "" : undefined}
                tabIndex={index === 0 ? 0 : -1}
                aria-disabled={readOnly || undefined}
                onClick={() => actions.write({ place, itemId: item.id })}
              >
                {item.text}
                <ChangeMark of={item.id} />
              </button>
              {!readOnly && <LinkSign item={item} />}
              {!readOnly && (
                <ShareSign
                  side={place.side}
                  item={item}
                  whose={whoseIs(place.side, item, partners)}
                  onShare={() => actions.share(item.id)}
                />
              )}
            </>
          )}
        </li>
      ))}
      {writing === "new" && <li key="new">{editor(null)}</li>}
    </ul>
  );
}

/** One place on the map: a card with the couple's words, or a quiet invitation to write them. */
export const PlaceCard = memo(PlaceCardView, (before, after) => {
  const { items: itemsBefore, ...restBefore } = before;
  const { items: itemsAfter, ...restAfter } = after;
  return (
    itemsBefore.length === itemsAfter.length &&
    itemsBefore.every((item, index) => item === itemsAfter[index]) &&
    Object.entries(restBefore).every(([key, value]) => restAfter[key as keyof typeof restAfter] === value)
  );
});
