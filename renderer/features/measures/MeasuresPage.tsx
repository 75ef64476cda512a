import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Due, InstrumentSummary } from "#shared/contract/measures.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Administration } from "#shared/domain/measure.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { calendarDay, dayInWords } from "../units/index.ts";
import { CoupleInstrument } from "./CoupleInstrument.tsx";
import { lastAnswers } from "./last-answers.ts";
import styles from "./measures.module.css";

/** One couple's measures: what is due, what needs the clinician's eye, and every score with what became of it. */
export function MeasuresPage({ unitId }: { unitId: UnitId }) {
  const today = calendarDay(useSurroundings().now());
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const instruments = useQuery(queries.measures.instruments.queryOptions());
  const taken = useQuery(queries.measures.listOfUnit.queryOptions({ input: { unitId } }));
  const planned = useQuery(queries.measures.planned.queryOptions({ input: { unitId } }));
  const due = useQuery(queries.measures.due.queryOptions({ input: { unitId, today } }));
  const failure = unit.error ?? instruments.error ?? taken.error ?? planned.error ?? due.error;
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
      {unit.data && instruments.data && taken.data && planned.data && due.data && (
        <>
          <Alerts unit={unit.data} instruments={instruments.data} taken={taken.data} today={today} />
          <DueToday unit={unit.data} instruments={instruments.data} due={due.data} />
          <ul className={styles.cards}>
            {instruments.data.map((instrument) => (
              <CoupleInstrument
                key={instrument.id}
                unit={unit.data}
                instrument={instrument}
                taken={taken.data.filter(({ instrumentId }) => instrumentId === instrument.id)}
                schedule={planned.data.find((each) => each.instrumentId === instrument.id)?.schedule ?? null}
                today={today}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

type AlertsProps = { unit: Unit; instruments: InstrumentSummary[]; taken: Administration[]; today: string };

function Alerts({ unit, instruments, taken, today }: AlertsProps) {
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

function DueToday({ unit, instruments, due }: { unit: Unit; instruments: InstrumentSummary[]; due: Due[] }) {
  const lines = due.flatMap(({ instrumentId, partnerId }) => {
    const title = instruments.find(({ id }) => id === instrumentId)?.title;
    const name = unit.partners.find(({ id }) => id === partnerId)?.name;
    return title !== undefined && name !== undefined ? [{ instrumentId, partnerId, title, name }] : [];
  });
  return (
    <section className={styles.section} aria-labelledby="due-title">
      <h2 id="due-title">{t("measures:dueTitle")}</h2>
      {lines.length === 0 && <p className={styles.quiet}>{t("measures:dueNone")}</p>}
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(({ instrumentId, partnerId, title, name }) => (
            <li key={`${instrumentId} ${partnerId}`} className={styles.line}>
              <span>{t("measures:dueLine", { title, name })}</span>
              <Link
                to="/units/$unitId/measures/$instrumentId"
                params={{ unitId: unit.id, instrumentId }}
                search={{ partnerId }}
                className={styles.link}
                aria-label={t("measures:enterFor", { title, name })}
              >
                {t("measures:enter")}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
