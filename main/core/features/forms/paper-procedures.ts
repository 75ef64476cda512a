import type { Paper } from "#shared/domain/settings.ts";
import type { FormPage, FormPageRequest } from "#shared/forms/form-page.ts";
import type { Host, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { PrintJobs } from "../../print-jobs.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findUnit } from "../units/index.ts";
import type { KnownForms } from "./known-forms.ts";
import { formToBegin } from "./own-forms.ts";
import { findFormVersion, findResponse, listAnswers } from "./repository.ts";

type Parts = { known: KnownForms; jobs: PrintJobs; host: Host };

/** Forms on paper: blank ones to fill in by hand, and what was answered. */
export function formPaperProcedures(forms: WithPractice["forms"], { known, jobs, host }: Parts) {
  const pageOf = ({ vault: { read } }: OpenPractice, asked: { page: FormPageRequest; paper: Paper }) =>
    asked.page.what === "blank"
      ? blankPage(read, known, asked.page.formId, asked.paper)
      : filledPage(read, asked.page.responseId, asked.paper);
  return {
    /** Noted in the audit log once the file stands. */
    savePdf: forms.savePdf.handler(async ({ context: { practice }, input, errors }) => {
      const page = pageOf(practice, input);
      if (!page) throw errors.NOT_FOUND();
      const suggestedFileName = fileName(input.paper);
      const answer = await jobs.during(page, (job) =>
        host.ask({ kind: "save-pdf", job, paper: input.paper, suggestedFileName }),
      );
      if (answer === "cancelled") return { outcome: "cancelled" as const };
      if (answer === "file-not-written") throw errors.FILE_NOT_WRITTEN();
      if (answer === "unavailable") throw errors.PRINT_UNAVAILABLE();
      notePaper(practice, "form-saved-as-pdf", input.page);
      return { outcome: "saved" as const };
    }),

    /** Noted in the audit log once the page went to the printer. */
    print: forms.print.handler(async ({ context: { practice }, input, errors }) => {
      const page = pageOf(practice, input);
      if (!page) throw errors.NOT_FOUND();
      const answer = await jobs.during(page, (job) => host.ask({ kind: "print", job, paper: input.paper }));
      if (answer === "cancelled") return { outcome: "cancelled" as const };
      if (answer !== "done") throw errors.PRINT_UNAVAILABLE();
      notePaper(practice, "form-printed", input.page);
      return { outcome: "sent" as const };
    }),
  };
}

/** Says neither whose it is nor which form: file names end up in recent-file lists and on shared computers. */
const fileName = (paper: Paper) => `form-${paper}.pdf`;

function blankPage(
  read: ReadHandle,
  known: KnownForms,
  formId: Parameters<KnownForms["get"]>[0],
  paper: Paper,
): FormPage | undefined {
  const form = formToBegin(read, known, formId);
  return form && { kind: "form", form, filled: null, paper };
}

/** What is for the clinician alone never becomes paper this way. */
function filledPage(
  read: ReadHandle,
  responseId: Parameters<typeof findResponse>[1],
  paper: Paper,
): FormPage | undefined {
  const response = findResponse(read, responseId);
  const form = response && findFormVersion(read, response.formId, response.formVersion);
  const unit = response && findUnit(read, response.unitId);
  if (!form || !unit) return undefined;
  const all = listAnswers(read, responseId);
  const answers = all
    .filter(({ sharing }) => sharing !== "private-to-clinician")
    .map(({ questionId, value }) => ({ questionId, value }));
  // Not even that somebody was asked: such a form is no paper before its answers are released.
  if (form.handling === "individual-only" && answers.length === 0) return undefined;
  const partnerName = unit.partners.find(({ id }) => id === response.partnerId)?.name ?? "";
  const day = (response.finishedAt ?? response.begunAt).slice(0, 10);
  const filled = { partnerName, day, answers, leftOut: all.length - answers.length };
  return { kind: "form", form, filled, paper };
}

function notePaper({ vault, device }: OpenPractice, action: string, page: FormPageRequest): void {
  const record =
    page.what === "filled"
      ? { kind: "form-response", id: page.responseId }
      : { kind: "form-version", id: page.formId };
  vault.note({ action, author: "clinician", device }, record);
}
