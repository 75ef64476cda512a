import type { WindowRole } from "#shared/contract/roles.ts";
import type { Paper } from "#shared/domain/settings.ts";

/**
 * What the host (Electron's main process, or the browser host) and the core say to each other beside the contract.
 * No message carries a key, a passphrase or a client's words.
 */

/** Names one page waiting to become paper; made by the core, meaningless to anyone else. */
export type PrintJobId = string;

/** What the core asks of the host because it cannot do it itself. */
export type HostRequest =
  | { kind: "save-pdf"; job: PrintJobId; paper: Paper; suggestedFileName: string }
  | { kind: "print"; job: PrintJobId; paper: Paper }
  /** A table for a spreadsheet: of what was done and when, never of what was written. It needs no page. */
  | { kind: "save-table"; job: null; csv: string; suggestedFileName: string };

export type HostAnswer = "done" | "cancelled" | "file-not-written" | "unavailable";

export type ToCore =
  /** A window wants to talk. Under Electron its MessagePort comes along; elsewhere `port-data` carries the frames. */
  | { type: "connect"; portId: number; role: WindowRole; printJob: PrintJobId | null }
  | { type: "port-data"; portId: number; data: string | Uint8Array }
  | { type: "port-closed"; portId: number }
  | { type: "answer"; requestId: number; answer: HostAnswer }
  /** Lock because of idleness, suspend, a menu or the end of the app: windows may flush for 1 s, then the core ends. */
  | { type: "lock" }
  /** Are you there? Answered at once; a core that holds a practice and leaves it unanswered is ended. */
  | { type: "ping" };

export type FromCore =
  | { type: "ready" }
  /** A vault is open: the unlock window may make room for the clinician's. */
  | { type: "opened" }
  /** The vault is closed and the process is about to end with code 0. Any other end is a crash. */
  | { type: "locked" }
  | { type: "pong" }
  | { type: "port-data"; portId: number; data: string | Uint8Array }
  | { type: "request"; requestId: number; request: HostRequest };

/** How the core is told where things are; given on its command line as one JSON argument. */
export type CoreOptions = {
  /** Holds `practice/`, `sample/`, `anchors/` and the installation's own `device`. */
  dataDir: string;
  /** Open the sample practice straight away. */
  openSample: boolean;
  /** Only ever set by the browser host for tests: vaults made this way carry a mark and open nowhere else. */
  cheapKeysForTests: boolean;
};
