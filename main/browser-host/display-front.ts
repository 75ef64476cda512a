import type { IncomingMessage } from "node:http";
import type { DisplayRequest, HostAnswer } from "#main/core/control.ts";
import { drawToken } from "#main/host/content-security-policy.ts";
import { addressOf, portRefusal, refusal, type SessionCookie, sessionCookie } from "./request-guard.ts";
import { oneTimeTickets } from "./tickets.ts";
import { CLOSE, type WindowPorts } from "./window-ports.ts";

/**
 * The couple's screen is served from another origin than the clinician's window: `localhost` instead of `127.0.0.1`,
 * with a cookie of its own. So a browser keeps their storage apart, as two session partitions do under Electron.
 */
export type DisplayFront = {
  readonly origin: string;
  /** Whether a request was made to this front at all. */
  isFor(request: IncomingMessage): boolean;
  /** How a request for a page or file is met: with a status that refuses it, or with what its page needs. */
  admit(request: IncomingMessage): { refused: number } | { cookie: string | null; head: string };
  /** Whether a handshake comes from our own display page, which has one life. */
  takesPort(request: IncomingMessage): boolean;
  answer(request: DisplayRequest): Promise<HostAnswer>;
  /** The screen is over, and every ticket to it. */
  end(): void;
};

const PATH = "/display";

export function displayFront(mainOrigin: string, windows: () => WindowPorts): DisplayFront {
  const origin = mainOrigin.replace("//127.0.0.1:", "//localhost:");
  const { host } = new URL(origin);
  const pages = oneTimeTickets<true>(drawToken);
  const ports = oneTimeTickets<true>(drawToken);
  let cookie: SessionCookie = sessionCookie(origin, drawToken());

  /** Only coming from the clinician's page, with a ticket, may one arrive from another origin. */
  const arrives = (request: IncomingMessage): boolean => {
    const url = addressOf(request, origin);
    const { "sec-fetch-site": site, origin: from } = request.headers;
    if (url?.pathname !== PATH || from !== undefined) return false;
    if (request.headers["sec-fetch-mode"] !== "navigate" && site !== undefined) return false;
    return pages.redeem(url.searchParams.get("ticket")) === true;
  };

  return {
    origin,
    isFor: (request) => request.headers.host === host,
    admit(request) {
      const arriving = arrives(request);
      const unfit = refusal(request, origin, arriving);
      if (unfit !== null) return { refused: unfit };
      if (!arriving && !cookie.isIn(request)) return { refused: 403 };
      const isPage = addressOf(request, origin)?.pathname === PATH;
      const head = isPage ? `<meta name="attune-port-ticket" content="${ports.issue(true)}">` : "";
      return { cookie: arriving ? cookie.header : null, head };
    },
    takesPort(request) {
      const url = addressOf(request, origin);
      return (
        portRefusal(request, origin) === null &&
        cookie.isIn(request) &&
        url?.pathname === "/port" &&
        ports.redeem(url.searchParams.get("ticket")) === true
      );
    },
    async answer({ kind }) {
      if (kind === "close-display") {
        windows().closeDisplay(CLOSE.locked);
        return "done";
      }
      const displayWindow = `${origin}${PATH}?ticket=${pages.issue(true)}`;
      return windows().tellClinician({ displayWindow }) ? "done" : "unavailable";
    },
    end() {
      pages.clear();
      ports.clear();
      cookie = sessionCookie(origin, drawToken());
    },
  };
}
