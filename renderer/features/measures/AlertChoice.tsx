import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { allItems, type Questionnaire } from "#shared/measures/questionnaire.ts";
import { type AlertRule, givesNumber } from "#shared/measures/scoring.ts";
import { t } from "../../i18n/index.ts";
import layout from "./import.module.css";
import styles from "./measures.module.css";

type Props = {
  questionnaire: Questionnaire;
  alerts: AlertRule[];
  onChange: (alerts: AlertRule[]) => void;
};

/** Which single answers the clinician wants to see at once. */
export function AlertChoice({ questionnaire, alerts, onChange }: Props) {
  const possible = allItems(questionnaire).filter(givesNumber);
  const [linkId, setLinkId] = useState("");
  const [above, setAbove] = useState("0");
  const limit = Number(above.replace(",", "."));
  const ready = linkId !== "" && above.trim() !== "" && Number.isFinite(limit);
  const wordsOf = (id: string) => possible.find((item) => item.linkId === id)?.text || id;
  if (possible.length === 0) return null;
  return (
    <fieldset className={layout.part}>
      <legend>{t("measures:alertTitle")}</legend>
      <p className={styles.quiet}>{t("measures:alertLead")}</p>
      {alerts.length > 0 && (
        <ul className={layout.alertRules}>
          {alerts.map((alert) => (
            <li key={`${alert.linkId} ${alert.above}`}>
              <span>{t("measures:alertSet", { question: wordsOf(alert.linkId), above: alert.above })}</span>
              <Button variant="subtle" onClick={() => onChange(alerts.filter((each) => each !== alert))}>
                {t("measures:alertRemove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={layout.alertNew}>
        <NativeSelect
          label={t("measures:alertQuestion")}
          value={linkId}
          onChange={(event) => setLinkId(event.currentTarget.value)}
          data={[
            { value: "", label: "–" },
            ...possible.map((item) => ({ value: item.linkId, label: item.text || item.linkId })),
          ]}
        />
        <TextInput
          label={t("measures:alertAbove")}
          inputMode="decimal"
          autoComplete="off"
          value={above}
          onChange={(event) => setAbove(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!ready}
          onClick={() => {
            onChange([...alerts.filter((each) => each.linkId !== linkId), { linkId, above: limit }]);
            setLinkId("");
          }}
        >
          {t("measures:alertAdd")}
        </Button>
      </div>
    </fieldset>
  );
}
