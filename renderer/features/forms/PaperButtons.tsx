import { Button } from "@mantine/core";
import type { FormPageRequest } from "#shared/forms/form-page.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./PaperButtons.module.css";
import { usePaper } from "./use-paper.ts";

/** Makes a form into a file or into paper, and says how it went. */
export function PaperButtons({ page, label }: { page: FormPageRequest; label: string }) {
  const { busy, error, saved, make } = usePaper();
  return (
    <div className={styles.paper}>
      <span>{label}</span>
      <Button
        h={44}
        variant="default"
        aria-label={`${label}: ${t("forms:print")}`}
        disabled={busy}
        onClick={() => make(page, "paper")}
      >
        {t("forms:print")}
      </Button>
      <Button
        h={44}
        variant="subtle"
        aria-label={`${label}: ${t("forms:savePdf")}`}
        disabled={busy}
        onClick={() => make(page, "pdf")}
      >
        {t("forms:savePdf")}
      </Button>
      <span role="status">{saved ? t("forms:pdfSaved") : ""}</span>
      {error && <Notice sentence={errorSentence(error)} />}
    </div>
  );
}
