import { Button, Radio, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { safetyEntryIdSchema, type UnitId } from "#shared/domain/ids.ts";
import { SAFETY_OUTCOMES, type SafetyOutcome, safetyReasonSchema } from "#shared/domain/safety.ts";
import { z } from "#shared/domain/zod.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay } from "../../ui/calendar.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./Dialogs.module.css";
import { useKeepRegister } from "./use-register.ts";

type Props = { unitId: UnitId; onClose: () => void };

const isDay = (day: string) => z.iso.date().safeParse(day).success;

/** Half a year is a usual time to look again; the clinician says what is right here. */
function inHalfAYear(now: Date): string {
  const then = new Date(now);
  then.setMonth(then.getMonth() + 6);
  return calendarDay(then);
}

/** The clinician's decision about joint work: what, why, on which day, and when to look at it again. */
export function DecisionDialog({ unitId, onClose }: Props) {
  const { now, newId } = useSurroundings();
  const keep = useKeepRegister(unitId);
  const [outcome, setOutcome] = useState<SafetyOutcome>("more-to-learn");
  const [reason, setReason] = useState("");
  const [decidedOn, setDecidedOn] = useState(calendarDay(now()));
  const [reviewOn, setReviewOn] = useState(inHalfAYear(now()));
  const [tried, setTried] = useState(false);
  const decide = useMutation(
    queries.jointWork.decide.mutationOptions({
      onSuccess(register) {
        keep(register);
        onClose();
      },
    }),
  );
  const problems = {
    reason: safetyReasonSchema.safeParse(reason).success ? null : t("jointWork:reasonMissing"),
    decidedOn: isDay(decidedOn) ? null : t("jointWork:dayMissing"),
    reviewOn:
      reviewOn === "" || (isDay(reviewOn) && reviewOn > decidedOn) ? null : t("jointWork:reviewTooEarly"),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(problems).some((one) => one !== null) || decide.isPending) return;
    const id = safetyEntryIdSchema.parse(newId());
    decide.mutate({ id, unitId, outcome, reason, decidedOn, reviewOn: reviewOn === "" ? null : reviewOn });
  };
  return (
    <Dialog opened onClose={onClose} title={t("jointWork:decideTitle")} size={620}>
      <form className={styles.stack} onSubmit={submit} noValidate>
        <Radio.Group
          label={t("jointWork:outcome")}
          value={outcome}
          onChange={(value) => setOutcome(SAFETY_OUTCOMES.find((one) => one === value) ?? outcome)}
        >
          <div className={styles.choices}>
            {SAFETY_OUTCOMES.map((one) => (
              <Radio
                key={one}
                value={one}
                size="md"
                label={t(`jointWork:standing.${one}`)}
                description={t(`jointWork:outcomeHint.${one}`)}
                classNames={{ root: styles.choice ?? "" }}
              />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          rows={3}
          maxLength={2000}
          label={t("jointWork:reason")}
          description={t("jointWork:reasonHint")}
          error={tried && problems.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={styles.days}>
          <TextInput
            type="date"
            label={t("jointWork:decidedDay")}
            error={tried && problems.decidedOn}
            value={decidedOn}
            onChange={(event) => setDecidedOn(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t("jointWork:reviewDay")}
            description={t("jointWork:reviewHint")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            error={tried && problems.reviewOn}
            value={reviewOn}
            onChange={(event) => setReviewOn(event.currentTarget.value)}
          />
        </div>
        {decide.isError && <Notice sentence={errorSentence(decide.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" h={44} onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" h={44} loading={decide.isPending}>
            {t("jointWork:saveDecision")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
