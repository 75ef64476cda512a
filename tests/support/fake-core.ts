import { ORPCError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { OpenPort, PortEvents } from "#renderer/bridge/index.ts";
import type { ErrorCode } from "#shared/contract/errors.ts";
import type { WindowRole } from "#shared/contract/roles.ts";
import type { FakePractice } from "./fake-practice.ts";
import { fakeRouter } from "./fake-procedures.ts";

/**
 * A core in memory behind a real port: the window speaks the real contract to it. Opening a practice turns the window
 * into the clinician's, as a host would.
 */
export function fakeCore(practice: FakePractice) {
  const calls: string[] = [];
  const refusals = new Map<string, { code: ErrorCode; data?: unknown }>();
  const wishes = new EventTarget();
  let events: PortEvents | undefined;
  let role: WindowRole =
    practice.status.state !== "open" ? "unlock" : practice.forms.inHand ? "client-form" : "clinician";
  let close: () => void = () => undefined;

  const openPort = () => {
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(router).upgrade(port2);
    port1.start();
    port2.start();
    close = () => port2.close(); // The window's end hears of it, as it does from a host.
    events?.opened(role, port1);
  };
  const router = fakeRouter({
    practice,
    gate: (name) => {
      calls.push(name);
      const refusal = refusals.get(name);
      if (refusal) throw new ORPCError(refusal.code, { message: refusal.code, data: refusal.data });
    },
    opened: () => {
      if (role === "clinician") return;
      role = "clinician";
      setTimeout(openPort); // After the answer is on its way.
    },
    locked: () => undefined,
    lockWishes: () => wishesOf(wishes),
  });
  const connectTo: OpenPort = (given) => {
    events = given;
    openPort();
  };

  return {
    practice,
    connectTo,
    /** Every procedure asked for, in order. */
    calls,
    refuse: (name: string, code: ErrorCode, data?: unknown) => refusals.set(name, { code, data }),
    allow: (name: string) => refusals.delete(name),
    /** The process is gone. */
    crash: () => {
      close();
      events?.ended("lost");
    },
    /** It is there again, and knows no key. */
    comeBackLocked: () => {
      practice.status = { ...practice.status, state: "locked" };
      openPort();
    },
    wishToLock: (withinMs: number) => wishes.dispatchEvent(new CustomEvent("wish", { detail: withinMs })),
    /** Ends the ports, so that nothing keeps the test's process alive. */
    close: () => close(),
  };
}

export type FakeCore = ReturnType<typeof fakeCore>;

/** Ends with the generator's consumer: a port that closes returns it. */
async function* wishesOf(wishes: EventTarget) {
  for (;;) {
    yield await new Promise<{ withinMs: number }>((resolve) =>
      wishes.addEventListener(
        "wish",
        (event) => resolve({ withinMs: (event as CustomEvent<number>).detail }),
        {
          once: true,
        },
      ),
    );
  }
}
