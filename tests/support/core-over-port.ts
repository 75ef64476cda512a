import type { AnyRouter } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { connect, getConnection, subscribeConnection } from "#renderer/bridge/index.ts";
import type { WindowRole } from "#shared/contract/roles.ts";

/**
 * Answers this window's questions from `router`. The bridge is the real one; only the wire under it is a message
 * channel in place of a socket.
 */
export async function answerFrom(router: AnyRouter, role: WindowRole = "clinician"): Promise<() => void> {
  const { port1: here, port2: core } = new MessageChannel();
  new RPCHandler(router).upgrade(core);
  core.start();

  class ChannelSocket extends EventTarget {
    binaryType = "blob";
    constructor() {
      super();
      here.addEventListener("message", ({ data }) => this.#receive(data));
      here.start();
      queueMicrotask(() => this.#receive(JSON.stringify({ role })));
    }
    #receive(data: unknown) {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }
    send = here.postMessage.bind(here);
  }
  Object.assign(globalThis, { WebSocket: ChannelSocket });
  const before = getConnection().port;
  const connected = new Promise<void>((resolve) => {
    const stop = subscribeConnection(() => {
      if (getConnection().port === before) return;
      stop();
      resolve();
    });
  });
  connect();
  await connected;
  return () => here.close();
}
