import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { shutForSafety } from "#shared/domain/joint-work.ts";
import { isReviewDue, safetyStanding } from "#shared/domain/safety.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay, dayInFull } from "../../ui/calendar.ts";
import { useSurroundings } from "../../ui/surroundings.ts";
import { missingConsents } from "./missing-consents.ts";
import styles from "./SafetyLine.module.css";
import { useRegister } from "./use-register.ts";

/** On the couple's page: whether they may work together here, what is missing, and whether it is to be looked at again. */
export function SafetyLine({ unitId }: { unitId: UnitId }) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const register = useRegister(unitId);
  const today = calendarDay(useSurroundings().now());
  if (!unit.data || !register.data) return null;
  const { decision, override } = safetyStanding(register.data.safety);
  const cleared = decision?.outcome === "cleared";
  const closed = shutForSafety(register.data.safety)?.why;
  const missing = missingConsents(unit.data, register.data).length;
  const reviewOn = decision?.reviewOn ?? null;
  return (
    <section className={styles.line} data-calm={cleared && !override} aria-labelledby="safety-line-title">
      <h2 id="safety-line-title">{t("jointWork:lineTitle")}</h2>
      <p>
        {closed && `${t("jointWork:standingClosed")} ${t(`jointWork:closedBecause.${closed}`)}`}
        {!closed && t(override ? "jointWork:lineOverride" : "jointWork:lineOpen")}
        {override && <q className={styles.reason}>{override.reason}</q>}
        {isReviewDue(reviewOn, today) && reviewOn !== null && (
          <strong className={styles.due}>
            {t("jointWork:reviewDueSince", { day: dayInFull(reviewOn) })}
          </strong>
        )}
        {missing > 0 && (
          <span className={styles.missing}>{t("jointWork:lineMissing", { count: missing })}</span>
        )}
      </p>
      <Link to="/units/$unitId/consent" params={{ unitId }} className={styles.way}>
        {t("jointWork:lineOpenPage")}
      </Link>
    </section>
  );
}
