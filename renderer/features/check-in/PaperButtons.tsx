import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { FormPageRequest } from "#shared/forms/form-page.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Dialogs.module.css";

/** Makes a form into a file or into paper, of the size set for this practice, and says how it went. */
export function PaperButtons({ page, label }: { page: FormPageRequest; label: string }) {
  const settings = useQuery(queries.settings.get.queryOptions());
  const saving = useMutation(queries.forms.savePdf.mutationOptions());
  const printing = useMutation(queries.forms.print.mutationOptions());
  const paper = settings.data?.paper;
  const busy = saving.isPending || printing.isPending || !paper;
  const error = saving.error ?? printing.error;
  const start = (wanted: "pdf" | "paper") => {
    if (!paper) return;
    saving.reset();
    printing.reset();
    if (wanted === "pdf") saving.mutate({ page, paper });
    else printing.mutate({ page, paper });
  };
  return (
    <div className={styles.paper}>
      <span>{label}</span>
      <Button
        h={44}
        variant="default"
        aria-label={`${label}: ${t("checkIn:print")}`}
        disabled={busy}
        onClick={() => start("paper")}
      >
        {t("checkIn:print")}
      </Button>
      <Button
        h={44}
        variant="subtle"
        aria-label={`${label}: ${t("checkIn:savePdf")}`}
        disabled={busy}
        onClick={() => start("pdf")}
      >
        {t("checkIn:savePdf")}
      </Button>
      <span role="status">{saving.data?.outcome === "saved" ? t("checkIn:pdfSaved") : ""}</span>
      {error && <Notice sentence={errorSentence(error)} />}
    </div>
  );
}
