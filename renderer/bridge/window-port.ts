import type { WindowRole } from "#shared/contract/roles.ts";

/** What this window needs of a port, whichever host it came from. */
export type WindowPort = Pick<MessagePort, "addEventListener" | "postMessage">;

/** Why a port is gone. `locked`: this window is over. `superseded`: another window took its place. */
export type PortEnd = "role-changed" | "lost" | "locked" | "superseded";

export type PortEvents = {
  opened(role: WindowRole, port: WindowPort): void;
  ended(end: PortEnd): void;
};

/** Opens the way to the core and reports every port it gets, and every end of one. */
export type OpenPort = (events: PortEvents) => void;
