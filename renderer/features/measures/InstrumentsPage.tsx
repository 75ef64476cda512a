import { useQuery } from "@tanstack/react-query";
import type { InstrumentSummary } from "#shared/contract/measures.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { calendarDay, dayInWords } from "../units/index.ts";
import { ImportQuestionnaire } from "./ImportQuestionnaire.tsx";
import styles from "./measures.module.css";

/** Every instrument there is, and the way to bring another one. */
export function InstrumentsPage() {
  const instruments = useQuery(queries.measures.instruments.queryOptions());
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <h1>{t("measures:instrumentsTitle")}</h1>
        <p>{t("measures:instrumentsLead")}</p>
      </header>
      {instruments.isError && <Notice sentence={errorSentence(instruments.error)} />}
      <ul className={styles.cards}>
        {instruments.data?.map((instrument) => (
          <InstrumentCard key={instrument.id} instrument={instrument} />
        ))}
      </ul>
      <ImportQuestionnaire />
    </div>
  );
}

function InstrumentCard({ instrument }: { instrument: InstrumentSummary }) {
  const today = calendarDay(useSurroundings().now());
  const { title, description, version, questionCount, confirmedAt, licence } = instrument;
  const origin = confirmedAt
    ? t("measures:imported", { day: dayInWords(calendarDay(new Date(confirmedAt)), today) })
    : t("measures:ours");
  return (
    <li className={styles.card}>
      <h2>{title}</h2>
      {description !== "" && <p>{description}</p>}
      <p className={styles.facts}>
        <span>{t("measures:questions", { count: questionCount })}</span>
        {version !== null && <span>{t("measures:version", { version })}</span>}
        <span>{origin}</span>
      </p>
      <details className={styles.more}>
        <summary>{t("measures:licenceOf")}</summary>
        <p className={styles.licence}>{licence}</p>
      </details>
    </li>
  );
}
