import type { MapId } from "#shared/domain/ids.ts";
import type { Host, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { savedOrCancelled, sentOrCancelled } from "../../made-paper.ts";
import type { PrintJobs } from "../../print-jobs.ts";
import { mapMustBeOpen } from "../joint-work/index.ts";
import { exportProcedures } from "./export-procedures.ts";
import { type ImportParts, importProcedures } from "./import-procedures.ts";
import { pairPage } from "./pair-page.ts";

export type MapFilesParts = ImportParts & { jobs: PrintJobs; host: Host };

/** Maps on paper and in files. File names say nothing of whose map it is: they end up in recent-file lists. */
export function mapFilesProcedures(mapFiles: WithPractice["mapFiles"], parts: MapFilesParts) {
  const { jobs, host } = parts;
  return {
    ...exportProcedures(mapFiles, host),
    ...importProcedures(mapFiles, parts),

    /** Noted in the audit log once the file stands. */
    savePairPdf: mapFiles.savePairPdf.handler(async ({ context: { practice }, input, errors }) => {
      const page = pairPage(practice.vault.read, input);
      if (!page) throw errors.NOT_FOUND();
      mapMustBeOpen(practice.vault.read, input.oldId, "homework", errors);
      const { paper } = input;
      const answer = await jobs.during(page, (job) =>
        host.ask({ kind: "save-pdf", job, paper, suggestedFileName: `old-and-new-cycle-${paper}.pdf` }),
      );
      const outcome = savedOrCancelled(answer, errors);
      if (outcome === "saved") noteMaps(practice, "maps-saved-as-pdf", [input.oldId, input.newId]);
      return { outcome };
    }),

    /** Noted in the audit log once the page went to the printer. */
    printPair: mapFiles.printPair.handler(async ({ context: { practice }, input, errors }) => {
      const page = pairPage(practice.vault.read, input);
      if (!page) throw errors.NOT_FOUND();
      mapMustBeOpen(practice.vault.read, input.oldId, "homework", errors);
      const answer = await jobs.during(page, (job) => host.ask({ kind: "print", job, paper: input.paper }));
      const outcome = sentOrCancelled(answer, errors);
      if (outcome === "sent") noteMaps(practice, "maps-printed", [input.oldId, input.newId]);
      return { outcome };
    }),
  };
}

function noteMaps({ vault, device }: OpenPractice, action: string, ids: readonly MapId[]): void {
  for (const id of ids) vault.note({ action, author: "clinician", device }, { kind: "cycle-map", id });
}
