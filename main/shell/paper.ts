import type { BrowserWindow } from "electron";
import type { HostAnswer, PaperRequest, PrintJobId } from "#main/core/control.ts";
import { drawToken } from "#main/host/content-security-policy.ts";
import type { ElectronParts } from "./electron-parts.ts";
import { wording } from "./wording.ts";
import { writeWholeFile } from "./write-whole-file.ts";

const READY_LIMIT_MS = 20_000;
const CANCELLED = "Print job canceled";

/** Runs in the print page: settles with its own word on whether it can become paper. */
const WHEN_LAID_OUT = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => root.dataset.print && resolve(root.dataset.print);
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-print"] });
  look();
})`;

export type PaperParts = {
  dialog: ElectronParts["dialog"];
  windows: { readonly main: BrowserWindow | null; openPrint(job: PrintJobId): BrowserWindow };
  after: (delayMs: number, run: () => void) => () => void;
};

/** Turns a print job into a file or a printed page, in a hidden window that ends with it. */
export function answerPaper(parts: PaperParts): (request: PaperRequest) => Promise<HostAnswer> {
  return (request) => {
    switch (request.kind) {
      case "save-pdf":
        return savePdf(parts, request);
      case "save-file":
        return saveFile(parts, request);
      case "print":
        return print(parts, request);
    }
  };
}

function savePdf(
  parts: PaperParts,
  { job, suggestedFileName }: PaperRequest & { kind: "save-pdf" },
): Promise<HostAnswer> {
  const { title, fileType } = wording.savePdf;
  const asked = { title, fileType, extension: "pdf", suggestedFileName };
  return saveWhereChosen(parts, asked, () =>
    withLaidOutPage(parts, job, ({ webContents }) =>
      webContents.printToPDF({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
        printBackground: true,
      }),
    ),
  );
}

function saveFile(
  parts: PaperParts,
  { type, bytes, suggestedFileName }: PaperRequest & { kind: "save-file" },
): Promise<HostAnswer> {
  const { title, fileType } = wording.saveFile[type];
  const asked = { title, fileType, extension: type, suggestedFileName };
  return saveWhereChosen(parts, asked, async () => bytes);
}

type Asked = { title: string; fileType: string; extension: string; suggestedFileName: string };

/** Asks where, makes the bytes only then, and writes them there whole or not at all. */
async function saveWhereChosen(
  parts: PaperParts,
  { title, fileType, extension, suggestedFileName }: Asked,
  make: () => Promise<Uint8Array | null>,
): Promise<HostAnswer> {
  const options = {
    title,
    buttonLabel: wording.save.button,
    defaultPath: suggestedFileName,
    filters: [{ name: fileType, extensions: [extension] }],
  };
  const { main } = parts.windows;
  if (!main) return "unavailable";
  const { canceled, filePath } = await parts.dialog.showSaveDialog(main, options);
  if (canceled || !filePath) return "cancelled";
  const bytes = await make();
  if (!bytes) return "unavailable";
  try {
    await writeWholeFile(filePath, bytes, drawToken());
    return "done";
  } catch {
    return "file-not-written";
  }
}

async function print(
  parts: PaperParts,
  { job, paper }: PaperRequest & { kind: "print" },
): Promise<HostAnswer> {
  const pageSize = paper === "a4" ? "A4" : "Letter";
  const answer = await withLaidOutPage(
    parts,
    job,
    ({ webContents }) =>
      new Promise<HostAnswer>((resolve) => {
        webContents.print({ printBackground: true, pageSize }, (success, reason) => {
          if (success) resolve("done");
          else resolve(reason === CANCELLED ? "cancelled" : "unavailable");
        });
      }),
  );
  return answer ?? "unavailable";
}

/** Null when the page could not be laid out within its time, or the window ended (a lock) before the work was done. */
async function withLaidOutPage<Result>(
  { windows, after }: PaperParts,
  job: PrintJobId,
  work: (window: BrowserWindow) => Promise<Result>,
): Promise<Result | null> {
  const window = windows.openPrint(job);
  let stop = () => {};
  const gone = new Promise<null>((resolve) => {
    window.once("closed", () => resolve(null));
    stop = after(READY_LIMIT_MS, () => resolve(null));
  });
  const done = async () => {
    const state: unknown = await laidOut(window);
    stop();
    return state === "ready" ? await work(window) : null;
  };
  try {
    return await Promise.race([done(), gone]);
  } finally {
    stop();
    if (!window.isDestroyed()) window.destroy();
  }
}

async function laidOut({ webContents }: BrowserWindow): Promise<unknown> {
  await new Promise<void>((resolve) => webContents.once("did-finish-load", () => resolve()));
  return webContents.executeJavaScript(WHEN_LAID_OUT);
}
