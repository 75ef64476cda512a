import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import dialog from "./Dialog.module.css";
import type { NamedMap } from "./DuplicateDialog.tsx";
import { useRefreshMapLists } from "./use-map-lists.ts";

type Props = { map: NamedMap; opened: boolean; onClose: () => void; onDone: () => void };

/** Asks before a map leaves the list. */
export function PutAwayDialog({ map, opened, onClose, onDone }: Props) {
  const refresh = useRefreshMapLists();
  const putAway = useMutation(
    queries.cycleMap.putAway.mutationOptions({
      onSuccess: async () => {
        onClose();
        // It is said, and can be taken back, once the list is without it.
        await refresh();
        onDone();
      },
    }),
  );
  return (
    <Dialog opened={opened} onClose={onClose} title={t("mapLibrary:putAwayTitle")}>
      <div className={dialog.form}>
        <p className={dialog.lead}>{t("mapLibrary:putAwayLead")}</p>
        {putAway.isError && <Notice sentence={errorSentence(putAway.error)} />}
        <div className={dialog.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button
            loading={putAway.isPending}
            data-autofocus
            onClick={() => putAway.mutate({ mapId: map.id, putAway: true })}
          >
            {t("mapLibrary:putAwayDo")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
