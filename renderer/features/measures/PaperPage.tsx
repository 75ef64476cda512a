import { useQuery } from "@tanstack/react-query";
import type { InstrumentId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./measures.module.css";
import { PaperForm } from "./PaperForm.tsx";

type Props = { unitId: UnitId; instrumentId: InstrumentId; partnerId: PartnerId | undefined };

/** What one partner wrote on paper, entered by the clinician. */
export function PaperPage({ unitId, instrumentId, partnerId }: Props) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const instrument = useQuery(queries.measures.instrument.queryOptions({ input: { instrumentId } }));
  const sessions = useQuery(queries.sessions.list.queryOptions({ input: { unitId } }));
  const failure = unit.error ?? instrument.error ?? sessions.error;
  return (
    <div className={styles.narrow}>
      {failure && <Notice sentence={errorSentence(failure)} />}
      {unit.data && instrument.data && sessions.data && (
        <>
          <header className={styles.heading}>
            <h1>{instrument.data.questionnaire.title}</h1>
            {instrument.data.questionnaire.description !== "" && (
              <p>{instrument.data.questionnaire.description}</p>
            )}
            <p className={styles.quiet}>{t("measures:needed")}</p>
          </header>
          <PaperForm
            unit={unit.data}
            instrument={instrument.data}
            sessions={sessions.data}
            partnerId={partnerId ?? null}
          />
        </>
      )}
    </div>
  );
}
