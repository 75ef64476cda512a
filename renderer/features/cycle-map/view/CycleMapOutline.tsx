import { t } from "#renderer/i18n/index.ts";
import type { Change } from "#shared/cycle/change.ts";
import { type CycleMap, SIDES } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { READING_SLOTS } from "../engine/places.ts";
import styles from "./CycleMapOutline.module.css";
import type { ExitTarget } from "./exit-target.ts";
import { OutlineExits } from "./OutlineExits.tsx";
import { OutlineInk } from "./OutlineInk.tsx";
import { OutlinePlace } from "./OutlinePlace.tsx";
import { OutlineBody, OutlineLanding, OutlineRole } from "./OutlineRatings.tsx";
import { OutlineWalk } from "./OutlineWalk.tsx";
import { useVocabulary } from "./place-words.ts";
import type { DraftStore, Target } from "./target.ts";
import type { ExitActions } from "./use-exit-editing.ts";
import type { InkActions } from "./use-ink.ts";
import type { MapActions } from "./use-map-editing.ts";
import type { Walk } from "./use-walk.ts";

/** What changes the map from within its outline. */
export type OutlineHands = {
  editing: Target | null;
  editingExit: ExitTarget | null;
  actions: MapActions;
  exits: ExitActions;
  ink: InkActions;
  drafts: DraftStore;
  /** Raised before something is written here. */
  onWrite: () => void;
  onChange: (change: Change) => void;
};

export type CycleMapOutlineProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  /** Shown as a panel; otherwise only screen readers meet it. */
  shown: boolean;
  /** Left out, nobody can set out on a walk from here. */
  walk?: Walk;
  onEndWalk?: () => void;
  /** Left out, the outline is for reading and walking only. */
  hands?: OutlineHands;
  /** For the couple's own screen: all of it is shown, and nothing needs to be said of that. */
  allShown?: boolean;
};

/**
 * The same document in words: per partner the places in loop order, and how each move lands on the other. Everything
 * that can be done to the map can be done here too, without leaving it.
 */
export function CycleMapOutline(props: CycleMapOutlineProps) {
  const { map, partners, shown, hands, walk, onEndWalk } = props;
  const words = useVocabulary();
  return (
    <aside
      className={shown ? styles.panel : "visually-hidden"}
      aria-label={t("cycleMap:outline")}
      data-outline-twin=""
    >
      <h2 className={styles.title}>{t("cycleMap:outline")}</h2>
      {SIDES.map((side) => (
        <section key={side} className={styles.side} data-side={side} aria-labelledby={`outline-${side}`}>
          <h3 id={`outline-${side}`}>
            {t("cycleMap:outlineSide", {
              name: partners[side].name,
              role: words.roleWords(map.sides[side].role),
            })}
          </h3>
          {hands && <OutlineRole {...props} hands={hands} side={side} />}
          <ul>
            {READING_SLOTS.map((slot) => (
              <OutlinePlace key={slot} {...props} place={{ side, slot }} />
            ))}
          </ul>
          <OutlineBody {...props} side={side} />
        </section>
      ))}
      <section className={styles.side} aria-labelledby="outline-loop">
        <h3 id="outline-loop">{t("cycleMap:outlineLoop")}</h3>
        <ul>
          {SIDES.map((side) => (
            <li key={side}>{words.within(partners[side].name)}</li>
          ))}
          {SIDES.map((side) => (
            <OutlineLanding key={`${side}-lands`} {...props} side={side} />
          ))}
        </ul>
        {walk && onEndWalk && <OutlineWalk {...props} walk={walk} onEndWalk={onEndWalk} />}
      </section>
      <OutlineExits {...props} />
      <OutlineInk {...props} {...(hands ? { ink: hands.ink } : {})} />
    </aside>
  );
}
