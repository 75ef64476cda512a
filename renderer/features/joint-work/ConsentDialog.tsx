import { Button, Radio, SegmentedControl, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type ConsentEntry, type ConsentKind, lastConsent } from "#shared/domain/consent.ts";
import { consentEntryIdSchema } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { z } from "#shared/domain/zod.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay } from "../../ui/calendar.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./Dialogs.module.css";
import type { OfUnit } from "./JointWorkPage.tsx";
import { useKeepRegister } from "./use-register.ts";

type Props = OfUnit & { partner: Partner; kind: ConsentKind; onClose: () => void };

const HOW = ["spoken", "signed"] as const;
const LABELS = {
  given: "jointWork:answerGiven",
  declined: "jointWork:answerDeclined",
  revoked: "jointWork:answerRevoked",
} as const;

/** What one partner says to one of the agreements, on which day, and how. */
export function ConsentDialog({ unit, register, partner: { id, name }, kind, onClose }: Props) {
  const policy = kind === "secrets" ? (register.policies.at(-1)?.policy ?? null) : null;
  const title = t("jointWork:recordTitle", { name, kind: t(`jointWork:kind.${kind}`) });
  const answers = waysToAnswer(lastConsent(register.consents, id, kind), policy);
  const [answer, setAnswer] = useState<ConsentEntry["answer"]>(answers[0]);
  const [how, setHow] = useState<ConsentEntry["how"]>("spoken");
  const { now, newId } = useSurroundings();
  const [on, setOn] = useState(calendarDay(now()));
  const keep = useKeepRegister(unit.id);
  const record = useMutation(
    queries.consents.record.mutationOptions({
      onSuccess(next) {
        keep(next);
        onClose();
      },
    }),
  );
  if (kind === "secrets" && policy === null) {
    return (
      <Dialog opened onClose={onClose} title={title}>
        <p>{t("jointWork:policyFirst")}</p>
      </Dialog>
    );
  }
  const isDay = z.iso.date().safeParse(on).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDay || record.isPending) return;
    const entryId = consentEntryIdSchema.parse(newId());
    record.mutate({ id: entryId, unitId: unit.id, partnerId: id, kind, answer, how, policy, on });
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form className={styles.stack} onSubmit={submit} noValidate>
        <p>{policy ? t(`jointWork:policyMeans.${policy}`) : t(`jointWork:kindMeans.${kind}`)}</p>
        <Radio.Group
          label={t("jointWork:answer", { name })}
          value={answer}
          onChange={(value) => setAnswer(answers.find((one) => one === value) ?? answer)}
        >
          <div className={styles.choices}>
            {answers.map((one) => (
              <Radio
                key={one}
                value={one}
                size="md"
                label={t(LABELS[one])}
                classNames={{ root: styles.choice ?? "" }}
              />
            ))}
          </div>
        </Radio.Group>
        <div className={styles.how}>
          <span id="consent-how">{t("jointWork:how")}</span>
          <SegmentedControl
            aria-labelledby="consent-how"
            size="md"
            value={how}
            onChange={(value) => setHow(HOW.find((one) => one === value) ?? how)}
            data={[
              { value: "spoken", label: t("jointWork:howSpoken") },
              { value: "signed", label: t("jointWork:howSigned") },
            ]}
            classNames={{ label: styles.segment ?? "" }}
          />
        </div>
        <TextInput
          type="date"
          className={styles.day ?? ""}
          label={t("jointWork:day")}
          error={!isDay && t("jointWork:dayMissing")}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        {record.isError && <Notice sentence={errorSentence(record.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" h={44} onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" h={44} loading={record.isPending}>
            {t("jointWork:saveConsent")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Answers = readonly [ConsentEntry["answer"], ...ConsentEntry["answer"][]];

/** Only what was given can be taken back; and it can be given anew where the policy has changed since. */
function waysToAnswer(said: ConsentEntry | undefined, policy: ConsentEntry["policy"]): Answers {
  if (said?.answer !== "given") return ["given", "declined"];
  return said.policy === policy ? ["revoked"] : ["given", "declined", "revoked"];
}
