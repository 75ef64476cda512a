import { spawnSync } from "node:child_process";
import { findBrowser } from "#main/browser-host/find-browser.ts";

const quietly = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;

/**
 * The path of a Chromium the tests can drive. Where there is none, installs one: Playwright's download first, then the
 * system's package when we may. Ends the process with a sentence when neither can be had.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.error("No Chromium found; installing one.");
  const mayInstallPackages = process.platform === "linux" && process.getuid?.() === 0;
  if (!quietly("npx", "playwright", "install", "chromium") && mayInstallPackages) {
    quietly("apt-get", "update");
    quietly("apt-get", "install", "-y", "--no-install-recommends", "chromium");
  }
  const installed = findBrowser();
  if (installed) return installed;
  console.error(
    "The tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.",
  );
  process.exit(1);
}
