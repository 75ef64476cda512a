import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { responseIdSchema } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./Dialogs.module.css";
import { type HandOverRequest, useHandOver } from "./hand-over-context.ts";

type Props = {
  /** To whom. */
  name: string;
  /** What they will see. */
  about: string;
  form: Omit<HandOverRequest, "id">;
  onClose: () => void;
};

/** Says what the partner will see, and how the clinician comes back, before the screen goes out of their hands. */
export function HandOverDialog({ name, about, form, onClose }: Props) {
  const { newId } = useSurroundings();
  const handOver = useHandOver();
  const status = useQuery(queries.vault.status.queryOptions());
  const pin = useQuery(queries.handover.pin.queryOptions());
  const hand = useMutation({
    mutationFn: () => handOver({ id: responseIdSchema.parse(newId()), ...form }),
  });
  const back = pin.data?.set ? t("forms:handPin") : t("forms:handNoPin");
  return (
    <Dialog opened onClose={onClose} title={t("forms:handTitle", { name })}>
      <div className={styles.stack}>
        <p>{about}</p>
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
