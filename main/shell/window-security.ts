import type { WebPreferences } from "electron";

/**
 * What every window gets, whatever it is for. Nothing in the app or its tests loosens any of it.
 * The partition has no `persist:` before its name: what a window stores lives in memory and ends with the app.
 */
export const WINDOW_SECURITY = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  partition: "attune",
} as const satisfies WebPreferences);

/** The couple's screen has a session of its own, in memory as well: it never reaches what the clinician's window stores. */
export const DISPLAY_PARTITION = "attune-display";
