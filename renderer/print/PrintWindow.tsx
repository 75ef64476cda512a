import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useLayoutEffect } from "react";
import { queries } from "../bridge/index.ts";
import { FormSheet } from "../features/forms/index.ts";
import { Booklet } from "../features/homework/index.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { t } from "../i18n/index.ts";
import { Notice } from "../ui/Notice.tsx";
import { ConsentSheet } from "./ConsentSheet.tsx";
import { PairSheet } from "./PairSheet.tsx";
import { wearPaper } from "./page-style.ts";

/**
 * The page that becomes paper. Marks the document `data-print="ready"` once it stands as it will be printed, or
 * `failed`; the host waits for that mark. With `?dialog=1` the window prints itself and closes.
 */
export function PrintWindow() {
  const { data: page, error } = useQuery({ ...queries.print.page.queryOptions(), staleTime: Infinity });
  const { paper, kind } = page ?? {};

  useEffect(() => {
    // Goes into the PDF's metadata: never a name.
    if (kind) document.title = t(TITLES[kind]);
  }, [kind]);
  useLayoutEffect(() => (paper ? wearPaper(paper) : undefined), [paper]);
  useEffect(() => {
    if (error) document.documentElement.dataset.print = "failed";
  }, [error]);

  const ready = useCallback(() => {
    if (document.documentElement.dataset.print === "ready") return;
    document.documentElement.dataset.print = "ready";
    if (new URLSearchParams(location.search).get("dialog") === "1") printAndClose();
  }, []);

  if (error) return <Notice sentence={errorSentence(error)} />;
  if (!page) return null;
  return (
    <main>
      {page.kind === "form" && <FormSheet page={page} onSettled={ready} />}
      {page.kind === "cycle-pair" && <PairSheet page={page} onSettled={ready} />}
      {page.kind === "consent-sheet" && <ConsentSheet page={page} onSettled={ready} />}
      {page.kind === "homework" && <Booklet sheets={page.sheets} choice={page} onSettled={ready} />}
    </main>
  );
}

const TITLES = {
  homework: "homework:sheet.documentTitle",
  form: "forms:sheet.documentTitle",
  "cycle-pair": "mapLibrary:pairDocument",
  "consent-sheet": "jointWork:paper.document",
} as const;

function printAndClose(): void {
  window.addEventListener("afterprint", () => window.close(), { once: true });
  window.print();
}
