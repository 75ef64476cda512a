import { Link } from "@tanstack/react-router";
import type { HandedFrom } from "#shared/contract/handover.ts";
import { formIdOf } from "#shared/measures/as-form.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import dueStyles from "./due.module.css";
import { HandMeasure } from "./HandMeasure.tsx";
import styles from "./measures.module.css";
import { begunOf, type CoupleMeasures } from "./use-couple-measures.ts";

/** What is due today, each with the ways to answer it. */
export function DueLines({ couple, from }: { couple: CoupleMeasures; from: HandedFrom }) {
  const { unit, instruments, due } = couple;
  const lines = due.flatMap(({ instrumentId, partnerId }) => {
    const instrument = instruments.find(({ id }) => id === instrumentId);
    const index = unit.partners.findIndex(({ id }) => id === partnerId);
    const partner = unit.partners[index];
    return instrument && partner ? [{ instrument, partner, index }] : [];
  });
  return (
    <ul className={styles.lines}>
      {lines.map(({ instrument, partner, index }) => {
        const { title } = instrument;
        const { name } = partner;
        const begun = begunOf(couple, formIdOf(instrument.id), { partnerId: partner.id });
        return (
          <li key={`${instrument.id} ${partner.id}`} className={styles.line}>
            <span className={dueStyles.dueWhat}>
              <span>{title}</span>
              <small>
                <PartnerMark index={index} size={12} /> {name}
                {begun && <em>{t("measures:begun")}</em>}
              </small>
            </span>
            <span className={dueStyles.dueWays}>
              <HandMeasure couple={couple} instrument={instrument} partner={partner} from={from} />
              <Link
                to="/units/$unitId/measures/$instrumentId"
                params={{ unitId: unit.id, instrumentId: instrument.id }}
                search={{ partnerId: partner.id }}
                className={styles.link}
                aria-label={t("measures:enterFor", { title, name })}
              >
                {t("measures:enter")}
              </Link>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
