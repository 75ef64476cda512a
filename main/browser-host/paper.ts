import type { HostAnswer, PaperRequest, PrintJobId } from "#main/core/control.ts";
import type { Download } from "./pages.ts";
import type { RenderPdf } from "./render-pdf.ts";
import type { Tickets } from "./tickets.ts";
import type { WindowPorts } from "./window-ports.ts";

export type PaperSources = {
  origin: string;
  cookie: { name: string; value: string };
  printPages: Tickets<PrintJobId>;
  downloads: Tickets<Download>;
  windows: WindowPorts;
  render: RenderPdf;
};

const FILE_TYPES = {
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  csv: "text/csv; charset=utf-8",
  attune: "application/octet-stream",
} as const;

/** Does for the core what takes a browser: a PDF becomes a download, a print becomes a window with a print dialog. */
export function answerPaper(sources: PaperSources) {
  const { origin, cookie, printPages, downloads, windows, render } = sources;
  const savePdf = async (job: PrintJobId, fileName: string): Promise<HostAnswer> => {
    const bytes = await render({ url: `${origin}/print?ticket=${printPages.issue(job)}`, cookie });
    if (!bytes) return "unavailable";
    return offer({ fileName, type: "application/pdf", bytes });
  };
  const offer = (download: Download): HostAnswer => {
    const ticket = downloads.issue(download);
    const told = windows.tellClinician({ download: `/download/${ticket}`, fileName: download.fileName });
    if (told) return "done";
    downloads.redeem(ticket);
    return "unavailable";
  };
  return async (request: PaperRequest): Promise<HostAnswer> => {
    switch (request.kind) {
      case "save-pdf":
        return savePdf(request.job, request.suggestedFileName);
      case "save-file": {
        const { suggestedFileName: fileName, type, bytes } = request;
        return offer({ fileName, type: FILE_TYPES[type], bytes });
      }
      case "print": {
        const printWindow = `/print?ticket=${printPages.issue(request.job)}&dialog=1`;
        return windows.tellClinician({ printWindow }) ? "done" : "unavailable";
      }
    }
  };
}
