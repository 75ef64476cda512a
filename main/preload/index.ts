import { ipcRenderer } from "electron";

const ORIGIN = "app://attune";

// Hands our own page its port, and nothing else: no page of another origin, and no frame inside ours.
if (location.origin === ORIGIN && window.top === window) {
  ipcRenderer.on("attune:port", (event, { role }: { role: string }) => {
    window.postMessage({ attune: "port", role }, ORIGIN, [...event.ports]);
  });
  // A port is asked for only once the page says that it listens, so that none can be lost on the way.
  window.addEventListener("message", ({ origin, data }: MessageEvent<{ attune?: unknown } | null>) => {
    if (origin === ORIGIN && data?.attune === "listening") ipcRenderer.send("attune:listening");
  });
}
