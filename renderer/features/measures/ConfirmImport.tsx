import { Button, Checkbox, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { instrumentIdSchema } from "#shared/domain/ids.ts";
import { LICENCE_MAX } from "#shared/domain/measure.ts";
import type { Questionnaire } from "#shared/measures/questionnaire.ts";
import type { Scoring } from "#shared/measures/scoring.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { AlertChoice } from "./AlertChoice.tsx";
import layout from "./import.module.css";
import styles from "./measures.module.css";
import { ScoreRuleFields } from "./ScoreRuleFields.tsx";

type Props = {
  text: string;
  questionnaire: Questionnaire;
  proposed: Scoring;
  onDone: (title: string) => void;
};

/** The figures it is counted by, and the licence it is used under; with both, it is taken in. */
export function ConfirmImport({ text, questionnaire, proposed, onDone }: Props) {
  const { newId } = useSurroundings();
  const [id] = useState(() => instrumentIdSchema.parse(newId()));
  const [scoring, setScoring] = useState(proposed);
  const [licence, setLicence] = useState(questionnaire.copyright.slice(0, LICENCE_MAX));
  const [confirmed, setConfirmed] = useState(false);
  const client = useQueryClient();
  const take = useMutation(
    queries.measures.import.mutationOptions({
      onSuccess: async ({ title }) => {
        await client.invalidateQueries({ queryKey: queries.measures.key() });
        onDone(title);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (confirmed && licence.trim() !== "" && !take.isPending)
      take.mutate({ id, text, scoring, licence: licence.trim(), licenceConfirmed: true });
  };
  return (
    <form className={layout.form} onSubmit={submit}>
      <fieldset className={layout.part}>
        <legend>{t("measures:scoringTitle")}</legend>
        <p className={styles.quiet}>
          {scoring.scores.length === 0 ? t("measures:scoringNone") : t("measures:scoringLead")}
        </p>
        {scoring.scores.map((rule, index) => (
          <ScoreRuleFields
            key={rule.id}
            rule={rule}
            onChange={(changed) => setScoring({ ...scoring, scores: scoring.scores.with(index, changed) })}
          />
        ))}
      </fieldset>
      <AlertChoice
        questionnaire={questionnaire}
        alerts={scoring.alerts}
        onChange={(alerts) => setScoring({ ...scoring, alerts })}
      />
      <fieldset className={layout.part}>
        <legend>{t("measures:licenceTitle")}</legend>
        <Textarea
          label={t("measures:licenceText")}
          description={t("measures:licenceHint")}
          rows={4}
          className={layout.terms ?? ""}
          maxLength={LICENCE_MAX}
          value={licence}
          onChange={(event) => setLicence(event.currentTarget.value)}
        />
        <Checkbox
          size="md"
          label={t("measures:licenceConfirm")}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
      </fieldset>
      {take.isError && <Notice sentence={errorSentence(take.error)} />}
      <div className={styles.buttons}>
        <Button type="submit" disabled={!confirmed || licence.trim() === ""} loading={take.isPending}>
          {t("measures:takeIn")}
        </Button>
      </div>
    </form>
  );
}
