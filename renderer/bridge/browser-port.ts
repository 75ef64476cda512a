import { WINDOW_ROLES } from "#shared/contract/roles.ts";
import { z } from "#shared/domain/zod.ts";
import type { PortEnd, PortEvents, WindowPort } from "./window-port.ts";

const HOST_FRAME = "attune-host:";
const helloSchema = z.object({ role: z.enum(WINDOW_ROLES) });
const hostFrameSchema = z.union([
  z.object({ download: z.string().startsWith("/download/"), fileName: z.string() }),
  z.object({ printWindow: z.string().startsWith("/print?") }),
  z.object({ displayWindow: z.string().regex(/^http:\/\/localhost:\d+\/display\?/) }),
]);

const ENDS: Record<number, PortEnd> = { 4001: "locked", 4002: "role-changed", 4004: "superseded" };
const RETRY_MS = [50, 150, 400, 1000, 2000];

/** Talks to the browser host over a WebSocket, and comes back by itself when the core had to be started again. */
export function openBrowserPort(events: PortEvents, attempt = 0): void {
  const url = new URL("/port", location.href);
  url.protocol = "ws:";
  const ticket = document.querySelector<HTMLMetaElement>('meta[name="attune-port-ticket"]')?.content;
  if (ticket) url.searchParams.set("ticket", ticket);
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const frames = new EventTarget();
  let greeted = false;

  socket.addEventListener("message", ({ data }) => {
    if (typeof data === "string" && data.startsWith(HOST_FRAME)) obeyHost(data.slice(HOST_FRAME.length));
    else if (greeted) frames.dispatchEvent(new MessageEvent("message", { data }));
    else {
      greeted = true;
      events.opened(helloSchema.parse(JSON.parse(data)).role, portOver(socket, frames));
    }
  });
  socket.addEventListener("close", ({ code }) => {
    frames.dispatchEvent(new Event("close"));
    const end = ENDS[code] ?? "lost";
    events.ended(end);
    if (end === "role-changed") openBrowserPort(events);
    if (end === "lost") {
      const next = greeted ? 0 : attempt + 1;
      setTimeout(() => openBrowserPort(events, next), RETRY_MS[Math.min(next, RETRY_MS.length - 1)]);
    }
  });
}

function portOver(socket: WebSocket, frames: EventTarget): WindowPort {
  return {
    addEventListener: frames.addEventListener.bind(frames),
    postMessage: (data: string | ArrayBuffer) => socket.send(data),
  };
}

/** The things a browser must do itself that Electron's main process does for its windows. */
function obeyHost(text: string): void {
  const frame = hostFrameSchema.parse(JSON.parse(text));
  if ("printWindow" in frame) {
    window.open(frame.printWindow, "_blank", "noopener");
    return;
  }
  if ("displayWindow" in frame) {
    window.open(frame.displayWindow, "_blank", "noopener");
    return;
  }
  const link = document.createElement("a");
  link.href = frame.download;
  link.download = frame.fileName;
  link.click();
}
