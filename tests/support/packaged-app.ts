import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "#scripts/build.ts";

/** What Electron's fuse tools look for in a binary; after it come a version, a length and one character a fuse. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
/** Fuses as Electron ships them, in the order of its wire: every one of them a choice we have to make. */
const SHIPPED = "101100111";

/** A folder that looks like an Electron to the packager: a binary with the fuse wire in it, and its few companions. */
function standInElectron(folder: string): string {
  const dist = join(folder, "electron");
  mkdirSync(join(dist, "resources"), { recursive: true });
  mkdirSync(join(dist, "locales"));
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, SHIPPED.length]), Buffer.from(SHIPPED)]);
  const binary = Buffer.concat([Buffer.from("before "), wire, Buffer.from(" after")]);
  writeFileSync(join(dist, "electron"), binary, { mode: 0o755 });
  for (const name of ["LICENSE", "LICENSES.chromium.html", "version", "locales/en-US.pak"]) {
    writeFileSync(join(dist, name), "stand-in");
  }
  return dist;
}

export type PackagedApp = { folder: string; binary: string; asar: string };

/** Builds and packages the app for Linux, with everything real but Electron itself. */
export function packageApp(): PackagedApp {
  const folder = mkdtempSync(join(tmpdir(), "attune-package-"));
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: "pipe" });
  run("scripts/build.ts");
  run(
    "node_modules/electron-builder/cli.js",
    "--linux",
    "dir",
    "--x64",
    "--publish",
    "never",
    `-c.electronDist=${standInElectron(folder)}`,
    `-c.directories.output=${join(folder, "dist")}`,
  );
  const app = join(folder, "dist/linux-unpacked");
  return { folder, binary: join(app, "attune"), asar: join(app, "resources/app.asar") };
}
