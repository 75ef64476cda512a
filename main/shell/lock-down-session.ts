import type { Session } from "electron";
import { APP_ORIGIN } from "./app-scheme.ts";

/** Denies a session every permission, device, download and request that is not for our own pages. */
export function lockDownSession(session: Session, { devTools }: { devTools: boolean }): void {
  if (session.isPersistent()) throw new Error("A window's session must live in memory.");
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOurs(url, devTools) }));
}

function isOurs(url: string, devTools: boolean): boolean {
  if (url.startsWith(`${APP_ORIGIN}/`) || url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith("data:")) {
    return true;
  }
  return devTools && url.startsWith("devtools:");
}
