import { join } from "node:path";
import type { MessagePortMain } from "electron";
import { type CoreOptions, isForDisplay } from "#main/core/control.ts";
import { type Clock, CoreSupervisor, systemClock } from "#main/host/core-supervisor.ts";
import { readRendererFiles } from "#main/host/renderer-files.ts";
import { appMenu } from "./app-menu.ts";
import { registerAppScheme, serveApp } from "./app-scheme.ts";
import { startCoreProcess } from "./core-process.ts";
import type { ElectronParts } from "./electron-parts.ts";
import { lockDownContents } from "./lock-down-contents.ts";
import { lockDownSession } from "./lock-down-session.ts";
import { answerPaper } from "./paper.ts";
import { ShellWindows } from "./shell-windows.ts";
import { DISPLAY_SECURITY, FORM_WINDOW_SECURITY, WINDOW_SECURITY } from "./window-security.ts";
import { wording } from "./wording.ts";

export type ShellOptions = {
  /** The build's folder, with `renderer`, `main` and `preload` in it. */
  outDir: string;
  core: CoreOptions;
  clock?: Clock;
};

/**
 * Runs the app under Electron until it is quit. Holds no key and no client text; settles once the windows can open.
 * Does nothing but hand over when another Attune of this user runs already.
 */
export async function runShell(electron: ElectronParts, options: ShellOptions): Promise<void> {
  const { app, protocol } = electron;
  registerAppScheme(protocol);
  app.enableSandbox();
  // Not one name is looked up: there is nothing out there this app has to say.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on("web-contents-created", (_event, contents) => lockDownContents(contents));
  await app.whenReady();
  const clinicians = openSession(electron, options.outDir, WINDOW_SECURITY.partition);
  const forms = openSession(electron, options.outDir, FORM_WINDOW_SECURITY.partition);
  const couples = openSession(electron, options.outDir, DISPLAY_SECURITY.partition);
  const { core, windows, quit } = putTogether(electron, options, (role) => {
    if (role !== "client-form") void clinicians.clearStorageData();
    if (role !== "clinician") void forms.clearStorageData();
    if (role === undefined) void couples.clearStorageData();
  });
  app.on("second-instance", () => {
    if (windows.main?.isMinimized()) windows.main.restore();
    windows.main?.focus();
  });
  app.on("window-all-closed", quit);
  lockWhenAway(electron, core, quit);
  electron.Menu.setApplicationMenu(
    electron.Menu.buildFromTemplate(
      appMenu({ lock: () => core.lock(), quit }, { mac: process.platform === "darwin" }),
    ),
  );
  await core.started.catch(() => {
    electron.dialog.showErrorBox(wording.coreNotStarted.title, wording.coreNotStarted.text);
    app.exit(1);
  });
}

function openSession({ app, session }: ElectronParts, outDir: string, partition: string) {
  const ours = session.fromPartition(partition);
  lockDownSession(ours, { devTools: !app.isPackaged });
  serveApp(ours, readRendererFiles(join(outDir, "renderer")));
  return ours;
}

/** Whose the main window is while a practice is open. */
type Turn = "clinician" | "client-form";

function putTogether(electron: ElectronParts, options: ShellOptions, forgetStored: (role?: Turn) => void) {
  const { app, utilityProcess, dialog } = electron;
  const clock = options.clock ?? systemClock;
  let quitting = false;
  const lockAndExit = async () => {
    await core.end();
    windows.destroyAll();
    app.exit(0);
  };
  const quit = () => {
    if (!quitting) void lockAndExit();
    quitting = true;
  };
  /** One window is over, with all it kept, before the other has shown anything. */
  const takeTurns = (next: Turn, over: Turn) => {
    windows.showMain(next);
    windows.destroyRole(over);
    forgetStored(over);
  };
  const start = startCoreProcess(utilityProcess, join(options.outDir, "main/core.js"));
  const core: CoreSupervisor<MessagePortMain> = new CoreSupervisor(
    start,
    options.core,
    {
      ready() {
        windows.handOverAll();
        if (!windows.main) windows.showMain(core.mainRole);
      },
      opened: () => windows.showMain("clinician"),
      handedOver: () => takeTurns("client-form", "clinician"),
      givenBack: () => takeTurns("clinician", "client-form"),
      locked() {
        if (!quitting) windows.showMain("unlock");
        windows.destroyUnlocked();
        forgetStored();
      },
      // The clinician's window stays and is given a port to the next core; the couple's screen is over.
      crashed: () => windows.closeDisplay(),
      portData: () => {},
      request: async (request) => {
        if (!isForDisplay(request)) return paper(request);
        if (request.kind === "open-display") return windows.openDisplay() ? "done" : "unavailable";
        windows.closeDisplay();
        return "done";
      },
    },
    clock,
  );
  const windows = new ShellWindows({
    electron,
    preload: join(options.outDir, "preload/index.cjs"),
    devTools: !app.isPackaged,
    core,
    onMainClosed: quit,
  });
  const paper = answerPaper({ dialog, windows, after: clock.after });
  return { core, windows, quit };
}

/** Locks whenever the computer is left to itself or to someone else, and before the app ends. */
function lockWhenAway(
  { app, powerMonitor }: ElectronParts,
  core: CoreSupervisor<MessagePortMain>,
  quit: () => void,
): void {
  const lock = () => core.lock();
  powerMonitor.on("suspend", lock);
  powerMonitor.on("lock-screen", lock);
  powerMonitor.on("user-did-resign-active", lock);
  app.on("before-quit", (event) => {
    event.preventDefault();
    quit();
  });
}
