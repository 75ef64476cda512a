import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  MessagePortMain,
  Rectangle,
  WebContents,
} from "electron";
import type { PrintJobId, ToCore } from "#main/core/control.ts";
import { APP_ORIGIN } from "./app-scheme.ts";
import type { ElectronParts } from "./electron-parts.ts";
import { DISPLAY_SECURITY, FORM_WINDOW_SECURITY, WINDOW_SECURITY } from "./window-security.ts";

export const PORT_CHANNEL = "attune:port";
export const LISTENING_CHANNEL = "attune:listening";

type ShownRole = "unlock" | "clinician" | "client-form";
/** A form in a partner's hands fills the screen, and the window has no edge to leave it by. */
const ALONE_ON_SCREEN = {
  kiosk: true,
  fullscreen: true,
  minimizable: false,
  autoHideMenuBar: true,
} as const satisfies BrowserWindowConstructorOptions;

type Entry = {
  window: BrowserWindow;
  role: ShownRole | "print" | "display";
  printJob: PrintJobId | null;
  listening: boolean;
  portId: number | null;
};

export type WindowParts = {
  electron: Pick<ElectronParts, "BrowserWindow" | "ipcMain" | "MessageChannelMain" | "screen">;
  preload: string;
  devTools: boolean;
  core: { readonly ready: boolean; send(message: ToCore, port?: MessagePortMain): void };
  /** The person closed the window they were working in. */
  onMainClosed(): void;
};

/** The app's windows, each with one role and one port to the core for as long as both live. */
export class ShellWindows {
  readonly #parts: WindowParts;
  readonly #entries = new Map<number, Entry>();
  #lastPortId = 0;
  #bounds: Partial<Rectangle> & { width: number; height: number } = { width: 1280, height: 800 };

  constructor(parts: WindowParts) {
    this.#parts = parts;
    parts.electron.ipcMain.on(LISTENING_CHANNEL, (event) => {
      const entry = this.#entries.get(event.sender.id);
      if (!entry || !isOwnTopFrame(event.senderFrame, event.sender)) return;
      entry.listening = true;
      if (parts.core.ready) this.#handOver(entry);
    });
  }

  /** The window the person works in, if there is one. */
  get main(): BrowserWindow | null {
    return [...this.#entries.values()].findLast(isMain)?.window ?? null;
  }

  /** Opens the main window for this role, shows it once it has something to show, and then ends the one before. */
  showMain(role: ShownRole): void {
    if ([...this.#entries.values()].some((entry) => entry.role === role)) return;
    const before = [...this.#entries.values()].filter(isMain);
    const [last] = before;
    // A form fills the screen: whoever comes after it stands where the window before it stood.
    if (last && last.role !== "client-form") this.#bounds = last.window.getBounds();
    const bounds = this.#bounds;
    const window = this.#open({
      role,
      printJob: null,
      path: "/",
      shape: { ...bounds, minWidth: 900, minHeight: 600, ...(role === "client-form" ? ALONE_ON_SCREEN : {}) },
    });
    window.once("ready-to-show", () => {
      window.show();
      for (const entry of before) this.#destroy(entry);
    });
    window.on("close", (event) => {
      event.preventDefault();
      this.#parts.onMainClosed();
    });
    window.webContents.on("render-process-gone", (_event, { reason }) => {
      if (reason !== "clean-exit") window.webContents.reload();
    });
  }

  /** A window nobody sees, on the page of one print job. The caller destroys it. */
  openPrint(printJob: PrintJobId): BrowserWindow {
    return this.#open({ role: "print", printJob, path: "/print", shape: { width: 900, height: 1200 } });
  }

  /** Opens the couple's screen, filling the second monitor where there is one. Open already, it stays as it is. */
  openDisplay(): boolean {
    const { main } = this;
    if (!main) return false;
    if ([...this.#entries.values()].some(({ role }) => role === "display")) return true;
    const second = secondMonitor(this.#parts.electron.screen, main);
    const shape = second
      ? { ...second.bounds, fullscreen: true, minWidth: 640, minHeight: 360 }
      : { width: 1280, height: 720, minWidth: 640, minHeight: 360 };
    const window = this.#open({
      role: "display",
      printJob: null,
      path: "/display",
      shape: { ...shape, autoHideMenuBar: true },
    });
    // The clinician goes on working where they are.
    window.once("ready-to-show", () => window.showInactive());
    window.webContents.on("render-process-gone", () => this.closeDisplay());
    return true;
  }

  closeDisplay(): void {
    for (const entry of this.#entries.values()) if (entry.role === "display") this.#destroy(entry);
  }

  /** A core answers: every window that listens is given a new port. */
  handOverAll(): void {
    for (const entry of this.#entries.values()) if (entry.listening) this.#handOver(entry);
  }

  /** Ends at once every window that may show what only an open vault may show. */
  destroyUnlocked(): void {
    for (const entry of this.#entries.values()) if (entry.role !== "unlock") this.#destroy(entry);
  }

  /** Ends at once every window of this role. */
  destroyRole(role: ShownRole): void {
    for (const entry of this.#entries.values()) if (entry.role === role) this.#destroy(entry);
  }

  destroyAll(): void {
    for (const entry of this.#entries.values()) this.#destroy(entry);
  }

  #open(wanted: {
    role: Entry["role"];
    printJob: PrintJobId | null;
    path: string;
    shape: BrowserWindowConstructorOptions;
  }): BrowserWindow {
    const { electron, preload, devTools } = this.#parts;
    const window = new electron.BrowserWindow({
      ...wanted.shape,
      show: false,
      webPreferences: {
        ...securityOf(wanted.role),
        preload,
        devTools,
      },
    });
    const { id } = window.webContents;
    const entry = { window, role: wanted.role, printJob: wanted.printJob, listening: false, portId: null };
    this.#entries.set(id, entry);
    window.once("closed", () => {
      this.#entries.delete(id);
      this.#closePort(entry);
    });
    // A load that is cut short (the window was destroyed meanwhile) is no one's concern.
    window.loadURL(APP_ORIGIN + wanted.path).catch(() => {});
    return window;
  }

  #handOver(entry: Entry): void {
    this.#closePort(entry);
    this.#lastPortId += 1;
    entry.portId = this.#lastPortId;
    const { port1, port2 } = new this.#parts.electron.MessageChannelMain();
    const { role, printJob, portId } = entry;
    this.#parts.core.send({ type: "connect", portId, role, printJob }, port1);
    entry.window.webContents.postMessage(PORT_CHANNEL, { role }, [port2]);
  }

  #closePort(entry: Entry): void {
    if (entry.portId !== null) this.#parts.core.send({ type: "port-closed", portId: entry.portId });
    entry.portId = null;
  }

  #destroy({ window }: Entry): void {
    if (!window.isDestroyed()) window.destroy();
  }
}

const isMain = ({ role }: Entry): boolean =>
  role === "unlock" || role === "clinician" || role === "client-form";

/** Whoever is not the clinician has a session of their own. */
function securityOf(role: Entry["role"]) {
  if (role === "client-form") return FORM_WINDOW_SECURITY;
  return role === "display" ? DISPLAY_SECURITY : WINDOW_SECURITY;
}

/** A monitor on which the main window is not. */
function secondMonitor(screen: ElectronParts["screen"], main: BrowserWindow) {
  const first = screen.getDisplayMatching(main.getBounds());
  return screen.getAllDisplays().find(({ id }) => id !== first.id);
}

function isOwnTopFrame(frame: Electron.WebFrameMain | null, sender: WebContents): boolean {
  return frame !== null && frame === sender.mainFrame && frame.origin === APP_ORIGIN;
}
