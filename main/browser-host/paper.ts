import type { HostAnswer, HostRequest, PrintJobId } from "#main/core/control.ts";
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

/** Does for the core what takes a browser: a PDF becomes a download, a print becomes a window with a print dialog. */
export function answerPaper(sources: PaperSources) {
  const { origin, cookie, printPages, downloads, windows, render } = sources;
  const savePdf = async (job: PrintJobId, fileName: string): Promise<HostAnswer> => {
    const bytes = await render({ url: `${origin}/print?ticket=${printPages.issue(job)}`, cookie });
    return bytes ? download({ fileName, type: "application/pdf", bytes }) : "unavailable";
  };
  const download = (file: Download): HostAnswer => {
    const { fileName } = file;
    const ticket = downloads.issue(file);
    const told = windows.tellClinician({ download: `/download/${ticket}`, fileName });
    if (told) return "done";
    downloads.redeem(ticket);
    return "unavailable";
  };
  return async (request: HostRequest): Promise<HostAnswer> => {
    switch (request.kind) {
      case "save-pdf":
        return savePdf(request.job, request.suggestedFileName);
      case "save-table":
        return download({
          fileName: request.suggestedFileName,
          type: "text/csv; charset=utf-8",
          bytes: Buffer.from(request.csv, "utf8"),
        });
      case "print": {
        const printWindow = `/print?ticket=${printPages.issue(request.job)}&dialog=1`;
        return windows.tellClinician({ printWindow }) ? "done" : "unavailable";
      }
    }
  };
}
