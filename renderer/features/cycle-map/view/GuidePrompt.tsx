import { useEffect, useRef } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Place } from "../engine/places.ts";
import styles from "./GuidePrompt.module.css";
import { useVocabulary } from "./place-words.ts";

type GuidePromptProps = {
  /** The place to ask about; undefined when nothing is left to ask. */
  place: Place | undefined;
  name: string;
  onWrite: (place: Place) => void;
  onSkip: (place: Place) => void;
  onOff: () => void;
};

/**
 * One quiet question at a time, in the order in which a session fills the map. When nothing is left to ask it says so to
 * the ear and leaves its room to the map.
 */
export function GuidePrompt({ place, name, onWrite, onSkip, onOff }: GuidePromptProps) {
  const words = useVocabulary();
  const putOff = useRef(false);
  useEffect(() => {
    // The button just pressed is gone: the hand goes to the one that asks again.
    if (!place && putOff.current) document.querySelector<HTMLElement>("[data-guide]")?.focus();
    putOff.current = false;
  }, [place]);
  return (
    <section className={place ? styles.guide : "visually-hidden"} aria-label={t("cycleMap:guide")}>
      <p className={styles.question} data-side={place?.side} aria-live="polite">
        {place ? words.placeQuestion(place.slot, name) : t("cycleMap:allAsked")}
      </p>
      {place && (
        <>
          <button type="button" data-guide="" className={styles.write} onClick={() => onWrite(place)}>
            {t("cycleMap:write")}
          </button>
          <button
            type="button"
            onClick={() => {
              putOff.current = true;
              onSkip(place);
            }}
          >
            {t("cycleMap:skip")}
          </button>
          <button type="button" className={styles.off} onClick={onOff}>
            {t("cycleMap:guideOff")}
          </button>
        </>
      )}
    </section>
  );
}
