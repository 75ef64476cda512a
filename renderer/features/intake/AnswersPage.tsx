import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { FilledForm } from "#shared/contract/forms.ts";
import type { SharingDecision } from "#shared/contract/intake.ts";
import type { ResponseId, UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { Asked } from "#shared/forms/question.ts";
import { core, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { PaperButtons } from "../forms/index.ts";
import { AnsweredSection } from "./AnsweredSection.tsx";
import styles from "./AnswersPage.module.css";
import { answeredSections } from "./answered-sections.ts";
import { BackToIntake } from "./BackToIntake.tsx";
import { PinDialog } from "./PinDialog.tsx";
import { ShareDialog, type ToShare } from "./ShareDialog.tsx";

type Props = { unitId: UnitId; responseId: ResponseId };

/** What was answered, with where it comes from and with whom it may be shared. For the clinician's eyes. */
export function AnswersPage({ unitId, responseId }: Props) {
  // Nothing of it stays in the window: that it is looked at is noted each time.
  const fresh = { staleTime: 0, gcTime: 0 };
  const filled = useQuery({ ...queries.forms.read.queryOptions({ input: { responseId } }), ...fresh });
  const decisions = useQuery({
    ...queries.intake.decisions.queryOptions({ input: { responseId } }),
    ...fresh,
  });
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const failure = filled.error ?? decisions.error ?? unit.error;
  if (!filled.data || !decisions.data || !unit.data) {
    return failure ? (
      <div className={styles.page}>
        <Notice sentence={errorSentence(failure)} />
      </div>
    ) : null;
  }
  return <Answered unit={unit.data} filled={filled.data} decisions={decisions.data} />;
}

type AnsweredProps = { unit: Unit; filled: FilledForm; decisions: readonly SharingDecision[] };

function Answered({ unit, filled, decisions }: AnsweredProps) {
  const { response, form } = filled;
  const [sharing, setSharing] = useState<ToShare | null>(null);
  const [pinning, setPinning] = useState<Asked | null>(null);
  const name = unit.partners.find(({ id }) => id === response.partnerId)?.name ?? t("intake:both");
  const sections = answeredSections(filled, decisions);
  const navigate = useNavigate();
  const params = { unitId: unit.id, responseId: response.id };
  const takeUp = useMutation({
    mutationFn: () => core.intake.takeUpAgain({ responseId: response.id }),
    onSuccess: () => navigate({ to: "/units/$unitId/intake/$responseId/fill", params }),
  });
  return (
    <div className={styles.page}>
      <BackToIntake unitId={unit.id} />
      <div className={styles.head}>
        <h1>{t("intake:answersTitle", { name, title: form.title })}</h1>
        <Button variant="default" loading={takeUp.isPending} onClick={() => takeUp.mutate()}>
          {response.state === "done" ? t("intake:takeUpAgain") : t("intake:goOn")}
        </Button>
      </div>
      <p className={styles.about}>{t("intake:answersAbout")}</p>
      <PaperButtons page={{ what: "filled", responseId: response.id }} label={t("intake:onPaper")} />
      {takeUp.isError && <Notice sentence={errorSentence(takeUp.error)} />}
      {sections.length === 0 && <p className={styles.nothing}>{t("intake:noAnswers")}</p>}
      {sections.map((section) => (
        <AnsweredSection
          key={section.answers[0]?.question.id}
          unit={unit}
          name={name}
          section={section}
          onDecide={setSharing}
          onPin={setPinning}
        />
      ))}
      {pinning && (
        <PinDialog unit={unit} response={response} question={pinning} onClose={() => setPinning(null)} />
      )}
      {sharing && (
        <ShareDialog unit={unit} response={response} toShare={sharing} onClose={() => setSharing(null)} />
      )}
    </div>
  );
}
