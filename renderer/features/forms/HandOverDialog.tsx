import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { responseIdSchema } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./HandOverDialog.module.css";
import { type HandOverRequest, useHandOver } from "./hand-over-context.ts";

type Props = {
  partner: Partner;
  /** What the partner will see, in words. */
  body: string;
  request: Omit<HandOverRequest, "id" | "partnerId">;
  onClose: () => void;
  /** What else there is to know before. */
  children?: ReactNode;
};

/** Says what the partner will see, and how the clinician comes back, before the screen goes out of their hands. */
export function HandOverDialog({ partner, body, request, onClose, children }: Props) {
  const { newId } = useSurroundings();
  const handOver = useHandOver();
  const status = useQuery(queries.vault.status.queryOptions());
  const pin = useQuery(queries.handover.pin.queryOptions());
  const { name } = partner;
  const hand = useMutation({
    mutationFn: () => handOver({ ...request, id: responseIdSchema.parse(newId()), partnerId: partner.id }),
  });
  const back = pin.data?.set ? t("forms:handPin") : t("forms:handNoPin");
  return (
    <Dialog opened onClose={onClose} title={t("forms:handTitle", { name })}>
      <div className={styles.stack}>
        <p>{body}</p>
        {children}
        {status.data && pin.data && <p>{status.data.sample ? t("forms:handSample") : back}</p>}
        {hand.data === "unsaved" && <p role="alert">{t("forms:handUnsaved")}</p>}
        {hand.isError && <Notice sentence={errorSentence(hand.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button data-autofocus loading={hand.isPending} onClick={() => hand.mutate()}>
            {t("forms:handNow")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
