/** Where a page may open connections to: nowhere under Electron, its own host under the browser host. */
export type ConnectSource = "'none'" | "'self'";

/** The policy every page is served under. Nothing is allowed that is not named here, and nothing unsafe is named. */
export function contentSecurityPolicy(nonce: string, connect: ConnectSource): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What else every answer carries, whoever serves it. */
export const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** A value no one can guess, fit for a nonce, a ticket or a cookie. */
export function drawToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("base64url");
}
