import { Link } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { dayInWords } from "../units/index.ts";
import { CoupleInstrument } from "./CoupleInstrument.tsx";
import { DueLines } from "./DueLines.tsx";
import { lastAnswers } from "./last-answers.ts";
import styles from "./measures.module.css";
import { type CoupleMeasures, useCoupleMeasures } from "./use-couple-measures.ts";

/** One couple's measures: what is due, what needs the clinician's eye, and every score with what became of it. */
export function MeasuresPage({ unitId }: { unitId: UnitId }) {
  const { data, failure } = useCoupleMeasures(unitId);
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <h1>{t("measures:title")}</h1>
        <p>{t("measures:lead")}</p>
        <Link to="/measures" className={styles.link}>
          {t("measures:toInstruments")}
        </Link>
      </header>
      {failure && <Notice sentence={errorSentence(failure)} />}
      {data && (
        <>
          <Alerts {...data} />
          <DueToday couple={data} />
          <ul className={styles.cards}>
            {data.instruments.map((instrument) => (
              <CoupleInstrument key={instrument.id} couple={data} instrument={instrument} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Alerts({ unit, instruments, taken, today }: CoupleMeasures) {
  const lines = lastAnswers(taken).flatMap((administration) =>
    administration.alerts.map(({ linkId, value }) => {
      const { id, instrumentId, partnerId, takenOn } = administration;
      const instrument = instruments.find((each) => each.id === instrumentId);
      const name = unit.partners.find((partner) => partner.id === partnerId)?.name ?? "";
      const question = instrument?.alertTexts[linkId] || linkId;
      const day = dayInWords(takenOn, today);
      return { key: `${id} ${linkId}`, words: t("measures:alertLine", { name, day, question, value }) };
    }),
  );
  if (lines.length === 0) return null;
  return (
    <section className={styles.alerts} aria-labelledby="alerts-title">
      <h2 id="alerts-title">{t("measures:alertsTitle")}</h2>
      <ul>
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      <p>{t("measures:alertsLead")}</p>
    </section>
  );
}

function DueToday({ couple }: { couple: CoupleMeasures }) {
  return (
    <section className={styles.section} aria-labelledby="due-title">
      <h2 id="due-title">{t("measures:dueTitle")}</h2>
      {couple.due.length === 0 ? (
        <p className={styles.quiet}>{t("measures:dueNone")}</p>
      ) : (
        <DueLines couple={couple} from="measures" />
      )}
    </section>
  );
}
