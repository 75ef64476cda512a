import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { startPrintHost } from "./print-host.ts";

type Parts = { host: Awaited<ReturnType<typeof startPrintHost>>; browser: Browser; context: BrowserContext };

/** A host of print windows and a real Chromium to open them in, from the first test of a file to its last. */
export function printBrowser(): Readonly<Parts> {
  const parts = {} as Parts;
  beforeAll(async () => {
    const own = process.env.CHROMIUM_PATH ?? chromium.executablePath();
    const executablePath = existsSync(own) ? own : "/usr/bin/chromium";
    const [host, browser] = await Promise.all([
      startPrintHost(),
      chromium.launch({ executablePath, args: ["--no-sandbox"] }),
    ]);
    Object.assign(parts, { host, browser, context: await browser.newContext() });
  });
  afterAll(async () => {
    await parts.browser.close();
    await parts.host.close();
  });
  return parts;
}
