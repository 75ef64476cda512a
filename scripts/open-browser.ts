import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserFlags, findBrowser } from "#main/browser-host/find-browser.ts";

export type BrowserWindow = {
  /** Settles when the window is closed. */
  closed: Promise<void>;
  close(): Promise<void>;
};

/** Opens the address as a window of its own in a fresh, forgetful profile; null without a browser or a screen. */
export function openBrowserWindow(url: string): BrowserWindow | null {
  const browser = hasScreen() ? findBrowser() : null;
  if (!browser) return null;
  const profile = mkdtempSync(join(tmpdir(), "attune-window-"));
  const flags = [`--app=${url}`, "--incognito", `--user-data-dir=${profile}`, ...browserFlags()];
  const child = spawn(browser, flags, { stdio: "ignore" });
  const closed = ended(child).then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return {
    closed,
    close() {
      child.kill("SIGTERM");
      return closed;
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
}

/** On Linux a window needs a display server; elsewhere there is always one. */
export function hasScreen(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
