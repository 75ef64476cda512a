import type { IncomingMessage } from "node:http";

/**
 * Says why a request is refused, as an HTTP status, or null when it may be looked at.
 * Host keeps out names rebound to this machine; Origin and Sec-Fetch-Site keep out other sites' pages, unless the
 * request brought a ticket for arriving from elsewhere.
 */
export function refusal(request: IncomingMessage, origin: string, fromElsewhere = false): number | null {
  if (!addressOf(request, origin)) return 400;
  const { host, "sec-fetch-site": site, "content-length": length } = request.headers;
  if (host !== new URL(origin).host) return 403;
  if (request.headers.origin !== undefined && request.headers.origin !== origin) return 403;
  if (!fromElsewhere && site !== undefined && site !== "same-origin" && site !== "none") return 403;
  if (request.method !== "GET" && request.method !== "HEAD") return 405;
  // Nothing here takes a body: everything a window says goes through its port.
  if (request.headers["transfer-encoding"] !== undefined || Number(length ?? 0) !== 0) return 413;
  return null;
}

/** Where a request wants to go, or null when that is no address at all. */
export const addressOf = (request: IncomingMessage, origin: string): URL | null =>
  URL.parse(request.url ?? "/", origin);

/** A WebSocket's handshake names where it comes from, always; without that it is not our window. */
export function portRefusal(request: IncomingMessage, origin: string): number | null {
  return request.headers.origin === undefined ? 403 : refusal(request, origin);
}

/** The session's cookie. Its name carries the port, because a browser keeps one cookie jar for all ports of a host. */
export function sessionCookie(origin: string, secret: string) {
  const name = `attune-${new URL(origin).port}`;
  const pair = `${name}=${secret}`;
  return {
    name,
    header: `${pair}; HttpOnly; SameSite=Strict; Path=/`,
    isIn: (request: IncomingMessage) => (request.headers.cookie ?? "").split("; ").includes(pair),
  };
}

export type SessionCookie = ReturnType<typeof sessionCookie>;
