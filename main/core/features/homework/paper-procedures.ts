import type { Paper } from "#shared/domain/settings.ts";
import type { PaperChoice, Sheet, SheetRequest } from "#shared/homework/sheet.ts";
import type { PrintPage } from "#shared/print/page.ts";
import type { Host, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { savedOrCancelled, sentOrCancelled } from "../../made-paper.ts";
import type { PrintJobs } from "../../print-jobs.ts";
import { mapMustBeOpen } from "../joint-work/index.ts";
import { composeSheet } from "./compose-sheet.ts";

type Asked = PaperChoice & { sheets: SheetRequest[] };

/** Homework sheets: filled from the map as it stands, and made into paper by the host. */
export function homeworkPaperProcedures(homework: WithPractice["homework"], jobs: PrintJobs, host: Host) {
  return {
    sheet: homework.sheet.handler(({ context, input, errors }) => {
      const sheet = composeSheet(context.practice.vault.read, input.sheet);
      if (!sheet) throw errors.NOT_FOUND();
      return sheet;
    }),

    /** Noted in the audit log once the file stands. */
    savePdf: homework.savePdf.handler(async ({ context: { practice }, input, errors }) => {
      const page = pageOf(practice, input);
      if (!page) throw errors.NOT_FOUND();
      for (const { mapId } of input.sheets) mapMustBeOpen(practice.vault.read, mapId, "homework", errors);
      const answer = await jobs.during(page, (job) =>
        host.ask({ kind: "save-pdf", job, paper: input.paper, suggestedFileName: fileName(input.paper) }),
      );
      const outcome = savedOrCancelled(answer, errors);
      if (outcome === "saved") notePaper(practice, "sheet-saved-as-pdf", input.sheets);
      return { outcome };
    }),

    /** Noted in the audit log once the page went to the printer. */
    print: homework.print.handler(async ({ context: { practice }, input, errors }) => {
      const page = pageOf(practice, input);
      if (!page) throw errors.NOT_FOUND();
      for (const { mapId } of input.sheets) mapMustBeOpen(practice.vault.read, mapId, "homework", errors);
      const answer = await jobs.during(page, (job) => host.ask({ kind: "print", job, paper: input.paper }));
      const outcome = sentOrCancelled(answer, errors);
      if (outcome === "sent") notePaper(practice, "sheet-printed", input.sheets);
      return { outcome };
    }),
  };
}

/** Says nothing of whose sheet it is: file names end up in recent-file lists and on shared computers. */
const fileName = (paper: Paper) => `practice-sheet-${paper}.pdf`;

/** All of the sheets, or none: a booklet with one missing would not be noticed. */
function pageOf({ vault }: OpenPractice, { sheets: requests, ...choice }: Asked): PrintPage | undefined {
  const sheets: Sheet[] = [];
  for (const request of requests) {
    const sheet = composeSheet(vault.read, request);
    if (!sheet) return undefined;
    sheets.push(sheet);
  }
  return { kind: "homework", sheets, ...choice };
}

/** One line a map whose words went to paper. */
function notePaper({ vault, device }: OpenPractice, action: string, sheets: SheetRequest[]): void {
  for (const id of new Set(sheets.map(({ mapId }) => mapId)))
    vault.note({ action, author: "clinician", device }, { kind: "cycle-map", id });
}
