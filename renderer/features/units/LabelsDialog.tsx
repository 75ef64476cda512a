import { Button, Radio } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  DEFAULT_LABEL_PACK,
  LABEL_PACKS,
  type LabelPack,
  labelPackSchema,
} from "#shared/domain/label-pack.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import dialog from "./Dialog.module.css";
import styles from "./LabelsDialog.module.css";

type Props = { unit: Unit; opened: boolean; onClose: () => void };

/** Chooses the words in which a couple's maps name their places. What is chosen holds at once. */
export function LabelsDialog({ unit, opened, onClose }: Props) {
  const client = useQueryClient();
  // Marked within the click itself, and for as long as the dialog is open: the mark never jumps back on its way.
  const [chosen, setChosen] = useState<LabelPack | null>(null);
  const choose = useMutation(
    queries.units.chooseLabels.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: queries.units.key() }),
      onError: () => setChosen(null),
    }),
  );
  const onChoose = (value: string) => {
    const labels = labelPackSchema.catch(DEFAULT_LABEL_PACK).parse(value);
    setChosen(labels);
    choose.mutate({ unitId: unit.id, labels });
  };
  const close = () => {
    setChosen(null);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={t("labels:packs.title")}>
      <div className={dialog.form}>
        <p className={dialog.lead}>{t("labels:packs.lead")}</p>
        <Radio.Group aria-label={t("labels:packs.choose")} value={chosen ?? unit.labels} onChange={onChoose}>
          <div className={styles.packs}>
            {LABEL_PACKS.map((pack) => (
              <Radio
                key={pack}
                classNames={{ body: styles.pack ?? "" }}
                size="md"
                value={pack}
                label={t(`labels:packs.name.${pack}`)}
                description={t(`labels:packs.about.${pack}`)}
              />
            ))}
          </div>
        </Radio.Group>
        {choose.isError && <Notice sentence={errorSentence(choose.error)} />}
        <div className={dialog.buttons}>
          <Button onClick={close}>{t("close")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
