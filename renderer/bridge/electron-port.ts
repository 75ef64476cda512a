import { WINDOW_ROLES } from "#shared/contract/roles.ts";
import { z } from "#shared/domain/zod.ts";
import type { PortEvents } from "./window-port.ts";

const handoverSchema = z.object({ attune: z.literal("port"), role: z.enum(WINDOW_ROLES) });

/** Takes each port the preload hands over: the first at load, another whenever the core had to be started again. */
export function receiveElectronPorts(events: PortEvents): void {
  window.addEventListener("message", (event) => {
    const handover = handoverSchema.safeParse(event.data);
    const port = event.ports[0];
    if (event.source !== window || event.origin !== location.origin || !handover.success || !port) return;
    port.addEventListener("close", () => events.ended("lost"));
    events.opened(handover.data.role, port);
    port.start();
  });
}
