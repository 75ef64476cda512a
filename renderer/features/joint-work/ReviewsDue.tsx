import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isReviewDue } from "#shared/domain/safety.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay, dayInFull } from "../../ui/calendar.ts";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./SafetyLine.module.css";

/** On the start page: whose safety decision is to be looked at again. Nothing where there is none. */
export function ReviewsDue({ units }: { units: readonly Unit[] }) {
  const reviews = useQuery({ ...queries.jointWork.reviews.queryOptions(), staleTime: 0 });
  const today = calendarDay(useSurroundings().now());
  const due = (reviews.data ?? []).flatMap(({ unitId, reviewOn }) => {
    const unit = units.find(({ id }) => id === unitId);
    return unit && isReviewDue(reviewOn, today) ? [{ unit, reviewOn }] : [];
  });
  if (due.length === 0) return null;
  return (
    <section className={styles.reviews} aria-labelledby="reviews-title">
      <h2 id="reviews-title">{t("jointWork:reviewsTitle")}</h2>
      <ul>
        {due.map(({ unit, reviewOn }) => (
          <li key={unit.id}>
            <Link to="/units/$unitId/consent" params={{ unitId: unit.id }} className={styles.way}>
              {unit.partners.map(({ name }) => name).join(", ")}
            </Link>
            <span>{t("jointWork:reviewSince", { day: dayInFull(reviewOn) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
