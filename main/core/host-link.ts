import type { MessagePortMainLike, SupportedMessagePort } from "@orpc/client/message-port";
import type { FromCore, ToCore } from "./control.ts";

/** The core's line to whoever started it. */
export type HostLink = {
  /** Resolves once the message has left this process. */
  send(message: FromCore): Promise<void>;
  /** `openPort` gives the port that comes with a `connect`, ready to be listened to. */
  listen(hear: (message: ToCore, openPort: () => SupportedMessagePort | undefined) => void): void;
  /** Called when whoever started the core is gone. */
  onHostGone(act: () => void): void;
};

/** Only what we use of Electron's utility process, so that the core needs no Electron to be compiled or run. */
type ParentPort = {
  on(event: "message", listener: (event: { data: unknown; ports: PortMain[] }) => void): void;
  postMessage(message: unknown): void;
};
type PortMain = MessagePortMainLike & { start(): void };

/** The line this process was started with; throws when it was started by hand. */
export function hostLinkOf(proc: NodeJS.Process): HostLink {
  const { parentPort } = proc as NodeJS.Process & { parentPort?: ParentPort };
  if (parentPort) return utilityProcessLink(parentPort);
  if (proc.send) return childProcessLink(proc);
  throw new Error("The core is started by Attune, not by hand.");
}

/** Electron: every window's port is a real one, and frames never pass through the host. */
function utilityProcessLink(parentPort: ParentPort): HostLink {
  return {
    send(message) {
      parentPort.postMessage(message);
      return new Promise((resolve) => setImmediate(resolve));
    },
    listen(hear) {
      parentPort.on("message", ({ data, ports }) => {
        const message = data as ToCore;
        const port = ports[0];
        if (port && message.type === "connect") {
          const { portId } = message;
          port.on("close", () => hear({ type: "port-closed", portId }, noPort));
        }
        hear(message, () => port);
        // The port holds its frames back until it is started: by now somebody listens.
        port?.start();
      });
    },
    onHostGone: () => undefined,
  };
}

/** A plain child process: frames of all windows share the line, each with its port's number. */
function childProcessLink(proc: NodeJS.Process): HostLink {
  const ports = new Map<number, FramePort>();
  const send = (message: FromCore) =>
    new Promise<void>((resolve) => {
      if (proc.connected) proc.send?.(message, () => resolve());
      else resolve();
    });
  return {
    send,
    listen(hear) {
      proc.on("message", (message: ToCore) => {
        if (message.type === "port-data") return ports.get(message.portId)?.receive(message.data);
        if (message.type === "port-closed") {
          ports.get(message.portId)?.close();
          ports.delete(message.portId);
        }
        hear(message, () => {
          if (message.type !== "connect") return undefined;
          const { portId } = message;
          const port = framePort((data) => void send({ type: "port-data", portId, data }));
          ports.set(portId, port);
          return port.port;
        });
      });
    },
    onHostGone: (act) => void proc.on("disconnect", act),
  };
}

const noPort = () => undefined;

type Frame = string | Uint8Array;
type FramePort = { port: MessagePortMainLike; receive(data: Frame): void; close(): void };

/** As much of a message port as oRPC asks for, over a line that carries frames. */
function framePort(sendFrame: (data: Frame) => void): FramePort {
  const listeners: Record<string, ((event?: { data: unknown }) => void)[]> = {};
  const emit = (name: string, event?: { data: unknown }) => {
    for (const listener of listeners[name] ?? []) listener(event);
  };
  return {
    port: {
      on(event, listener) {
        listeners[event] = [...(listeners[event] ?? []), listener];
      },
      postMessage: sendFrame,
    },
    receive: (data) => emit("message", { data }),
    close: () => emit("close"),
  };
}
