import type { IncomingMessage, ServerResponse } from "node:http";
import type { PrintJobId } from "#main/core/control.ts";
import { contentSecurityPolicy, drawToken, SECURITY_HEADERS } from "#main/host/content-security-policy.ts";
import type { RendererFiles } from "#main/host/renderer-files.ts";
import type { DisplayFront } from "./display-front.ts";
import { addressOf, refusal, type SessionCookie } from "./request-guard.ts";
import type { Tickets } from "./tickets.ts";
import { wording } from "./wording.ts";

export type Download = { fileName: string; type: string; bytes: Uint8Array };

export type PageSources = {
  origin: string;
  files: RendererFiles;
  cookie: SessionCookie;
  starts: Tickets<true>;
  printPages: Tickets<PrintJobId>;
  printPorts: Tickets<PrintJobId>;
  downloads: Tickets<Download>;
  front: DisplayFront;
};

type Answer = {
  status: number;
  type?: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
};

/** Answers every HTTP request of the host: pages, their files, and finished papers. */
export function answerPages(sources: PageSources) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { status, type, body, headers } = answer(sources, request);
    const bytes = Buffer.from(body ?? "");
    response.writeHead(status, {
      ...SECURITY_HEADERS,
      "content-security-policy": contentSecurityPolicy(drawToken(), "'self'"),
      "content-type": type ?? "text/plain; charset=utf-8",
      "content-length": bytes.byteLength,
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  };
}

function answer(sources: PageSources, request: IncomingMessage): Answer {
  if (sources.front.isFor(request)) return answerDisplay(sources, request);
  const refused = refusal(request, sources.origin);
  const url = addressOf(request, sources.origin);
  if (refused !== null || !url) return { status: refused ?? 400, body: wording.refused };
  const known = sources.cookie.isIn(request);
  if (url.pathname === "/" && url.searchParams.has("ticket")) return start(sources, url, known);
  if (!known) return { status: 403, body: wording.addressUsed };
  const file = sources.files.file(url.pathname);
  if (file) return { status: 200, type: file.type, body: file.bytes };
  if (url.pathname === "/print") return printPage(sources, url);
  if (url.pathname.startsWith("/download/")) return download(sources, url);
  return page(sources, url.pathname);
}

/** The couple's screen: its one page and the files it is made of. */
function answerDisplay(sources: PageSources, request: IncomingMessage): Answer {
  const admitted = sources.front.admit(request);
  if ("refused" in admitted) return { status: admitted.refused, body: wording.refused };
  const url = addressOf(request, sources.front.origin);
  const file = url && sources.files.file(url.pathname);
  if (file) return { status: 200, type: file.type, body: file.bytes };
  if (!url || admitted.head === "") return { status: 404, body: wording.notFound };
  const shown = page(sources, url.pathname, admitted.head);
  return admitted.cookie === null
    ? shown
    : { ...shown, headers: { ...shown.headers, "set-cookie": admitted.cookie } };
}

function start({ starts, cookie }: PageSources, url: URL, known: boolean): Answer {
  if (!known && !starts.redeem(url.searchParams.get("ticket"))) {
    return { status: 403, body: wording.addressUsed };
  }
  return { status: 303, headers: { location: "/", ...(known ? {} : { "set-cookie": cookie.header }) } };
}

function printPage(sources: PageSources, url: URL): Answer {
  const job = sources.printPages.redeem(url.searchParams.get("ticket"));
  if (job === undefined) return { status: 404, body: wording.notFound };
  const ticket = sources.printPorts.issue(job);
  return page(sources, url.pathname, `<meta name="attune-port-ticket" content="${ticket}">`);
}

function download(sources: PageSources, url: URL): Answer {
  const made = sources.downloads.redeem(url.pathname.slice("/download/".length));
  if (!made) return { status: 404, body: wording.notFound };
  const name = encodeURIComponent(made.fileName);
  const headers = { "content-disposition": `attachment; filename*=UTF-8''${name}` };
  return { status: 200, type: made.type, body: made.bytes, headers };
}

function page({ files }: PageSources, path: string, head?: string): Answer {
  const nonce = drawToken();
  const body = files.page(path, nonce, head);
  if (body === null) return { status: 404, body: wording.notFound };
  const headers = { "content-security-policy": contentSecurityPolicy(nonce, "'self'") };
  return { status: 200, type: "text/html; charset=utf-8", body, headers };
}
