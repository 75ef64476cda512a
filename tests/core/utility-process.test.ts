import { EventEmitter } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CoreOptions, FromCore, ToCore } from "#main/core/control.ts";
import { startCore } from "#main/core/start-core.ts";
import type { Core } from "#shared/contract/index.ts";
import type { WindowRole } from "#shared/contract/roles.ts";
import { createPractice, outcomeOf, temporaryFolder } from "#tests/support/core.ts";

/** Electron's utility process, as far as the core can see it: a parent port, and message ports that wait to be started. */
function utilityProcess() {
  const parentPort = new EventEmitter();
  const said: FromCore["type"][] = [];
  const options: CoreOptions = { dataDir: temporaryFolder(), openSample: false, cheapKeysForTests: true };
  let exit = (_code: number) => {};
  const exited = new Promise<number>((resolve) => {
    exit = resolve;
  });
  const proc = Object.assign(new EventEmitter(), {
    argv: [JSON.stringify(options)],
    stderr: { write: () => true },
    exit,
    parentPort: Object.assign(parentPort, {
      postMessage: (message: FromCore) => void said.push(message.type),
    }),
  });
  const send = (message: ToCore, ports: unknown[] = []) =>
    parentPort.emit("message", { data: message, ports });
  return { proc: proc as unknown as NodeJS.Process, said, send, exited };
}

/** Electron's MessagePortMain: `on` gives an event with `data`, and nothing arrives before `start`. */
function mainSideOf(port: MessagePort) {
  const waiting: (() => void)[] = [];
  return {
    on: (event: string, listener: (event?: { data: unknown }) => void) =>
      void waiting.push(() => port.on(event, (data: unknown) => listener({ data }))),
    postMessage: (data: unknown) => port.postMessage(data),
    start: () => {
      for (const listen of waiting.splice(0)) listen();
    },
  };
}

describe("the core in Electron's utility process", () => {
  it("serves every window over a port of its own, by its role, until it is locked", async () => {
    const { proc, said, send, exited } = utilityProcess();
    await startCore(proc);
    let lastPortId = 0;
    const connect = (role: WindowRole): Core => {
      const { port1, port2 } = new MessageChannel();
      onTestFinished(() => port1.close());
      lastPortId += 1;
      send({ type: "connect", portId: lastPortId, role, printJob: null }, [mainSideOf(port2)]);
      return createORPCClient(new RPCLink({ port: port1 }));
    };
    await createPractice(connect("unlock"));
    const clinician = connect("clinician");
    expect(await clinician.units.list()).toEqual([]);
    expect(await outcomeOf(connect("display").units.list())).toBe("NOT_ALLOWED");
    await clinician.vault.lock();
    expect(await exited).toBe(0);
    expect(said).toEqual(["ready", "opened", "locked"]);
  });
});
