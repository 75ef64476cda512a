import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
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
import { useHandOver } from "../forms/index.ts";
import styles from "./Dialogs.module.css";

type Props = { partner: Partner; session: Session; onClose: () => void };

/** Says what the partner will see, and how the clinician comes back, before the screen goes out of their hands. */
export function HandOverDialog({ partner, session, onClose }: Props) {
  const { newId } = useSurroundings();
  const handOver = useHandOver();
  const status = useQuery(queries.vault.status.queryOptions());
  const pin = useQuery(queries.handover.pin.queryOptions());
  const { name } = partner;
  const hand = useMutation({
    mutationFn: () =>
      handOver({
        id: responseIdSchema.parse(newId()),
        formId: CHECK_IN.id,
        unitId: session.unitId,
        partnerId: partner.id,
        sessionId: session.id,
      }),
  });
  const back = pin.data?.set ? t("checkIn:handPin") : t("checkIn:handNoPin");
  return (
    <Dialog opened onClose={onClose} title={t("checkIn:handTitle", { name })}>
      <div className={styles.stack}>
        <p>{t("checkIn:handBody", { name })}</p>
        {status.data && pin.data && <p>{status.data.sample ? t("checkIn:handSample") : back}</p>}
        {hand.data === "unsaved" && <p role="alert">{t("checkIn:handUnsaved")}</p>}
        {hand.isError && <Notice sentence={errorSentence(hand.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button data-autofocus loading={hand.isPending} onClick={() => hand.mutate()}>
            {t("checkIn:handNow")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
