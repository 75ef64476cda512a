import type { MessagePortMain } from "electron";
import type { FromCore } from "#main/core/control.ts";
import type { StartCore } from "#main/host/core-supervisor.ts";
import type { ElectronParts } from "./electron-parts.ts";

/** Starts the core as a utility process. Windows' ports go to it whole: no client text passes through the shell. */
export function startCoreProcess(
  utilityProcess: ElectronParts["utilityProcess"],
  entry: string,
): StartCore<MessagePortMain> {
  return (options, heard, ended) => {
    const child = utilityProcess.fork(entry, [JSON.stringify(options)], {
      serviceName: "Attune core",
      stdio: "inherit",
    });
    child.on("message", (message: FromCore) => heard(message));
    child.once("exit", (code) => ended(code));
    return {
      send: (message, port) => child.postMessage(message, port ? [port] : []),
      // Electron's own `kill` only asks (SIGTERM), and a process that hangs or is held up does not hear that.
      kill: () => {
        if (child.pid === undefined || !killed(child.pid)) child.kill();
      },
    };
  };
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}
