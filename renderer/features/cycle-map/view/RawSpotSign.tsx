import { use } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Place } from "../engine/places.ts";
import styles from "./RawSpotSign.module.css";
import { RawSpotsContext } from "./raw-spots.ts";

type Props = {
  place: Place;
  /** The place, named in full. */
  name: string;
  /** On the card's corner, or in the outline's line. */
  on: "card" | "outline";
  tabIndex?: number;
};

/** That something told in the intake touches this place; nothing of what it is. */
export function RawSpotSign({ place, name, on, tabIndex = 0 }: Props) {
  const spots = use(RawSpotsContext);
  const count = spots?.countAt(place) ?? 0;
  if (!spots || count === 0) return null;
  return (
    <button
      type="button"
      className={styles.sign}
      data-on={on}
      tabIndex={tabIndex}
      aria-label={t("cycleMap:rawSpotsAt", { count, place: name })}
      title={t("cycleMap:rawSpots", { count })}
      onClick={() => spots.open(place)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 4.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6" />
      </svg>
      {on === "outline" && <span>{t("cycleMap:rawSpots", { count })}</span>}
    </button>
  );
}
