import type { WindowRole } from "#shared/contract/roles.ts";
import type { Paper } from "#shared/domain/settings.ts";

/**
 * What the host (Electron's main process, or the browser host) and the core say to each other beside the contract.
 * No message carries a key or a passphrase, and none a client's words but a finished file the clinician chose to save.
 */

/** Names one page waiting to become paper; made by the core, meaningless to anyone else. */
export type PrintJobId = string;

export type SavedFileType = "json" | "svg" | "png" | "csv" | "attune";

/** What the core asks of the host because it cannot do it itself. */
export type HostRequest =
  /** A finished file, on its way to where the clinician wants it. */
  | { kind: "save-file"; type: SavedFileType; bytes: Uint8Array; suggestedFileName: string }
  | { kind: "save-pdf"; job: PrintJobId; paper: Paper; suggestedFileName: string }
  | { kind: "print"; job: PrintJobId; paper: Paper }
  /** The couple's screen: one window beside the clinician's. Open already, it stays as it is. */
  | { kind: "open-display" }
  | { kind: "close-display" };

export type DisplayRequest = Extract<HostRequest, { kind: "open-display" | "close-display" }>;
export const isForDisplay = (request: HostRequest): request is DisplayRequest =>
  request.kind === "open-display" || request.kind === "close-display";

/** What becomes a file or a printed page. */
export type PaperRequest = Exclude<HostRequest, DisplayRequest>;

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
  /** A form is handed over: the main window is the form's from here on, and the clinician's is over. */
  | { type: "handed-over" }
  /** It came back: the form's window is over, and the clinician's stands again. */
  | { type: "given-back" }
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
