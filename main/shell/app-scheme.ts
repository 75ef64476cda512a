import type { Protocol, Session } from "electron";
import { contentSecurityPolicy, drawToken, SECURITY_HEADERS } from "#main/host/content-security-policy.ts";
import type { RendererFiles } from "#main/host/renderer-files.ts";

export const APP_ORIGIN = "app://attune";

/** Makes `app:` an origin like any other, with storage of its own. Only before the app is ready. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://attune/…` out of the built renderer, and nothing else. */
export function serveApp(session: Session, files: RendererFiles): void {
  session.protocol.handle("app", (request) => answer(files, request.method, request.url));
}

function answer(files: RendererFiles, method: string, address: string): Response {
  const url = new URL(address);
  if (url.host !== new URL(APP_ORIGIN).host || method !== "GET") return new Response(null, { status: 404 });
  const nonce = drawToken();
  const headers = { ...SECURITY_HEADERS, "content-security-policy": contentSecurityPolicy(nonce, "'none'") };
  const file = files.file(url.pathname);
  if (file)
    return new Response(new Uint8Array(file.bytes), { headers: { ...headers, "content-type": file.type } });
  const page = files.page(url.pathname, nonce);
  if (page === null) return new Response(null, { status: 404, headers });
  return new Response(page, { headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}
