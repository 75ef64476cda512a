import { useEffect, useRef } from "react";
import { t } from "#renderer/i18n/index.ts";
import { exitsOn } from "#shared/cycle/apply-exit-change.ts";
import { isShown } from "#shared/cycle/sharing.ts";
import { endsOf } from "../engine/edges.ts";
import styles from "./CycleMapOutline.module.css";
import type { CycleMapOutlineProps } from "./CycleMapOutline.tsx";
import { useVocabulary } from "./place-words.ts";
import { shareLabel, whoseIs } from "./ShareSign.tsx";
import { itemsAt } from "./target.ts";
import type { Walk } from "./use-walk.ts";

type OutlineWalkProps = CycleMapOutlineProps & { walk: Walk; onEndWalk: () => void };

/** The walk round the loop, set out on and made from within the outline. Where it has come to is also said aloud. */
export function OutlineWalk({ map, partners, shown, walk, onEndWalk, hands }: OutlineWalkProps) {
  const vocabulary = useVocabulary();
  const { walking } = walk;
  const next = useRef<HTMLButtonElement>(null);
  const setOut = useRef(false);
  const tabIndex = shown ? 0 : -1;
  useEffect(() => {
    if (walking && setOut.current) next.current?.focus({ preventScroll: true });
    setOut.current = false;
  }, [walking]);
  if (!walking)
    return (
      <button
        type="button"
        className={styles.more}
        tabIndex={tabIndex}
        data-outline-walk=""
        onClick={() => {
          setOut.current = true;
          walk.start();
        }}
      >
        {t("cycleMap:outlineSetOut")}
      </button>
    );
  const { from } = endsOf(walking.stop);
  const items = itemsAt(map, from);
  const words = items.map(({ text }) => text);
  const hidden = walking.out ? undefined : items.find((item) => !isShown(from.side, item));
  return (
    <section aria-label={t("cycleMap:outlineWalk")}>
      {walking.out ? (
        <p>
          {t("cycleMap:exitQuoted", { text: walking.out.text })} {t("cycleMap:walkOut")}
        </p>
      ) : (
        <p>
          {vocabulary.placeName(from.slot, partners[from.side].name)}:{" "}
          {words.length === 0 ? t("cycleMap:notYetNamed") : words.join(" · ")}
        </p>
      )}
      {hidden && hands && (
        <button
          type="button"
          className={styles.more}
          tabIndex={tabIndex}
          aria-label={shareLabel(false, hidden.text, whoseIs(from.side, hidden, partners).name)}
          onClick={() => hands.actions.share(hidden.id)}
        >
          {t("cycleMap:agrees", { name: whoseIs(from.side, hidden, partners).name })}
        </button>
      )}
      <button type="button" className={styles.more} tabIndex={tabIndex} onClick={() => walk.step(-1)}>
        {t(walking.out ? "cycleMap:outlineReturn" : "cycleMap:outlineBefore")}
      </button>
      {!walking.out && (
        <button
          ref={next}
          type="button"
          className={styles.more}
          tabIndex={tabIndex}
          onClick={() => walk.step(1)}
        >
          {t("cycleMap:outlineNext")}
        </button>
      )}
      {!walking.out &&
        exitsOn(map, walking.stop).map((exit) => (
          <button
            key={exit.id}
            type="button"
            className={styles.more}
            tabIndex={tabIndex}
            onClick={() => walk.leaveBy(exit)}
          >
            {t("cycleMap:outlineStepOut", { text: exit.text })}
          </button>
        ))}
      <button type="button" className={styles.more} tabIndex={tabIndex} onClick={onEndWalk}>
        {t("cycleMap:outlineStop")}
      </button>
    </section>
  );
}
