import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { BackToIntake } from "./BackToIntake.tsx";
import { EventTable } from "./EventTable.tsx";
import styles from "./HistoriesPage.module.css";
import { LifeLanes } from "./LifeLanes.tsx";

const EYES = ["everyone", "clinician"] as const;

/** Losses, separations and turning points of both lives on one scale of age. Begins with what both may see. */
export function HistoriesPage({ unitId }: { unitId: UnitId }) {
  const [forEyesOf, setEyes] = useState<(typeof EYES)[number]>("everyone");
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const histories = useQuery({
    ...queries.intake.histories.queryOptions({ input: { unitId, forEyesOf } }),
    staleTime: 0,
    gcTime: 0,
  });
  const failure = unit.error ?? histories.error;
  const keptBack = histories.data?.reduce((sum, one) => sum + one.keptBack, 0) ?? 0;
  const none = histories.data?.every(({ events }) => events.length === 0);
  return (
    <div className={styles.page}>
      <BackToIntake unitId={unitId} />
      <div className={styles.head}>
        <h1>{t("intake:historiesTitle")}</h1>
        <SegmentedControl
          aria-label={t("intake:forEyes")}
          value={forEyesOf}
          onChange={(value) => setEyes(EYES.find((one) => one === value) ?? forEyesOf)}
          data={EYES.map((value) => ({ value, label: t(`intake:eyes.${value}`) }))}
          classNames={{ label: styles.segment ?? "" }}
        />
      </div>
      <p className={styles.about}>
        {forEyesOf === "everyone" ? t("intake:eyesEveryoneAbout") : t("intake:eyesClinicianAbout")}
      </p>
      {failure && <Notice sentence={errorSentence(failure)} />}
      {unit.data && histories.data && (
        <>
          {none ? (
            <p className={styles.nothing}>{t("intake:historiesNothing")}</p>
          ) : (
            <>
              <LifeLanes partners={unit.data.partners} histories={histories.data} />
              <EventTable partners={unit.data.partners} histories={histories.data} />
            </>
          )}
          {keptBack > 0 && <p className={styles.about}>{t("intake:eventsKeptBack", { count: keptBack })}</p>}
        </>
      )}
    </div>
  );
}
