import { describe, expect, it } from "vitest";
import { WINDOW_SECURITY } from "#main/shell/window-security.ts";
import { refusable } from "#tests/support/electron-stand-in.ts";
import { runningShell, unlockedShell } from "#tests/support/shell-fixture.ts";

const REQUEST = { job: "job-1", paper: "a4" } as const;

describe("the shell's windows", () => {
  it("[E1] are all made from one frozen constant that loosens nothing", async () => {
    expect(Object.isFrozen(WINDOW_SECURITY)).toBe(true);
    expect(WINDOW_SECURITY).toEqual({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      partition: "attune",
    });
    const { stand, outDir } = await unlockedShell();
    stand.core.says({ type: "request", requestId: 1, request: { kind: "print", ...REQUEST } });
    expect(stand.windows).toHaveLength(3);
    for (const { options } of stand.windows) {
      expect(options.webPreferences).toEqual({
        ...WINDOW_SECURITY,
        devTools: false,
        preload: `${outDir}/preload/index.cjs`,
      });
      expect(options.show).toBe(false);
    }
    expect(stand.app.sandboxed).toBe(true);
  });

  it("[E1] have developer tools only when run from the project", async () => {
    const { stand } = await runningShell(({ app }) => {
      app.isPackaged = false;
    });
    stand.core.says({ type: "ready" });
    expect(stand.window.options.webPreferences.devTools).toBe(true);
  });

  it("[E2] cannot navigate, open another, be redirected, or hold a frame or webview", async () => {
    const { stand } = await runningShell();
    stand.core.says({ type: "ready" });
    const { webContents } = stand.window;
    expect(webContents.openHandler?.({ url: "https://example.org" })).toEqual({ action: "deny" });
    const cases: [string, object, boolean][] = [
      ["will-navigate", { url: "https://example.org/" }, true],
      ["will-navigate", { url: "file:///etc/passwd" }, true],
      ["will-navigate", { url: "app://attune/print" }, true],
      ["will-navigate", { url: "app://attune/" }, false],
      ["will-frame-navigate", { isMainFrame: false }, true],
      ["will-redirect", {}, true],
      ["will-attach-webview", {}, true],
    ];
    for (const [name, details, prevented] of cases) {
      const event = refusable(details);
      webContents.emit(name, event);
      expect([name, details, event.prevented]).toEqual([name, details, prevented]);
    }
  });

  it("[E4] hand a page its port once it listens, and its role with it", async () => {
    const { stand } = await runningShell();
    stand.core.says({ type: "ready" });
    expect(stand.window.url).toBe("app://attune/");
    expect(stand.core.told).toEqual([]);
    stand.load(stand.window);
    expect(stand.core.told).toEqual([
      { message: { type: "connect", portId: 1, role: "unlock", printJob: null }, ports: [{ end: "core" }] },
    ]);
    expect(stand.window.webContents.posted).toEqual([
      { channel: "attune:port", message: { role: "unlock" }, ports: [{ end: "window" }] },
    ]);
    expect(stand.window.shown).toBe(true);
  });

  it("[E4] hand nothing to a frame, another origin, or a window that is not ours", async () => {
    const { stand } = await runningShell();
    stand.core.says({ type: "ready" });
    const { window } = stand;
    stand.load(window, { origin: "app://attune" });
    Object.assign(window.webContents.mainFrame, { origin: "https://example.org" });
    stand.load(window);
    const stranger = { id: 999, mainFrame: window.webContents.mainFrame };
    const { mainFrame } = window.webContents;
    Object.assign(mainFrame, { origin: "app://attune" });
    stand.ipcMain.emit("attune:listening", { sender: stranger, senderFrame: mainFrame });
    stand.ipcMain.emit("attune:listening", { sender: window.webContents, senderFrame: null });
    expect(window.webContents.posted).toEqual([]);
    expect(stand.core.told).toEqual([]);
  });

  it("give way to the clinician's once the vault is open, and not before that one has something to show", async () => {
    const { stand } = await runningShell();
    stand.core.says({ type: "ready" });
    const unlock = stand.window;
    stand.load(unlock);
    stand.core.says({ type: "opened" });
    const clinician = stand.window;
    expect([unlock.destroyed, clinician.shown]).toEqual([false, false]);
    stand.load(clinician);
    expect([unlock.destroyed, clinician.shown]).toEqual([true, true]);
    expect(clinician.webContents.posted[0]?.message).toEqual({ role: "clinician" });
    expect(stand.core.told.map(({ message }) => message)).toEqual([
      { type: "connect", portId: 1, role: "unlock", printJob: null },
      { type: "connect", portId: 2, role: "clinician", printJob: null },
      { type: "port-closed", portId: 1 },
    ]);
  });

  it("[P4] end with the vault: clinician and print windows at once, and what they stored with them", async () => {
    const { stand } = await unlockedShell();
    stand.core.says({ type: "request", requestId: 1, request: { kind: "print", ...REQUEST } });
    const [, clinician, print] = stand.windows;
    stand.core.says({ type: "locked" });
    expect([clinician?.destroyed, print?.destroyed]).toEqual([true, true]);
    expect(stand.sessions.get("attune")?.cleared).toBe(1);
    stand.core.ends();
    stand.core.says({ type: "ready" });
    stand.load(stand.window);
    expect(stand.openWindows.map(({ webContents }) => webContents.posted[0]?.message)).toEqual([
      { role: "unlock" },
    ]);
  });

  it("stay through a crash of the core, and are given a port to the next one", async () => {
    const { stand, letTimersRun } = await unlockedShell();
    const clinician = stand.window;
    stand.core.ends();
    expect(clinician.destroyed).toBe(false);
    letTimersRun();
    expect(stand.cores).toHaveLength(2);
    stand.core.says({ type: "ready" });
    expect(clinician.webContents.posted.map(({ message }) => message)).toEqual([
      { role: "clinician" },
      { role: "clinician" },
    ]);
    expect(stand.core.told.at(-1)?.message).toMatchObject({ type: "connect", role: "clinician" });
    expect(stand.openWindows).toEqual([clinician]);
  });

  it("load again when their page crashes, and are given a new port", async () => {
    const { stand } = await unlockedShell();
    stand.window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(stand.window.webContents.reloads).toBe(1);
    stand.load(stand.window);
    expect(stand.core.told.slice(-2).map(({ message }) => message.type)).toEqual(["port-closed", "connect"]);
  });
});
