import { Button, Checkbox } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PartnerId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import type { Answer, FormResponse } from "#shared/forms/response.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./AnswersPage.module.css";

export type ToShare = {
  questionIds: QuestionId[];
  sharing: Answer["sharing"];
  /** What it is about, as it is called on the page. */
  about: string;
};
type Props = { unit: Unit; response: FormResponse; toShare: ToShare; onClose: () => void };

/** Asks for the agreement before anything is shared, and says what it means before it is not. */
export function ShareDialog({ unit, response, toShare, onClose }: Props) {
  const { questionIds, sharing, about } = toShare;
  const whose = unit.partners.filter(({ id }) => response.partnerId === null || id === response.partnerId);
  const [agreed, setAgreed] = useState<readonly PartnerId[]>([]);
  const client = useQueryClient();
  const decide = useMutation(
    queries.intake.decideSharing.mutationOptions({
      async onSuccess() {
        await client.invalidateQueries({ queryKey: queries.intake.key() });
        await client.invalidateQueries({ queryKey: queries.forms.read.key() });
        onClose();
      },
    }),
  );
  const name = whose.length === 1 ? (whose[0]?.name ?? "") : t("intake:both");
  const waits = sharing === "shared" && !whose.every(({ id }) => agreed.includes(id));
  const save = () => decide.mutate({ responseId: response.id, questionIds, sharing, agreedBy: [...agreed] });
  return (
    <Dialog opened onClose={onClose} title={t(`intake:decide.${sharing}`, { name })}>
      <div className={styles.stack}>
        <p className={styles.quoted}>{about}</p>
        <p>{t(`intake:means.${sharing}`, { name })}</p>
        {sharing === "shared" &&
          whose.map((partner) => (
            <Checkbox
              key={partner.id}
              size="md"
              classNames={{ body: styles.consent ?? "" }}
              label={t("intake:hasAgreed", { name: partner.name })}
              checked={agreed.includes(partner.id)}
              onChange={({ currentTarget }) =>
                setAgreed(
                  currentTarget.checked ? [...agreed, partner.id] : agreed.filter((id) => id !== partner.id),
                )
              }
            />
          ))}
        {decide.isError && <Notice sentence={errorSentence(decide.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button disabled={waits} loading={decide.isPending} onClick={save}>
            {t(`intake:decideNow.${sharing}`)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
