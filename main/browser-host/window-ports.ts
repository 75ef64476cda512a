import { WebSocket } from "ws";
import type { PrintJobId, ToCore } from "#main/core/control.ts";

/** Why a window's socket was closed. The bridge acts on these. */
export const CLOSE = { locked: 4001, roleChanged: 4002, coreEnded: 4003, openedElsewhere: 4004 } as const;

const HOST_FRAME = "attune-host:";

type MainRole = "unlock" | "clinician" | "client-form";
type Window = {
  portId: number;
  socket: WebSocket;
  role: MainRole | "print" | "display" | null;
  printJob: PrintJobId | null;
  /** The couple's screen, beside the main window. */
  display: boolean;
};

export type CoreSide = {
  readonly ready: boolean;
  readonly mainRole: MainRole;
  send(message: ToCore): void;
};

/** The windows of the moment, each on a socket of its own, and the frames that go between them and the core. */
export class WindowPorts {
  readonly #core: CoreSide;
  readonly #windows = new Map<number, Window>();
  #lastPortId = 0;

  constructor(core: CoreSide) {
    this.#core = core;
  }

  /** Takes a window in. It is greeted as soon as a core answers. The newest main window is the only one. */
  add(socket: WebSocket, printJob: PrintJobId | null): void {
    if (printJob === null) this.#closeWhere(isMain, CLOSE.openedElsewhere);
    this.#take(socket, printJob, false);
  }

  /** Takes the couple's screen in. The newest is the only one. */
  addDisplay(socket: WebSocket): void {
    this.closeDisplay(CLOSE.locked);
    this.#take(socket, null, true);
  }

  #take(socket: WebSocket, printJob: PrintJobId | null, display: boolean): void {
    this.#lastPortId += 1;
    const window: Window = { portId: this.#lastPortId, socket, role: null, printJob, display };
    this.#windows.set(window.portId, window);
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (window.role === null || !this.#windows.has(window.portId)) return;
      const frame = isBinary ? new Uint8Array(data) : data.toString("utf8");
      this.#core.send({ type: "port-data", portId: window.portId, data: frame });
    });
    socket.on("close", () => this.#forget(window));
    // A broken socket closes right after; there is nothing else to do about it.
    socket.on("error", () => {});
    if (this.#core.ready) this.#greet(window);
  }

  /** A core answers: every window that waits for one is connected to it. */
  greetAll(): void {
    for (const window of this.#windows.values()) if (window.role === null) this.#greet(window);
  }

  deliver(portId: number, data: string | Uint8Array): void {
    const window = this.#windows.get(portId);
    if (window?.socket.readyState === WebSocket.OPEN) window.socket.send(data);
  }

  /** Tells the clinician's window to do what only a browser can. False when there is no such window. */
  tellClinician(
    order: { download: string; fileName: string } | { printWindow: string } | { displayWindow: string },
  ): boolean {
    const window = [...this.#windows.values()].find(({ role }) => role === "clinician");
    if (window?.socket.readyState !== WebSocket.OPEN) return false;
    window.socket.send(HOST_FRAME + JSON.stringify(order));
    return true;
  }

  closeUnlock(): void {
    this.#closeWhere(({ role }) => role === "unlock", CLOSE.roleChanged);
  }

  /** Ends the couple's screen. */
  closeDisplay(code: number): void {
    this.#closeWhere(({ display }) => display, code);
  }

  /**
   * Ends the main window as a lock would: it deletes what it kept, and its page starts anew, with an empty memory, as
   * whatever the main window is for by then.
   */
  endMain(): void {
    this.#closeWhere(({ printJob, display }) => printJob === null && !display, CLOSE.locked);
  }

  closeAll(code: number): void {
    this.#closeWhere(() => true, code);
  }

  #greet(window: Window): void {
    window.role = window.display ? "display" : window.printJob === null ? this.#core.mainRole : "print";
    window.socket.send(JSON.stringify({ role: window.role }));
    const { portId, role, printJob } = window;
    this.#core.send({ type: "connect", portId, role, printJob });
  }

  #closeWhere(over: (window: Window) => boolean, code: number): void {
    for (const window of [...this.#windows.values()].filter(over)) {
      this.#forget(window);
      window.socket.close(code);
    }
  }

  #forget(window: Window): void {
    if (!this.#windows.delete(window.portId) || window.role === null) return;
    this.#core.send({ type: "port-closed", portId: window.portId });
  }
}

const isMain = ({ printJob, display }: Window): boolean => printJob === null && !display;
