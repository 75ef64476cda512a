import { useMutation } from "@tanstack/react-query";
import { queries } from "#renderer/bridge/index.ts";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import type { Paper } from "#shared/domain/settings.ts";
import type { SheetRequest } from "#shared/homework/sheet.ts";

/** Turns the chosen sheet into a file or into paper, one at a time, and says how it went. */
export function useOutput(request: SheetRequest | undefined, paper: Paper) {
  const saving = useMutation(queries.homework.savePdf.mutationOptions());
  const printing = useMutation(queries.homework.print.mutationOptions());
  const busy = saving.isPending || printing.isPending;

  const start = (wanted: "pdf" | "paper") => {
    if (!request || busy) return;
    saving.reset();
    printing.reset();
    if (wanted === "pdf") saving.mutate({ sheet: request, paper });
    else printing.mutate({ sheet: request, paper });
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

type Made = { isPending: boolean; data: { outcome: string } | undefined };

function statusOf(saving: Made, printing: Made): string {
  if (saving.isPending) return t("homework:page.makingPdf");
  if (printing.isPending) return t("homework:page.preparingPrint");
  if (saving.data?.outcome === "saved") return t("homework:page.saved");
  if (printing.data?.outcome === "sent") return t("homework:page.sent");
  return "";
}
