import { Button } from "@mantine/core";
import { useState } from "react";
import type { InstrumentSummary } from "#shared/contract/measures.ts";
import type { Administration } from "#shared/domain/measure.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { dayInWords } from "../units/index.ts";
import times from "./EveryTime.module.css";
import { ExportDialog } from "./ExportDialog.tsx";
import styles from "./measures.module.css";
import { inWords } from "./score-course.ts";

type Props = { unit: Unit; instrument: InstrumentSummary; taken: Administration[]; today: string };

/** Every time it was answered, the latest first, each to be taken out as a file. */
export function EveryTime({ unit, instrument, taken, today }: Props) {
  const [leaving, setLeaving] = useState<Administration | null>(null);
  return (
    <details className={styles.more}>
      <summary>{t("measures:everyTime", { count: taken.length })}</summary>
      <ul className={times.times}>
        {taken.toReversed().map((administration) => {
          const { id, partnerId, takenOn, setting, scores } = administration;
          const index = unit.partners.findIndex((each) => each.id === partnerId);
          const name = unit.partners[index]?.name ?? "";
          const day = dayInWords(takenOn, today);
          const [first] = scores;
          return (
            <li key={id} className={times.time}>
              <span className={times.timeWho}>
                <PartnerMark index={index} size={12} /> {name}
              </span>
              <span>{day}</span>
              <span className={times.timeScore}>
                {first && (first.value === null ? t("measures:noScore") : inWords(first.value))}
              </span>
              <small>{t(`measures:setting.${setting}`)}</small>
              <Button
                h={44}
                variant="subtle"
                aria-label={t("measures:saveFileOf", { title: instrument.title, name, day })}
                onClick={() => setLeaving(administration)}
              >
                {t("measures:saveFile")}
              </Button>
            </li>
          );
        })}
      </ul>
      {leaving && (
        <ExportDialog
          administration={leaving}
          name={unit.partners.find(({ id }) => id === leaving.partnerId)?.name ?? ""}
          onClose={() => setLeaving(null)}
        />
      )}
    </details>
  );
}
