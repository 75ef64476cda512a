import { t } from "#renderer/i18n/index.ts";
import type { Place } from "../engine/places.ts";
import styles from "./GuidePrompt.module.css";
import { placeQuestion } from "./place-words.ts";

type GuidePromptProps = {
  /** The place to ask about; undefined when nothing is left to ask. */
  place: Place | undefined;
  name: string;
  /** Whether some places were put off. */
  skippedSome: boolean;
  onWrite: (place: Place) => void;
  onSkip: (place: Place) => void;
  onAskAgain: () => void;
  onOff: () => void;
};

/** One quiet question at a time, in the order in which a session fills the map. */
export function GuidePrompt({
  place,
  name,
  skippedSome,
  onWrite,
  onSkip,
  onAskAgain,
  onOff,
}: GuidePromptProps) {
  return (
    <section className={styles.guide} aria-label={t("cycleMap:guide")}>
      <p className={styles.question} data-side={place?.side} aria-live="polite">
        {place ? placeQuestion(place.slot, name) : t("cycleMap:allAsked")}
      </p>
      {place && (
        <>
          <button type="button" data-guide="" className={styles.write} onClick={() => onWrite(place)}>
            {t("cycleMap:write")}
          </button>
          <button type="button" onClick={() => onSkip(place)}>
            {t("cycleMap:skip")}
          </button>
        </>
      )}
      {!place && skippedSome && (
        <button type="button" onClick={onAskAgain}>
          {t("cycleMap:askAgain")}
        </button>
      )}
      <button type="button" data-guide={place ? undefined : ""} className={styles.off} onClick={onOff}>
        {t("cycleMap:guideOff")}
      </button>
    </section>
  );
}
