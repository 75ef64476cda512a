import type { LifeHistories } from "#shared/contract/intake.ts";
import type { Partner } from "#shared/domain/unit.ts";
import type { EventKind } from "#shared/forms/intake/life-events.ts";
import { t } from "../../i18n/index.ts";
import styles from "./LifeLanes.module.css";
import { LANES, type PlacedEvent, placeLives } from "./life-lanes.ts";

type Props = { partners: readonly Partner[]; histories: LifeHistories };

/** A life a band, a kind a lane. Told apart by shape; the numbers are those of the table, which says everything. */
export function LifeLanes({ partners, histories }: Props) {
  const { lives, height, years } = placeLives(histories.map(({ events }) => events));
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 -4 ${LANES.width} ${height + 34}`}
        role="img"
        aria-label={t("intake:lanesLabel")}
        className={styles.lanes}
      >
        {years.map(({ age, x }) => (
          <g key={age}>
            <line x1={x} x2={x} y1={LANES.gap} y2={height} className={styles.year} />
            <text x={x} y={height + 22} textAnchor="middle" className={styles.scale}>
              {age === 0 ? t("intake:born") : age}
            </text>
          </g>
        ))}
        {lives.map(({ top, lanes, events }, index) => (
          <g key={histories[index]?.partnerId} data-partner={index}>
            <text x={0} y={top + LANES.gap - 12} className={styles.who}>
              {partners.find(({ id }) => id === histories[index]?.partnerId)?.name ?? ""}
            </text>
            {lanes.map(({ kind, y }) => (
              <g key={kind}>
                <text x={0} y={y + 5} className={styles.kind}>
                  {t(`intake:kinds.${kind}`)}
                </text>
                <line x1={LANES.left} x2={LANES.width} y1={y} y2={y} className={styles.lane} />
              </g>
            ))}
            {events.map((placed) => (
              <Mark key={placed.number} placed={placed} />
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Mark({ placed: { number, event, x, y } }: { placed: PlacedEvent }) {
  return (
    <g transform={`translate(${x} ${y})`} className={styles.mark} data-kind={event.kind}>
      <path d={SHAPES[event.kind]} />
      <text textAnchor="middle" y={4.5}>
        {number}
      </text>
    </g>
  );
}

/** Round for what is gone, a square on its edge for a time apart, a square for a turn. */
export const SHAPES: Readonly<Record<EventKind, string>> = {
  loss: "M-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0",
  separation: "M0-13.5 13.5 0 0 13.5-13.5 0z",
  "turning-point": "M-10-10h20v20h-20z",
};
