import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { onTestFinished } from "vitest";
import type { CoreOptions, FromCore, PrintJobId, ToCore } from "#main/core/control.ts";
import type { Core } from "#shared/contract/index.ts";
import type { WindowRole } from "#shared/contract/roles.ts";

const ENTRY = fileURLToPath(new URL("../../main/core/index.ts", import.meta.url));

/** The true core in a process of its own, reached the way a host reaches it. */
export async function spawnCore(options: Partial<CoreOptions> & { dataDir: string }) {
  const argument: CoreOptions = { openSample: false, cheapKeysForTests: true, ...options };
  const child = fork(ENTRY, [JSON.stringify(argument)], {
    serialization: "advanced",
    execArgv: [],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  const exited = once(child, "exit").then(([code, signal]) => ({ code, signal }));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += String(chunk);
  });
  const said = listenTo(child);
  const send = (message: ToCore) => void (child.connected && child.send(message));
  let lastPortId = 0;
  const connect = (role: WindowRole, printJob: PrintJobId | null = null) => {
    lastPortId += 1;
    return openPort(child, send, { portId: lastPortId, role, printJob });
  };
  await said("ready");
  return { child, exited, said, send, connect, stderr: () => stderr };
}

/** Resolves with the first message of that kind, whether it came already or is still to come. */
function listenTo(child: ChildProcess) {
  const heard: FromCore[] = [];
  const waiting = new Set<() => void>();
  child.on("message", (message: FromCore) => {
    heard.push(message);
    for (const look of waiting) look();
  });
  return <T extends FromCore["type"]>(type: T) =>
    new Promise<Extract<FromCore, { type: T }>>((resolve) => {
      const look = () => {
        const found = heard.find(
          (message): message is Extract<FromCore, { type: T }> => message.type === type,
        );
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
}

type Connecting = { portId: number; role: WindowRole; printJob: PrintJobId | null };

function openPort(child: ChildProcess, send: (message: ToCore) => void, connecting: Connecting) {
  const { portId } = connecting;
  const port = {
    on(event: string, listener: (event?: { data: unknown }) => void) {
      if (event === "close") child.on("exit", () => listener());
      if (event === "message")
        child.on("message", (message: FromCore) => {
          if (message.type === "port-data" && message.portId === portId) listener({ data: message.data });
        });
    },
    postMessage: (data: string | Uint8Array) => send({ type: "port-data", portId, data }),
  };
  send({ type: "connect", ...connecting });
  const core: Core = createORPCClient(new RPCLink({ port }));
  return { core, sendFrame: port.postMessage, close: () => send({ type: "port-closed", portId }) };
}
