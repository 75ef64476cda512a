import { Button, Checkbox } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Administration } from "#shared/domain/measure.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import layout from "./import.module.css";
import styles from "./measures.module.css";

type Props = { administration: Administration; name: string; onClose: () => void };

/** Says what will be in the file and that nothing protects it, and then saves it where the clinician wants it. */
export function ExportDialog({ administration, name, onClose }: Props) {
  const [withName, setWithName] = useState(false);
  const save = useMutation(queries.measures.exportFhir.mutationOptions());
  const saved = save.data?.outcome === "saved";
  return (
    <Dialog opened onClose={onClose} title={t("measures:exportTitle")}>
      <div className={layout.form}>
        <p className={styles.plain}>{t("measures:exportBody", { name })}</p>
        <Checkbox
          size="md"
          label={t("measures:exportName", { name })}
          checked={withName}
          onChange={(event) => setWithName(event.currentTarget.checked)}
        />
        <p role="status" className={styles.done}>
          {saved ? t("measures:exported") : ""}
        </p>
        {save.isError && <Notice sentence={errorSentence(save.error)} />}
        <div className={styles.ways}>
          <Button variant="subtle" onClick={onClose}>
            {saved ? t("close") : t("cancel")}
          </Button>
          <Button
            data-autofocus
            loading={save.isPending}
            onClick={() => save.mutate({ administrationId: administration.id, withName })}
          >
            {t("measures:exportNow")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
