import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { extractAll, extractFile, getRawHeader, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WINDOW_SECURITY } from "#main/shell/window-security.ts";
import { type PackagedApp, packageApp } from "#tests/support/packaged-app.ts";

const MEGABYTE = 1024 * 1024;

describe.skipIf(process.platform !== "linux")("the packaged app", () => {
  let app: PackagedApp;
  let files: string[];

  beforeAll(() => {
    app = packageApp();
    files = listPackage(app.asar, { isPack: false }).filter((path) => /\.[a-z0-9]+$/i.test(path));
  }, 240_000);

  afterAll(() => rmSync(app.folder, { recursive: true, force: true }));

  it("holds the build, the two native packages, and nothing else", () => {
    expect(files.length).toBeGreaterThan(20);
    const expected =
      /^\/(out\/(main|preload|renderer)\/|package\.json$|node_modules\/(better-sqlite3-multiple-ciphers|@node-rs)[/@])/;
    expect(files.filter((path) => !expected.test(path))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        "/out/main/index.js",
        "/out/main/core.js",
        "/out/preload/index.cjs",
        "/out/renderer/index.html",
      ]),
    );
  });

  it("holds no source, no test, no map, and no Node binary", () => {
    expect(
      files.filter((path) => /\.(tsx?|map|[ch](pp)?|md)$|\/tests?\/|\/(bin|deps|src)\//.test(path)),
    ).toEqual([]);
    expect(files.filter((path) => /node-(linux|win|darwin|bin)/.test(path))).toEqual([]);
  });

  it("has no browser host and no test setting in it", () => {
    const ours = files.filter((path) => path.startsWith("/out/main/") || path.startsWith("/out/preload/"));
    const text = ours.map((path) => extractFile(app.asar, path.slice(1)).toString("utf8")).join("\n");
    for (const trace of ["attune-host:", "WebSocketServer", "playwright-core", "SameSite=Strict"]) {
      expect([trace, text.includes(trace)]).toEqual([trace, false]);
    }
  });

  it("has exactly the natives of its platform, beside the archive where they can be loaded", () => {
    const natives = files.filter((path) => path.endsWith(".node"));
    expect(natives.toSorted()).toEqual([
      "/node_modules/@node-rs/argon2-linux-x64-gnu/argon2.linux-x64-gnu.node",
      "/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node",
    ]);
    for (const path of natives) {
      expect(statSync(`${app.asar}.unpacked${path}`).size).toBeGreaterThan(100_000);
    }
    expect(getRawHeader(app.asar).headerString).toContain('"unpacked":true');
  });

  it("is of a sane size", () => {
    expect(statSync(app.asar).size).toBeLessThan(15 * MEGABYTE);
  });

  it("[E5] has its fuses set", async () => {
    const fuses = await getCurrentFuseWire(app.binary);
    const set = (on: boolean) => (on ? FuseState.ENABLE : FuseState.DISABLE);
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: set(false),
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: set(false),
      [FuseV1Options.EnableNodeCliInspectArguments]: set(false),
      [FuseV1Options.OnlyLoadAppFromAsar]: set(true),
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: set(true),
      [FuseV1Options.EnableCookieEncryption]: set(true),
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: set(false),
    });
  });

  it("[E1] is wired to the security every window gets", () => {
    const entry = extractFile(app.asar, "out/main/index.js").toString("utf8");
    for (const [name, value] of Object.entries(WINDOW_SECURITY)) {
      expect(entry).toContain(`${name}: ${JSON.stringify(value)}`);
    }
  });

  it("[E3] has no script or style within its page, and a place for the nonce", () => {
    const page = extractFile(app.asar, "out/renderer/index.html").toString("utf8");
    expect(page).toContain('content="__NONCE__"');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  });

  it("starts its core from what it holds and nothing of ours around it", { timeout: 60_000 }, async () => {
    const taken = join(app.folder, "taken-apart");
    extractAll(app.asar, taken);
    const options = { dataDir: join(app.folder, "data"), openSample: false, cheapKeysForTests: false };
    const core = spawn(process.execPath, [join(taken, "out/main/core.js"), JSON.stringify(options)], {
      cwd: app.folder,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      serialization: "advanced",
    });
    const [first] = await once(core, "message");
    expect(first).toEqual({ type: "ready" });
    core.send({ type: "lock" });
    expect(await once(core, "exit")).toEqual([0, null]);
  });
});

describe.skipIf(process.platform !== "linux")("[E4] the built preload", () => {
  /** Runs it as Electron would, in a page of this origin, and tells what it did. */
  function loadedAt(origin: string, framed = false) {
    const source = readFileSync(new URL("../../out/preload/index.cjs", import.meta.url), "utf8");
    const sent: string[] = [];
    const posted: unknown[][] = [];
    const heard = new Map<string, (event: object, message: object) => void>();
    const listeners: ((event: object) => void)[] = [];
    const required: string[] = [];
    const window = {
      top: framed ? {} : (null as unknown),
      postMessage: (...args: unknown[]) => void posted.push(args),
      addEventListener: (_name: string, run: (event: object) => void) => void listeners.push(run),
    };
    if (!framed) window.top = window;
    const ipcRenderer = {
      on: (channel: string, run: (event: object, message: object) => void) => void heard.set(channel, run),
      send: (channel: string) => void sent.push(channel),
    };
    const require = (name: string) => {
      required.push(name);
      return { ipcRenderer };
    };
    runInContext(source, createContext({ window, location: { origin }, require, exports: {}, module: {} }));
    const pageSays = (event: object) => {
      for (const run of listeners) run(event);
    };
    return { sent, posted, heard, required, pageSays };
  }

  it("requires electron and nothing else", () => {
    expect(loadedAt("app://attune").required).toEqual(["electron"]);
  });

  it("asks for the port once the page says that it listens, and hands over that one port", () => {
    const { sent, posted, heard, pageSays } = loadedAt("app://attune");
    const said = { attune: "listening" };
    pageSays({ origin: "app://attune", data: null });
    pageSays({ origin: "app://attune", data: { attune: "port", role: "clinician" } });
    pageSays({ origin: "https://example.org", data: said });
    expect(sent).toEqual([]);
    pageSays({ origin: "app://attune", data: said });
    expect(sent).toEqual(["attune:listening"]);
    heard.get("attune:port")?.({ ports: ["the port"] }, { role: "clinician", more: "not passed on" });
    expect(posted).toEqual([[{ attune: "port", role: "clinician" }, "app://attune", ["the port"]]]);
    expect([...heard.keys()]).toEqual(["attune:port"]);
  });

  it.each([
    ["another origin", "https://example.org", false],
    ["a frame", "app://attune", true],
  ])("does nothing in %s", (_, origin, framed) => {
    const { sent, heard, pageSays } = loadedAt(origin, framed);
    pageSays({ origin: "app://attune", data: { attune: "listening" } });
    expect([sent, heard.size]).toEqual([[], 0]);
  });
});
