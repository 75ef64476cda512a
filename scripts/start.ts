import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { startBrowserHost } from "#main/browser-host/browser-host.ts";
import { CORE_ENTRY } from "#main/browser-host/core-child.ts";
import { renderPdf } from "#main/browser-host/render-pdf.ts";
import type { CoreOptions } from "#main/core/control.ts";
import { ALL_PARTS, buildStale, ROOT } from "./build.ts";
import { findElectron, runElectron } from "./electron-binary.ts";
import { openBrowserWindow } from "./open-browser.ts";
import { BadOptions, parseStartOptions, type StartOptions } from "./start-options.ts";

const PARENT_CHECK_MS = 1000;
const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);

/** Settles when this process is asked to end. npm may die without passing a signal on, so its end counts too. */
function askedToEnd(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => settle());
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event === undefined) return;
    setInterval(() => process.ppid !== parent && settle(), PARENT_CHECK_MS).unref();
  });
}

function coreOptions({ dataDir, sample, cheapKeysForTests }: StartOptions): CoreOptions {
  const folder = dataDir === null ? join(ROOT, ".attune-dev") : resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { dataDir: folder, openSample: sample, cheapKeysForTests };
}

async function startInElectron(options: StartOptions, ending: Promise<void>): Promise<boolean> {
  const found = await findElectron(say);
  if ("binary" in found) {
    await buildStale(ALL_PARTS);
    await runElectron(found.binary, ROOT, coreOptions(options), ending);
    return true;
  }
  if (options.host === "electron") throw new Error(found.reason);
  say(`${found.reason} Attune uses a browser instead.`);
  return false;
}

async function startInBrowser(options: StartOptions, ending: Promise<void>): Promise<void> {
  const core = coreOptions(options);
  await buildStale(["renderer"]);
  const rendererDir = join(ROOT, "out/renderer");
  const host = await startBrowserHost({
    port: options.port,
    rendererDir,
    coreEntry: CORE_ENTRY,
    core,
    render: renderPdf,
  });
  if (options.json) say(JSON.stringify({ url: host.url, dataDir: core.dataDir }));
  const window = options.open ? openBrowserWindow(host.url) : null;
  if (!options.json && !window)
    say(`Attune is ready. Open this address in a browser on this computer: ${host.url}`);
  await Promise.race([ending, ...(window ? [window.closed] : [])]);
  await host.end();
  await window?.close();
}

async function start(): Promise<void> {
  const options = parseStartOptions(process.argv.slice(2));
  const ending = askedToEnd();
  if (options.host !== "browser" && (await startInElectron(options, ending))) return;
  await startInBrowser(options, ending);
}

try {
  await start();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(error instanceof BadOptions ? 2 : 1);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "EADDRINUSE")
    return "That port is taken. Choose another, or leave --port out.";
  return error.message;
}
