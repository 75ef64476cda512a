import { t } from "#renderer/i18n/index.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { Partner } from "#shared/domain/unit.ts";
import styles from "./CycleMapOutline.module.css";
import { drawingsOn } from "./ink-words.ts";
import { useVocabulary } from "./place-words.ts";
import type { InkActions } from "./use-ink.ts";

type OutlineInkProps = {
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  shown: boolean;
  /** Left out, the outline is for reading only. */
  ink?: InkActions;
  /** For the couple's own screen: all of it is shown. */
  allShown?: boolean;
};

/** What is drawn by hand, in words: where, how many strokes, and who sees them. */
export function OutlineInk({ map, partners, shown, ink, allShown }: OutlineInkProps) {
  const words = useVocabulary();
  const drawings = drawingsOn(map, partners, words);
  const tab = shown ? 0 : -1;
  if (allShown && drawings.length === 0) return null;
  return (
    <section className={styles.side} aria-labelledby="outline-ink">
      <h3 id="outline-ink">{t("ink:drawn")}</h3>
      <ul>
        {drawings.map(({ key, where, sharing, strokes }) => (
          <li key={key}>
            <span className={styles.place}>
              {t(
                allShown ? "ink:strokes" : sharing === "shared" ? "ink:strokesShared" : "ink:strokesPrivate",
                {
                  where,
                  count: strokes.length,
                },
              )}
            </span>
            {ink && (
              <span className={styles.ways}>
                <button
                  type="button"
                  className={styles.count}
                  tabIndex={tab}
                  aria-label={t("ink:removeAt", { where })}
                  onClick={() => ink.remove(strokes)}
                >
                  {t("cycleMap:remove")}
                </button>
                <button
                  type="button"
                  className={styles.count}
                  tabIndex={tab}
                  aria-label={t(sharing === "shared" ? "ink:hideAt" : "ink:shareAt", { where })}
                  onClick={() => ink.share(strokes, sharing === "shared" ? "clinician" : "shared")}
                >
                  {t(sharing === "shared" ? "ink:hide" : "ink:share")}
                </button>
              </span>
            )}
          </li>
        ))}
        {drawings.length === 0 && <li className={styles.place}>{t("ink:none")}</li>}
      </ul>
    </section>
  );
}
