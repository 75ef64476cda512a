import { EventEmitter } from "node:events";
import type { FromCore, ToCore } from "#main/core/control.ts";
import type { ElectronParts } from "#main/shell/electron-parts.ts";

/** An event that can be refused, as Electron's can. */
export function refusable<Extra extends object>(extra: Extra = {} as Extra) {
  const event = {
    ...extra,
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
  };
  return event;
}

let lastId = 0;
const nextId = () => {
  lastId += 1;
  return lastId;
};

export class StandInContents extends EventEmitter {
  readonly id = nextId();
  readonly mainFrame = { origin: "app://attune" };
  readonly posted: { channel: string; message: unknown; ports: unknown[] }[] = [];
  readonly printed: object[] = [];
  printOutcome: [success: boolean, reason: string] = [true, ""];
  layout: Promise<unknown> = Promise.resolve("ready");
  reloads = 0;
  openHandler: ((details: object) => unknown) | null = null;

  getURL = () => "app://attune/";
  setWindowOpenHandler(handler: (details: object) => unknown) {
    this.openHandler = handler;
  }
  postMessage(channel: string, message: unknown, ports: unknown[]) {
    this.posted.push({ channel, message, ports });
  }
  reload() {
    this.reloads += 1;
  }
  executeJavaScript = () => this.layout;
  async printToPDF(options: object) {
    this.printed.push(options);
    return Buffer.from("%PDF-made-up");
  }
  print(options: object, done: (success: boolean, reason: string) => void) {
    this.printed.push(options);
    done(...this.printOutcome);
  }
}

type WindowOptions = {
  show: boolean;
  fullscreen?: boolean;
  x?: number;
  webPreferences: Record<string, unknown>;
};
type Monitor = { id: number; bounds: { x: number; y: number; width: number; height: number } };

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: WindowOptions;
  url = "";
  shown = false;
  focused = false;
  destroyed = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
  }
  async loadURL(url: string) {
    this.url = url;
  }
  show() {
    this.shown = true;
  }
  showInactive() {
    this.shown = true;
  }
  focus() {
    this.focused = true;
  }
  minimized = false;
  isMinimized = () => this.minimized;
  restore() {
    this.minimized = false;
  }
  getBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
  isDestroyed = () => this.destroyed;
  destroy() {
    this.destroyed = true;
    this.emit("closed");
  }
}

export class StandInCore extends EventEmitter {
  readonly entry: string;
  readonly args: string[];
  readonly told: { message: ToCore; ports: unknown[] }[] = [];
  pid: number | undefined = undefined;
  killed = false;

  constructor(entry: string, args: string[]) {
    super();
    this.entry = entry;
    this.args = args;
  }
  postMessage(message: ToCore, ports: unknown[]) {
    this.told.push({ message, ports });
  }
  says(message: FromCore) {
    this.emit("message", message);
  }
  ends(code = 1) {
    this.emit("exit", code);
  }
  kill() {
    this.killed = true;
    this.ends(15);
    return true;
  }
}

/** A session that remembers what it was told to do with each kind of request. */
export class StandInSession extends EventEmitter {
  persistent = false;
  cleared = 0;
  readonly handlers = new Map<string, unknown>();
  readonly #keep = (kind: string) => (handler: unknown) => void this.handlers.set(kind, handler);
  readonly webRequest = { onBeforeRequest: this.#keep("request") };
  readonly protocol = {
    handle: (scheme: string, handler: unknown) => void this.handlers.set(`scheme ${scheme}`, handler),
  };

  readonly isPersistent = () => this.persistent;
  readonly setPermissionRequestHandler = this.#keep("permission request");
  readonly setPermissionCheckHandler = this.#keep("permission check");
  readonly setDevicePermissionHandler = this.#keep("device");
  readonly setDisplayMediaRequestHandler = this.#keep("display media");
  readonly setBluetoothPairingHandler = this.#keep("bluetooth");
  readonly setSpellCheckerEnabled = this.#keep("spell check");
  async clearStorageData() {
    this.cleared += 1;
  }
  /** Calls what was set for `kind`; throws when nothing was. */
  call(kind: string, ...args: unknown[]): unknown {
    const handler = this.handlers.get(kind);
    if (typeof handler !== "function") throw new Error(`nothing was set for: ${kind}`);
    return Reflect.apply(handler, undefined, args);
  }
}

class StandInApp extends EventEmitter {
  isPackaged = true;
  onlyInstance = true;
  quits = 0;
  sandboxed = false;
  readonly exits: number[] = [];
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value: string) => void this.switches.set(name, value),
  };
  enableSandbox() {
    this.sandboxed = true;
  }
  requestSingleInstanceLock = () => this.onlyInstance;
  async whenReady() {}
  quit() {
    this.quits += 1;
  }
  exit(code: number) {
    this.exits.push(code);
  }
}

/** As much of Electron as the shell uses, with everything that happened to it open to be looked at. */
export function electronStandIn() {
  const windows: StandInWindow[] = [];
  const cores: StandInCore[] = [];
  const sessions = new Map<string, StandInSession>();
  const schemes: unknown[] = [];
  const errors: string[] = [];
  const app = new StandInApp();
  const ipcMain = new EventEmitter();
  const powerMonitor = new EventEmitter();
  const dialog = {
    chosen: { canceled: true, filePath: "" },
    asked: [] as object[],
    async showSaveDialog(_window: object, options: object) {
      dialog.asked.push(options);
      return dialog.chosen;
    },
    showErrorBox: (title: string) => void errors.push(title),
  };
  const monitors: Monitor[] = [{ id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }];
  class BrowserWindow extends StandInWindow {
    constructor(options: WindowOptions) {
      super(options);
      windows.push(this);
      app.emit("web-contents-created", {}, this.webContents);
    }
  }
  class MessageChannelMain {
    readonly port1 = { end: "core" };
    readonly port2 = { end: "window" };
  }
  const parts = {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => {} },
    MessageChannelMain,
    powerMonitor,
    protocol: { registerSchemesAsPrivileged: (all: unknown[]) => void schemes.push(...all) },
    screen: { getAllDisplays: () => monitors, getDisplayMatching: () => monitors[0] },
    session: {
      fromPartition(name: string) {
        const session = sessions.get(name) ?? new StandInSession();
        sessions.set(name, session);
        return session;
      },
    },
    utilityProcess: {
      fork(entry: string, args: string[]) {
        const core = new StandInCore(entry, args);
        cores.push(core);
        return core;
      },
    },
  };
  const last = <Thing>(things: Thing[]): Thing => {
    const thing = things.at(-1);
    if (!thing) throw new Error("there is none yet");
    return thing;
  };
  return {
    electron: parts as unknown as ElectronParts,
    app,
    ipcMain,
    powerMonitor,
    dialog,
    monitors,
    windows,
    cores,
    sessions,
    schemes,
    errors,
    get core() {
      return last(cores);
    },
    get window() {
      return last(windows);
    },
    get openWindows() {
      return windows.filter((window) => !window.destroyed);
    },
    /** The page in this window has loaded and listens, and its preload asks for the port. */
    load(window: StandInWindow, frame: object = window.webContents.mainFrame) {
      ipcMain.emit("attune:listening", { sender: window.webContents, senderFrame: frame });
      window.webContents.emit("did-finish-load");
      window.emit("ready-to-show");
    },
  };
}

export type ElectronStandIn = ReturnType<typeof electronStandIn>;
