import { Button, Radio } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Extent } from "#shared/cycle/shared-part.ts";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_SETTINGS, type Paper } from "#shared/domain/settings.ts";
import { queries } from "../../bridge/index.ts";
import { ClosedSign, useClosed } from "../../features/joint-work/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./FileDialog.module.css";

type Props = { unitId: UnitId; oldId: MapId; newId: MapId; opened: boolean; onClose: () => void };

/** Both cycles on one sheet: what is on it, on which paper, and where it goes. */
export function PairPrintDialog({ unitId, oldId, newId, opened, onClose }: Props) {
  const closed = useClosed(unitId, "homework");
  return (
    <Dialog opened={opened} onClose={onClose} title={t("mapLibrary:printBothTitle")}>
      {closed ? (
        <ClosedSign unitId={unitId} work="homework" closed={closed} onLeave={onClose} />
      ) : (
        <PairPrint oldId={oldId} newId={newId} />
      )}
    </Dialog>
  );
}

function PairPrint({ oldId, newId }: Pick<Props, "oldId" | "newId">) {
  const settings = useQuery(queries.settings.get.queryOptions());
  const [extent, setExtent] = useState<Extent>("shared");
  const [chosen, setPaper] = useState<Paper>();
  const paper = chosen ?? settings.data?.paper ?? DEFAULT_SETTINGS.paper;
  const saving = useMutation(queries.mapFiles.savePairPdf.mutationOptions());
  const printing = useMutation(queries.mapFiles.printPair.mutationOptions());
  const busy = saving.isPending || printing.isPending;
  const error = saving.error ?? printing.error;
  const start = (wanted: typeof saving | typeof printing) => {
    if (busy) return;
    saving.reset();
    printing.reset();
    wanted.mutate({ oldId, newId, extent, paper });
  };
  return (
    <div className={styles.form}>
      <ExtentChoice extent={extent} onChoose={setExtent} />
      <Radio.Group label={t("mapLibrary:paper")} value={paper}>
        <div className={styles.row}>
          {(["a4", "letter"] as const).map((value) => (
            <Radio
              key={value}
              size="md"
              classNames={{ body: styles.choice ?? "" }}
              value={value}
              label={t(`mapLibrary:${value}`)}
              onChange={() => setPaper(value)}
            />
          ))}
        </div>
      </Radio.Group>
      <p className={styles.note}>{t("mapLibrary:leavesProtection")}</p>
      {error && <Notice sentence={errorSentence(error)} />}
      <p role="status" className={styles.status}>
        {saving.isPending && t("mapLibrary:savingPdf")}
        {printing.isPending && t("mapLibrary:preparingPrint")}
        {saving.data?.outcome === "saved" && t("mapLibrary:saved")}
        {printing.data?.outcome === "sent" && t("mapLibrary:sent")}
      </p>
      <div className={styles.buttons}>
        <Button variant="default" aria-busy={busy} onClick={() => start(printing)}>
          {t("mapLibrary:print")}
        </Button>
        <Button aria-busy={busy} onClick={() => start(saving)}>
          {t("mapLibrary:savePdf")}
        </Button>
      </div>
    </div>
  );
}

type ExtentProps = { extent: Extent; onChoose: (extent: Extent) => void };

/** Whether only what both may see leaves, or everything; with a warning beside the second. */
export function ExtentChoice({ extent, onChoose }: ExtentProps) {
  return (
    <Radio.Group label={t("mapLibrary:extent")} value={extent}>
      <div className={styles.choices}>
        <Radio
          size="md"
          classNames={{ body: styles.choice ?? "" }}
          value="shared"
          label={t("mapLibrary:extentShared")}
          onChange={() => onChoose("shared")}
        />
        <Radio
          size="md"
          classNames={{ body: styles.choice ?? "" }}
          value="all"
          label={t("mapLibrary:extentAll")}
          description={extent === "all" ? t("mapLibrary:extentAllWarning") : undefined}
          onChange={() => onChoose("all")}
        />
      </div>
    </Radio.Group>
  );
}
