import type { Paper } from "#shared/domain/settings.ts";
import { fillSheet } from "#shared/homework/fill-sheet.ts";
import type { Sheet, SheetRequest } from "#shared/homework/sheet.ts";
import type { PrintPage } from "#shared/print/page.ts";
import type { Host, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { savedOrCancelled, sentOrCancelled } from "../../made-paper.ts";
import type { PrintJobs } from "../../print-jobs.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findMap } from "../cycle-map/index.ts";
import { mapMustBeOpen } from "../joint-work/index.ts";
import { lastSessionNumber } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";

/** Homework sheets: filled from the map as it stands, and made into paper by the host. */
export function homeworkProcedures(homework: WithPractice["homework"], jobs: PrintJobs, host: Host) {
  return {
    sheet: homework.sheet.handler(({ context, input, errors }) => {
      const sheet = filled(context.practice.vault.read, input.sheet);
      if (!sheet) throw errors.NOT_FOUND();
      return sheet;
    }),

    /** Noted in the audit log once the file stands. */
    savePdf: homework.savePdf.handler(async ({ context: { practice }, input, errors }) => {
      const page = pageOf(practice, input);
      if (!page) throw errors.NOT_FOUND();
      mapMustBeOpen(practice.vault.read, input.sheet.mapId, "homework", errors);
      const answer = await jobs.during(page, (job) =>
        host.ask({ kind: "save-pdf", job, paper: input.paper, suggestedFileName: fileName(input.paper) }),
      );
      const outcome = savedOrCancelled(answer, errors);
      if (outcome === "saved") notePaper(practice, "sheet-saved-as-pdf", input.sheet);
      return { outcome };
    }),

    /** Noted in the audit log once the page went to the printer. */
    print: homework.print.handler(async ({ context: { practice }, input, errors }) => {
      const page = pageOf(practice, input);
      if (!page) throw errors.NOT_FOUND();
      mapMustBeOpen(practice.vault.read, input.sheet.mapId, "homework", errors);
      const answer = await jobs.during(page, (job) => host.ask({ kind: "print", job, paper: input.paper }));
      const outcome = sentOrCancelled(answer, errors);
      if (outcome === "sent") notePaper(practice, "sheet-printed", input.sheet);
      return { outcome };
    }),
  };
}

/** Says nothing of whose sheet it is: file names end up in recent-file lists and on shared computers. */
const fileName = (paper: Paper) => `practice-sheet-${paper}.pdf`;

function pageOf(
  { vault }: OpenPractice,
  asked: { sheet: SheetRequest; paper: Paper },
): PrintPage | undefined {
  const sheet = filled(vault.read, asked.sheet);
  return sheet && { kind: "homework-sheet", sheet, paper: asked.paper };
}

function filled(read: ReadHandle, request: SheetRequest): Sheet | undefined {
  const stored = findMap(read, request.mapId);
  const unit = stored && findUnit(read, stored.map.unitId);
  return unit && fillSheet(request, stored.map, unit, lastSessionNumber(read, unit.id));
}

function notePaper({ vault, device }: OpenPractice, action: string, { mapId }: SheetRequest): void {
  vault.note({ action, author: "clinician", device }, { kind: "cycle-map", id: mapId });
}
