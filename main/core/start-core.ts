import { RPCHandler } from "@orpc/server/message-port";
import { v7 } from "uuid";
import type { Host, PortContext } from "./context.ts";
import type { CoreOptions, HostAnswer, ToCore } from "./control.ts";
import { createCore } from "./core.ts";
import { type HostLink, hostLinkOf } from "./host-link.ts";
import { createLog, type Log } from "./log.ts";

const EXIT_LOCKED = 0;
const EXIT_CRASHED = 1;

/** Runs the core in this process until it is locked (exit 0) or something breaks (exit 1). */
export async function startCore(proc: NodeJS.Process): Promise<void> {
  const log = createLog(v7, (line) => proc.stderr.write(`${line}\n`));
  outliveStrays(proc, log);
  const options = JSON.parse(proc.argv.at(-1) ?? "") as CoreOptions;
  const link = hostLinkOf(proc);
  const windows = createWindows();
  const host = hostOver(link);
  const core = createCore({
    ...options,
    log,
    host,
    clock: () => new Date(),
    newId: v7,
    after: (delayMs, act) => void setTimeout(act, delayMs),
    anyoneToWaitFor: windows.anyoneWorking,
    onOpened: () => void link.send({ type: "opened" }),
    onHandedOver: () => void link.send({ type: "handed-over" }),
    onGivenBack: () => void link.send({ type: "given-back" }),
    onClosed: () => void link.send({ type: "locked" }).then(() => proc.exit(EXIT_LOCKED)),
  });
  const handler = new RPCHandler(core.router);
  link.listen((message, openPort) => {
    if (message.type === "connect") {
      const port = openPort();
      if (port) handler.upgrade(port, { context: windows.came(message) });
    }
    if (message.type === "port-closed") windows.went(message.portId);
    if (message.type === "answer") host.answered(message.requestId, message.answer);
    if (message.type === "lock") core.locking.announce();
    if (message.type === "ping") void link.send({ type: "pong" });
  });
  link.onHostGone(() => core.locking.lock());
  await link.send({ type: "ready" });
  // When the sample does not open, the unlock window stands there to say why.
  if (options.openSample) await core.keeper.openSample().catch((cause) => void log.incident(cause));
}

type Connect = Extract<ToCore, { type: "connect" }>;

/** Who is connected, by port. */
function createWindows() {
  const windows = new Map<number, PortContext>();
  return {
    came({ portId, role, printJob }: Connect): PortContext {
      const context = { portId, role, printJob };
      windows.set(portId, context);
      return context;
    },
    went: (portId: number) => void windows.delete(portId),
    anyoneWorking: () =>
      [...windows.values()].some(({ role }) => role === "clinician" || role === "client-form"),
  };
}

/** Asks the host over the line, and matches its answers to the questions. */
function hostOver(link: HostLink): Host & { answered(requestId: number, answer: HostAnswer): void } {
  const waiting = new Map<number, (answer: HostAnswer) => void>();
  let lastRequestId = 0;
  return {
    ask(request) {
      lastRequestId += 1;
      const requestId = lastRequestId;
      return new Promise((resolve) => {
        waiting.set(requestId, resolve);
        void link.send({ type: "request", requestId, request });
      });
    },
    answered(requestId, answer) {
      waiting.get(requestId)?.(answer);
      waiting.delete(requestId);
    },
  };
}

/**
 * A frame that is no message at all ends as a rejection nobody awaits: it is written down, and the core goes on, for a
 * window must not be able to end it. Any other surprise does end it, and the host sees a crash.
 */
function outliveStrays(proc: NodeJS.Process, log: Log): void {
  proc.on("unhandledRejection", (cause) => void log.incident(cause));
  proc.on("uncaughtException", (cause) => {
    log.incident(cause);
    proc.exit(EXIT_CRASHED);
  });
}
