import { useEffect, useRef } from "react";
import { t } from "#renderer/i18n/index.ts";
import { exitsOn } from "#shared/cycle/apply-exit-change.ts";
import { isShown } from "#shared/cycle/sharing.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { ItemId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { endsOf } from "../engine/edges.ts";
import { useVocabulary } from "./place-words.ts";
import { shareLabel, whoseIs } from "./ShareSign.tsx";
import { itemsAt } from "./target.ts";
import type { Walk, Walking } from "./use-walk.ts";
import styles from "./WalkPanel.module.css";

type WalkPanelProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  walk: Walk;
  walking: Walking;
  onEnd: () => void;
  /** Left out, nothing can be shown or hidden here. */
  onShare?: (itemId: ItemId) => void;
};

/** The place the walk has come to, read large, and the ways on: further round the loop, back, or out of it. */
export function WalkPanel({ map, partners, walk, walking, onEnd, onShare }: WalkPanelProps) {
  const next = useRef<HTMLButtonElement>(null);
  const place = endsOf(walking.stop).from;
  const vocabulary = useVocabulary();
  const items = itemsAt(map, place);
  const words = items.map(({ text }) => text);
  const hidden = walking.out ? undefined : items.find((item) => !isShown(place.side, item));
  const exits = walking.out ? [] : exitsOn(map, walking.stop);
  useEffect(() => {
    // Whoever set out from the outline stays there: the words are said aloud all the same.
    if (!document.activeElement?.closest("[data-outline-twin]")) next.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className={styles.panel} aria-label={t("cycleMap:walk")} data-walk="" data-side={place.side}>
      <div role="status" className={styles.read}>
        {walking.out ? (
          <>
            <p className={styles.words} data-out="">
              {t("cycleMap:exitQuoted", { text: walking.out.text })}
            </p>
            <p className={styles.closing}>{t("cycleMap:walkOut")}</p>
          </>
        ) : (
          <>
            <p className={styles.place}>{vocabulary.placeName(place.slot, partners[place.side].name)}</p>
            <p className={styles.words} data-empty={words.length === 0 ? "" : undefined}>
              {words.length === 0 ? t("cycleMap:notYetNamed") : words.join(" · ")}
            </p>
          </>
        )}
      </div>
      <div className={styles.ways}>
        {hidden && onShare && (
          <button
            type="button"
            aria-label={shareLabel(false, hidden.text, whoseIs(place.side, hidden, partners).name)}
            onClick={() => onShare(hidden.id)}
          >
            {t("cycleMap:agrees", { name: whoseIs(place.side, hidden, partners).name })}
          </button>
        )}
        {exits.map((exit) => (
          <button key={exit.id} type="button" className={styles.exit} onClick={() => walk.leaveBy(exit)}>
            ⤴ {t("cycleMap:walkLeaveBy", { text: exit.text })}
          </button>
        ))}
        <button type="button" onClick={() => walk.step(-1)}>
          {t(walking.out ? "cycleMap:walkReturn" : "cycleMap:walkBack")}
        </button>
        {!walking.out && (
          <>
            <button ref={next} type="button" className={styles.next} onClick={() => walk.step(1)}>
              {t("cycleMap:walkNext")}
            </button>
            <button type="button" aria-pressed={walking.byItself} onClick={walk.toggleByItself}>
              {t(walking.byItself ? "cycleMap:walkPause" : "cycleMap:walkByItself")}
            </button>
          </>
        )}
        <button type="button" onClick={onEnd}>
          {t("cycleMap:walkEnd")}
        </button>
      </div>
    </section>
  );
}
