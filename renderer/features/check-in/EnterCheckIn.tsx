import { Button, SegmentedControl } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { responseIdSchema } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { FormFields, PaperButtons, useFormAnswers } from "../forms/index.ts";
import styles from "./Dialogs.module.css";

type Props = { partner: Partner; session: Session; onClose: () => void };

const NOTHING = new Map();
const keepNothing = () => undefined;
const HOW = ["by-clinician", "from-paper"] as const;

/** The clinician enters what a partner said, or wrote on paper. Nothing is kept before it is whole. */
export function EnterCheckIn({ partner, session, onClose }: Props) {
  const { name } = partner;
  const { newId } = useSurroundings();
  const client = useQueryClient();
  const [setting, setSetting] = useState<(typeof HOW)[number]>("by-clinician");
  const filled = useFormAnswers(CHECK_IN, NOTHING, keepNothing);
  const enter = useMutation(
    queries.forms.enter.mutationOptions({
      async onSuccess() {
        await client.invalidateQueries({ queryKey: queries.checkIns.key() });
        onClose();
      },
    }),
  );
  const save = () => {
    if (filled.check(filled.shown).length > 0 || enter.isPending) return;
    enter.mutate({
      id: responseIdSchema.parse(newId()),
      formId: CHECK_IN.id,
      unitId: session.unitId,
      partnerId: partner.id,
      sessionId: session.id,
      setting,
      answers: [...filled.fitting].map(([questionId, value]) => ({ questionId, value })),
    });
  };
  return (
    <Dialog opened onClose={onClose} title={t("checkIn:enterTitle", { name })} size={680}>
      <div className={styles.stack}>
        <div className={styles.how}>
          <span id="entered-how">{t("checkIn:enterHow", { name })}</span>
          <SegmentedControl
            aria-labelledby="entered-how"
            size="md"
            value={setting}
            onChange={(value) => setSetting(HOW.find((one) => one === value) ?? setting)}
            data={[
              { value: "by-clinician", label: t("checkIn:enterTold") },
              { value: "from-paper", label: t("checkIn:enterPaper") },
            ]}
            classNames={{ label: styles.segment ?? "" }}
          />
        </div>
        {setting === "from-paper" && (
          <PaperButtons page={{ what: "blank", formId: CHECK_IN.id }} label={t("checkIn:blankPaper")} />
        )}
        {CHECK_IN.sections.map((section) => (
          <FormFields
            key={section.title}
            questions={section.questions}
            shown={filled.shown}
            answers={filled.answers}
            problems={filled.problems}
            onAnswer={filled.answer}
          />
        ))}
        {enter.isError && <Notice sentence={errorSentence(enter.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button loading={enter.isPending} onClick={save}>
            {t("checkIn:enterSave")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
