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

/** The same for the couple's screen, in a session of its own: it never reaches what the clinician's window stores. */
export const DISPLAY_SECURITY = Object.freeze({
  ...WINDOW_SECURITY,
  partition: "attune-display",
} as const satisfies WebPreferences);

/** The same, in a session of its own: what the clinician's window keeps is out of a partner's reach. */
export const FORM_WINDOW_SECURITY = Object.freeze({
  ...WINDOW_SECURITY,
  partition: "attune-form",
} as const satisfies WebPreferences);
