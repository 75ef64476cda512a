import { WINDOW_ROLES } from "#shared/contract/roles.ts";
import { z } from "#shared/domain/zod.ts";
import type { PortEvents } from "./window-port.ts";

const handoverSchema = z.object({ attune: z.literal("port"), role: z.enum(WINDOW_ROLES) });

/**
 * Takes each port the preload hands over: the first once this page has said that it listens, another whenever the core
 * had to be started again. The newest is the one that counts: the end of one before it is no loss.
 */
export function receiveElectronPorts(events: PortEvents): void {
  let newest: MessagePort | undefined;
  window.addEventListener("message", (event) => {
    const handover = handoverSchema.safeParse(event.data);
    const port = event.ports[0];
    if (event.source !== window || event.origin !== location.origin || !handover.success || !port) return;
    newest = port;
    port.addEventListener("close", () => {
      if (port === newest) events.ended("lost");
    });
    events.opened(handover.data.role, port);
    port.start();
  });
  window.postMessage({ attune: "listening" }, location.origin);
}
