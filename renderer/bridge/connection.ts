import type { WindowRole } from "#shared/contract/roles.ts";
import { openBrowserPort } from "./browser-port.ts";
import { receiveElectronPorts } from "./electron-port.ts";
import type { OpenPort, PortEnd, WindowPort } from "./window-port.ts";

export type Connection = {
  /** Null until the host has said what this window is for. */
  role: WindowRole | null;
  port: WindowPort | null;
  state: "connecting" | "connected" | "lost" | "superseded";
};

let current: Connection = { role: null, port: null, state: "connecting" };
const listeners = new Set<() => void>();
export type WindowEnd = "locked" | "superseded";

const endings = new Set<(end: WindowEnd) => Promise<void>>();

const set = (next: Connection) => {
  current = next;
  for (const listener of listeners) listener();
};

/** The present connection; a new object whenever it changes. */
export const getConnection = () => current;

export function subscribeConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Runs `leave` when this window is told it is over. `locked`: everything it held is to be deleted. `superseded`: another
 * window carries on with what this one held.
 */
export function beforeWindowEnds(leave: (end: WindowEnd) => Promise<void>): () => void {
  endings.add(leave);
  return () => endings.delete(leave);
}

/** Opens the way to the core. Called once, when the window starts. Another way in may be given: tests bring their own. */
export function connect(openPort: OpenPort = openForThisHost): void {
  set({ role: null, port: null, state: "connecting" });
  const events = {
    opened: (role: WindowRole, port: WindowPort) => set({ role, port, state: "connected" }),
    ended: (end: PortEnd) => {
      if (end === "locked") void endWindow();
      else if (end === "superseded") void giveWay();
      else set({ ...current, port: null, state: "lost" });
    },
  };
  openPort(events);
}

const openForThisHost: OpenPort = (events) => {
  if (location.protocol === "app:") receiveElectronPorts(events);
  else openBrowserPort(events);
};

/** A locked window keeps nothing: what it stored is deleted, and the page starts anew with empty memory. */
async function endWindow(): Promise<void> {
  await leave("locked");
  // A page that was only there to become paper, or to show something, has nothing to go on to.
  if (current.role === "print" || current.role === "display") {
    set({ ...current, port: null, state: "lost" });
    window.close();
  } else location.replace("/");
}

async function giveWay(): Promise<void> {
  set({ ...current, port: null, state: "superseded" });
  await leave("superseded");
}

const leave = (end: WindowEnd) => Promise.allSettled([...endings].map((ending) => ending(end)));
