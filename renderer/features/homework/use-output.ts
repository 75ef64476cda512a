import { useMutation } from "@tanstack/react-query";
import { queries } from "#renderer/bridge/index.ts";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import type { PaperChoice, SheetRequest } from "#shared/homework/sheet.ts";

/** Turns the sheets into one file or into paper, one at a time, and says how it went. */
export function useOutput(sheets: SheetRequest[], choice: PaperChoice) {
  const saving = useMutation(queries.homework.savePdf.mutationOptions());
  const printing = useMutation(queries.homework.print.mutationOptions());
  const busy = saving.isPending || printing.isPending;

  const start = (wanted: "pdf" | "paper") => {
    if (sheets.length === 0 || busy) return;
    saving.reset();
    printing.reset();
    if (wanted === "pdf") saving.mutate({ sheets, ...choice });
    else printing.mutate({ sheets, ...choice });
  };
  const error = saving.error ?? printing.error;
  return {
    savePdf: () => start("pdf"),
    print: () => start("paper"),
    busy,
    status: statusOf(saving, printing),
    problem: error ? errorSentence(error) : null,
  };
}

export type Output = ReturnType<typeof useOutput>;

type Made = { isPending: boolean; data: { outcome: string } | undefined };

function statusOf(saving: Made, printing: Made): string {
  if (saving.isPending) return t("homeworkDesk:makingPdf");
  if (printing.isPending) return t("homeworkDesk:preparingPrint");
  if (saving.data?.outcome === "saved") return t("homeworkDesk:saved");
  if (printing.data?.outcome === "sent") return t("homeworkDesk:sent");
  return "";
}
