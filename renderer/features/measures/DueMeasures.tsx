import { Link } from "@tanstack/react-router";
import type { HandedFrom } from "#shared/contract/handover.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { t } from "../../i18n/index.ts";
import { DueLines } from "./DueLines.tsx";
import dueStyles from "./due.module.css";
import { lastAnswers } from "./last-answers.ts";
import styles from "./measures.module.css";
import { useCoupleMeasures } from "./use-couple-measures.ts";

/**
 * On other pages of the couple: what is due today, and that something in today's answers wants the clinician's eye.
 * What it is stands on the measures' own page only. Nothing at all where there is neither.
 */
export function DueMeasures({ unitId, from }: { unitId: UnitId; from: HandedFrom }) {
  const { data } = useCoupleMeasures(unitId);
  if (!data) return null;
  const { due, taken, today } = data;
  const alerting = lastAnswers(taken).some(({ takenOn, alerts }) => takenOn === today && alerts.length > 0);
  if (due.length === 0 && !alerting) return null;
  return (
    <section className={styles.section} aria-labelledby="due-title">
      <h2 id="due-title" className={dueStyles.dueHead}>
        {due.length > 0 ? t("measures:dueTitle") : t("measures:title")}
      </h2>
      {alerting && (
        <p className={dueStyles.look}>
          {t("measures:alertToday")}{" "}
          <Link to="/units/$unitId/measures" params={{ unitId }} className={styles.link}>
            {t("measures:alertLook")}
          </Link>
        </p>
      )}
      {due.length > 0 && <DueLines couple={data} from={from} />}
    </section>
  );
}
