import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_SETTINGS } from "#shared/domain/settings.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Section.module.css";

/** The consent sheet as a file or on paper. */
export function SheetSection({ unitId }: { unitId: UnitId }) {
  const settings = useQuery(queries.settings.get.queryOptions());
  const saving = useMutation(queries.consents.savePdf.mutationOptions());
  const printing = useMutation(queries.consents.print.mutationOptions());
  const request = { unitId, paper: settings.data?.paper ?? DEFAULT_SETTINGS.paper };
  const busy = saving.isPending || printing.isPending;
  const start = (one: typeof saving | typeof printing) => {
    if (busy) return;
    saving.reset();
    printing.reset();
    one.mutate(request);
  };
  const error = saving.error ?? printing.error;
  return (
    <section className={styles.section} aria-labelledby="sheet-title">
      <h2 id="sheet-title">{t("jointWork:sheetTitle")}</h2>
      <p className={styles.about}>{t("jointWork:sheetAbout")}</p>
      <div className={styles.buttons}>
        <Button h={44} variant="default" onClick={() => start(saving)}>
          {t("jointWork:sheetPdf")}
        </Button>
        <Button h={44} variant="default" onClick={() => start(printing)}>
          {t("jointWork:sheetPrint")}
        </Button>
      </div>
      <p role="status" className={styles.about}>
        {busy && t("jointWork:sheetWorking")}
        {saving.data?.outcome === "saved" && t("jointWork:sheetSaved")}
        {printing.data?.outcome === "sent" && t("jointWork:sheetSent")}
      </p>
      {error && <Notice sentence={errorSentence(error)} />}
    </section>
  );
}
