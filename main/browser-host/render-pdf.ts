import { type Browser, chromium } from "playwright-core";
import { browserFlags, findBrowser } from "./find-browser.ts";

const READY_LIMIT_MS = 20_000;

export type PdfSource = { url: string; cookie: { name: string; value: string } };
/** Makes a tagged PDF of a print page, or null when there is no browser or the page could not be laid out. */
export type RenderPdf = (source: PdfSource) => Promise<Uint8Array | null>;

/** Prints in a headless Chromium whose profile lives in memory and is gone with it. */
export const renderPdf: RenderPdf = async (source) => {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  // Shared memory stays memory: Playwright would move it to files in the temp folder.
  const ignoreDefaultArgs = ["--disable-dev-shm-usage"];
  const browser = await chromium.launch({ executablePath, args: browserFlags(), ignoreDefaultArgs });
  try {
    return await printIn(browser, source);
  } finally {
    await browser.close();
  }
};

async function printIn(browser: Browser, { url, cookie }: PdfSource): Promise<Uint8Array | null> {
  const context = await browser.newContext();
  await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: "Strict" }]);
  const page = await context.newPage();
  await page.goto(url);
  const outcome = await page.waitForFunction(() => document.documentElement.dataset.print, null, {
    timeout: READY_LIMIT_MS,
  });
  if ((await outcome.jsonValue()) !== "ready") return null;
  // Asked of the browser itself, because the usual way streams the bytes through a file in the temp folder.
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.printToPDF", {
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
    transferMode: "ReturnAsBase64",
  });
  return Buffer.from(data, "base64");
}
