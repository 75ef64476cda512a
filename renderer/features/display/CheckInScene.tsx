import { CheckInReveal } from "#renderer/features/check-in/index.ts";
import { t } from "#renderer/i18n/index.ts";
import type { Scene } from "#shared/display/scene.ts";
import styles from "./CheckInScene.module.css";

/** Both check-ins side by side, to be read from across the room. */
export function CheckInScene({ scene }: { scene: Extract<Scene, { kind: "check-in" }> }) {
  return (
    <section className={styles.checkIn} aria-label={t("display:checkIn")}>
      <h1>{t("display:checkInTitle")}</h1>
      <CheckInReveal reveal={scene.reveal} large />
    </section>
  );
}
