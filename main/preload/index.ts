import { ipcRenderer } from "electron";

const ORIGIN = "app://attune";

// Hands our own page its port, and nothing else: no page of another origin, and no frame inside ours.
if (location.origin === ORIGIN && window.top === window) {
  ipcRenderer.on("attune:port", (event, { role }: { role: string }) => {
    window.postMessage({ attune: "port", role }, ORIGIN, [...event.ports]);
  });
  // By now the page listens: its scripts have run.
  window.addEventListener("load", () => ipcRenderer.send("attune:loaded"));
}
