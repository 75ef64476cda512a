import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { responseIdSchema, type UnitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { SAFETY_SCREEN } from "#shared/forms/safety-screen.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { useHandOver } from "../forms/index.ts";
import styles from "./Dialogs.module.css";
import { PolicyNote } from "./PolicyNote.tsx";

type Props = { unitId: UnitId; partner: Partner; onClose: () => void };

/** Reminds the clinician that it is for one alone, and how they come back, before the screen leaves their hands. */
export function HandScreenDialog({ unitId, partner: { id, name }, onClose }: Props) {
  const { newId } = useSurroundings();
  const handOver = useHandOver();
  const status = useQuery(queries.vault.status.queryOptions());
  const pin = useQuery(queries.handover.pin.queryOptions());
  const hand = useMutation({
    mutationFn: () =>
      handOver({
        id: responseIdSchema.parse(newId()),
        formId: SAFETY_SCREEN.id,
        unitId,
        partnerId: id,
        sessionId: null,
      }),
  });
  const back = pin.data?.set ? t("jointWork:handPin") : t("jointWork:handNoPin");
  return (
    <Dialog opened onClose={onClose} title={t("jointWork:handTitle", { name })}>
      <div className={styles.stack}>
        <p>{t("jointWork:handBody", { name })}</p>
        <PolicyNote unitId={unitId} />
        {status.data && pin.data && <p>{status.data.sample ? t("jointWork:handSample") : back}</p>}
        {hand.data === "unsaved" && <p role="alert">{t("jointWork:handUnsaved")}</p>}
        {hand.isError && <Notice sentence={errorSentence(hand.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" h={44} onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button data-autofocus h={44} loading={hand.isPending} onClick={() => hand.mutate()}>
            {t("jointWork:handNow")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
