import { useMutation, useQuery } from "@tanstack/react-query";
import type { FormPageRequest } from "#shared/forms/form-page.ts";
import { queries } from "../../bridge/index.ts";

/** Makes forms into files or paper, of the size set for this practice. */
export function usePaper() {
  const settings = useQuery(queries.settings.get.queryOptions());
  const saving = useMutation(queries.forms.savePdf.mutationOptions());
  const printing = useMutation(queries.forms.print.mutationOptions());
  const paper = settings.data?.paper;
  return {
    busy: saving.isPending || printing.isPending || !paper,
    error: saving.error ?? printing.error,
    saved: saving.data?.outcome === "saved",
    make: (page: FormPageRequest, into: "pdf" | "paper") => {
      if (!paper) return;
      saving.reset();
      printing.reset();
      if (into === "pdf") saving.mutate({ page, paper });
      else printing.mutate({ page, paper });
    },
  };
}
