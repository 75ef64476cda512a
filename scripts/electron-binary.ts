import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CoreOptions } from "#main/core/control.ts";
import { ROOT } from "./build.ts";
import { hasScreen } from "./open-browser.ts";

const PROBE_MS = 4000;
const FETCH_MS = 180_000;
const PACKAGE = join(ROOT, "node_modules/electron");
const PATHS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "Electron.app/Contents/MacOS/Electron",
  win32: "electron.exe",
  linux: "electron",
};

/** The Electron binary on this disk, or null: named by ELECTRON_OVERRIDE_DIST_PATH, else the package's own. */
export function installedElectron(env: NodeJS.ProcessEnv = process.env): string | null {
  const path = PATHS[process.platform];
  if (!path) return null;
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, "dist");
  const binary = join(folder, path);
  return existsSync(binary) ? binary : null;
}

/** Why no Electron window can be opened here, in one sentence, or null. */
export function electronHindrance(): string | null {
  if (!hasScreen()) return "There is no screen here for an Electron window.";
  // Started by root it would have to give up its sandbox, and it never may.
  if (process.platform === "linux" && process.getuid?.() === 0)
    return "Electron does not run sandboxed for root.";
  return null;
}

type Found = { binary: string } | { reason: string };

/** Finds Electron, fetching it when its server answers at once; else says in one sentence why not. */
export async function findElectron(say: (sentence: string) => void): Promise<Found> {
  const hindrance = electronHindrance();
  if (hindrance) return { reason: hindrance };
  const installed = installedElectron();
  if (installed) return { binary: installed };
  if (await serverAnswers()) {
    say("Fetching Electron; this happens once.");
    spawnSync(process.execPath, [join(PACKAGE, "install.js")], { stdio: "ignore", timeout: FETCH_MS });
  }
  const fetched = installedElectron();
  return fetched ? { binary: fetched } : { reason: "Electron could not be fetched." };
}

async function serverAnswers(): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? "https://github.com/electron/electron/releases/";
  try {
    await fetch(mirror, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Runs the built app in Electron until it ends, or until asked to end it. */
export function runElectron(
  binary: string,
  root: string,
  core: CoreOptions,
  ending: Promise<void>,
): Promise<void> {
  const options = [`--data-dir=${core.dataDir}`, ...(core.openSample ? ["--sample"] : [])];
  const child = spawn(binary, [root, ...options], { stdio: "inherit" });
  void ending.then(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve());
  });
}
