import { t } from "#renderer/i18n/index.ts";
import { LoopFigure } from "#renderer/ui/LoopFigure.tsx";
import styles from "./BlankScene.module.css";

/** A calm picture that says nothing. */
export function BlankScene() {
  return (
    <section className={styles.blank} aria-label={t("display:restingPicture")}>
      <LoopFigure />
    </section>
  );
}
