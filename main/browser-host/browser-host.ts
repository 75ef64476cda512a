import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { type CoreOptions, isForDisplay, type PrintJobId } from "#main/core/control.ts";
import { drawToken } from "#main/host/content-security-policy.ts";
import { CoreSupervisor } from "#main/host/core-supervisor.ts";
import { readRendererFiles } from "#main/host/renderer-files.ts";
import { startCoreChild } from "./core-child.ts";
import { type DisplayFront, displayFront } from "./display-front.ts";
import { answerPages, type Download } from "./pages.ts";
import { answerPaper } from "./paper.ts";
import type { RenderPdf } from "./render-pdf.ts";
import { addressOf, portRefusal, type SessionCookie, sessionCookie } from "./request-guard.ts";
import { oneTimeTickets, type Tickets } from "./tickets.ts";
import { CLOSE, WindowPorts } from "./window-ports.ts";

const ADDRESS = "127.0.0.1";
const ANSWER_GRACE_MS = 30;
const GOODBYE_MS = 500;
const FRAME_MAX_BYTES = 8 * 1024 * 1024;

export type BrowserHostOptions = {
  /** 0 takes any free one. */
  port: number;
  rendererDir: string;
  coreEntry: string;
  core: CoreOptions;
  render: RenderPdf;
};

export type BrowserHost = {
  /** Opens the main window, in one browser, once. */
  url: string;
  /** Locks, ends the core, and stops listening. */
  end(): Promise<void>;
};

/** Serves the app on this machine alone. Settles when a core answers; rejects when none can be started. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const files = readRendererFiles(options.rendererDir);
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000 });
  const connections = trackConnections(server);
  const origin = await listen(server, options.port);
  const secret = drawToken();
  const cookie = sessionCookie(origin, secret);
  const starts = oneTimeTickets<true>(drawToken);
  const printPages = oneTimeTickets<PrintJobId>(drawToken);
  const printPorts = oneTimeTickets<PrintJobId>(drawToken);
  const downloads = oneTimeTickets<Download>(drawToken);
  const front = displayFront(origin, () => windows);

  const forget = () => {
    // What may have stood on the couple's screen ends with the core that had put it there.
    windows.closeDisplay(CLOSE.locked);
    front.end();
    for (const tickets of [printPages, printPorts, downloads]) tickets.clear();
  };
  const core: CoreSupervisor<never> = new CoreSupervisor(startCoreChild(options.coreEntry), options.core, {
    ready: () => windows.greetAll(),
    // The answer to the unlocking itself is still on its way to the window that asked.
    opened: () => void setTimeout(() => windows.closeUnlock(), ANSWER_GRACE_MS),
    handedOver: () => void setTimeout(() => windows.endMain(), ANSWER_GRACE_MS),
    givenBack: () => void setTimeout(() => windows.endMain(), ANSWER_GRACE_MS),
    locked() {
      forget();
      windows.closeAll(CLOSE.locked);
    },
    crashed() {
      forget();
      windows.closeAll(CLOSE.coreEnded);
    },
    portData: (portId, data) => windows.deliver(portId, data),
    request: (request) => (isForDisplay(request) ? front.answer(request) : paper(request)),
  });
  const windows = new WindowPorts(core);
  const paper = answerPaper({
    origin,
    cookie: { name: cookie.name, value: secret },
    printPages,
    downloads,
    windows,
    render: options.render,
  });
  server.on(
    "request",
    answerPages({ origin, files, cookie, starts, printPages, printPorts, downloads, front }),
  );
  server.on("upgrade", takePorts({ origin, cookie, printPorts, windows, front }));
  const end = async () => {
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    await core.end();
    // Windows are told they are over before their connections go.
    const cut = setTimeout(() => connections.destroyAll(), GOODBYE_MS);
    await closed;
    clearTimeout(cut);
  };
  await core.started.catch(async (reason: unknown) => {
    await end();
    throw reason;
  });
  return { url: `${origin}/?ticket=${starts.issue(true)}`, end };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, ADDRESS, () => {
      server.off("error", reject);
      resolve(`http://${ADDRESS}:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** Node forgets a connection once it is a WebSocket's; the end of the host must not wait for the window to hang up. */
function trackConnections(server: Server) {
  const open = new Set<Socket>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return { destroyAll: () => open.forEach((socket) => void socket.destroy()) };
}

type PortSources = {
  origin: string;
  cookie: SessionCookie;
  printPorts: Tickets<PrintJobId>;
  windows: WindowPorts;
  front: DisplayFront;
};

/** Turns the handshakes of our own pages into windows, and refuses every other. */
function takePorts({ origin, cookie, printPorts, windows, front }: PortSources) {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_MAX_BYTES,
    perMessageDeflate: false,
  });
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Whoever hangs up in the middle must not end the host.
    socket.on("error", () => {});
    if (front.isFor(request) && front.takesPort(request)) {
      sockets.handleUpgrade(request, socket, head, (opened) => windows.addDisplay(opened));
      return;
    }
    const url = addressOf(request, origin);
    if (portRefusal(request, origin) !== null || !cookie.isIn(request) || url?.pathname !== "/port") {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const ticket = url.searchParams.get("ticket");
      const job = ticket === null ? null : printPorts.redeem(ticket);
      // A print page has one life: its port cannot be had a second time, and it must not try for ever.
      if (job === undefined) opened.close(CLOSE.openedElsewhere);
      else windows.add(opened, job);
    });
  };
}
