import { CONSENT_KINDS, lastConsent } from "#shared/domain/consent.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Paper } from "#shared/domain/settings.ts";
import type { ConsentPage } from "#shared/print/consent-page.ts";
import type { Host, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import { savedOrCancelled, sentOrCancelled } from "../../made-paper.ts";
import type { PrintJobs } from "../../print-jobs.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findUnit } from "../units/index.ts";
import { readRegister } from "./repository.ts";

type Parts = { jobs: PrintJobs; host: Host };

/** The consent sheet as paper. Its file name says nothing of whose it is. */
export function consentPaperProcedures(consents: WithPractice["consents"], { jobs, host }: Parts) {
  return {
    /** Noted in the audit log once the file stands. */
    savePdf: consents.savePdf.handler(async ({ context: { practice }, input, errors }) => {
      const page = consentPage(practice.vault.read, input);
      if (!page) throw errors.NOT_FOUND();
      const { paper } = input;
      const answer = await jobs.during(page, (job) =>
        host.ask({ kind: "save-pdf", job, paper, suggestedFileName: `consent-sheet-${paper}.pdf` }),
      );
      const outcome = savedOrCancelled(answer, errors);
      if (outcome === "saved") noteSheet(practice, "consent-sheet-saved-as-pdf", input.unitId);
      return { outcome };
    }),

    /** Noted in the audit log once the page went to the printer. */
    print: consents.print.handler(async ({ context: { practice }, input, errors }) => {
      const page = consentPage(practice.vault.read, input);
      if (!page) throw errors.NOT_FOUND();
      const answer = await jobs.during(page, (job) => host.ask({ kind: "print", job, paper: input.paper }));
      const outcome = sentOrCancelled(answer, errors);
      if (outcome === "sent") noteSheet(practice, "consent-sheet-printed", input.unitId);
      return { outcome };
    }),
  };
}

function consentPage(
  read: ReadHandle,
  { unitId, paper }: { unitId: UnitId; paper: Paper },
): ConsentPage | undefined {
  const unit = findUnit(read, unitId);
  if (!unit) return undefined;
  const { consents, policies } = readRegister(read, unitId);
  const last = CONSENT_KINDS.flatMap((kind) =>
    unit.partners.flatMap(({ id }) => lastConsent(consents, id, kind) ?? []),
  );
  const policy = policies.at(-1)?.policy ?? null;
  return { kind: "consent-sheet", partners: unit.partners, policy, consents: last, paper };
}

const noteSheet = ({ vault, device }: OpenPractice, action: string, unitId: UnitId) =>
  vault.note({ action, author: "clinician", device }, { kind: "unit", id: unitId });
