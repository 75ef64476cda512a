import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CoreOptions, FromCore } from "#main/core/control.ts";
import type { StartCore } from "#main/host/core-supervisor.ts";

/** The core's own entry, run from its source: Node strips the types. */
export const CORE_ENTRY = fileURLToPath(new URL("../core/index.ts", import.meta.url));

/** Starts the core as a plain child process. What it prints goes to this process's stderr, never to stdout. */
export function startCoreChild(entry: string): StartCore<never> {
  return (options: CoreOptions, heard, ended) => {
    const child = spawn(process.execPath, [entry, JSON.stringify(options)], {
      stdio: ["ignore", 2, 2, "ipc"],
      serialization: "advanced",
      // An interrupt at the terminal is the host's to answer, by locking; it must not reach the core first.
      detached: process.platform !== "win32",
    });
    child.on("message", (message) => heard(message as FromCore));
    let over = false;
    const end = (code: number | null) => {
      if (!over) ended(code);
      over = true;
    };
    child.once("close", (code) => end(code));
    child.once("error", () => end(null));
    return {
      // A message to a process that has just ended is lost, and its end is told by `ended`.
      send: (message) => void child.send(message, () => {}),
      kill: () => void child.kill("SIGKILL"),
    };
  };
}
