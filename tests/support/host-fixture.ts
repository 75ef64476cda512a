import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import {
  type BrowserHost,
  type BrowserHostOptions,
  startBrowserHost,
} from "#main/browser-host/browser-host.ts";

/** Lays out a small built renderer whose script marks the page as ready to print. */
export function smallRenderer(): string {
  const folder = mkdtempSync(join(tmpdir(), "attune-renderer-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "assets"));
  writeFileSync(
    join(folder, "index.html"),
    '<html lang="en"><head><meta name="csp-nonce" content="__NONCE__"><title>Small</title>' +
      '<script type="module" src="/assets/app-1.js"></script></head><body><h1>A page</h1></body></html>',
  );
  writeFileSync(join(folder, "assets/app-1.js"), 'document.documentElement.dataset.print = "ready";');
  return folder;
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer };

/** A started host with the scripted core behind it, and a client that says exactly what it is told to say. */
export class HostFixture {
  readonly host: BrowserHost;
  readonly origin: string;
  cookie = "";

  constructor(host: BrowserHost) {
    this.host = host;
    this.origin = new URL(host.url).origin;
  }

  static async start(options: Partial<BrowserHostOptions> = {}): Promise<HostFixture> {
    const host = await startBrowserHost({
      port: 0,
      rendererDir: smallRenderer(),
      coreEntry: fileURLToPath(new URL("core-stand-in.ts", import.meta.url)),
      core: { dataDir: "nowhere", openSample: false, cheapKeysForTests: false },
      render: async () => Buffer.from("%PDF-made-up"),
      ...options,
    });
    onTestFinished(() => host.end());
    return new HostFixture(host);
  }

  /** Uses the start address, as the window does, and keeps its cookie. */
  async enter(): Promise<Answer> {
    const answer = await this.get(this.host.url.slice(this.origin.length));
    this.cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? this.cookie;
    return answer;
  }

  get(path: string, headers: Record<string, string> = {}, method = "GET", body = ""): Promise<Answer> {
    const { hostname, port } = new URL(this.origin);
    return new Promise((resolve, reject) => {
      const cookie: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
      const asked = request(
        { hostname, port, path, method, headers: { ...cookie, ...headers } },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () => {
            const bytes = Buffer.concat(parts);
            const { statusCode: status = 0, headers: got } = response;
            resolve({ status, headers: got, bytes, body: bytes.toString("utf8") });
          });
        },
      );
      asked.on("error", reject);
      asked.end(body);
    });
  }

  open(path = "/port", headers: Record<string, string> = {}): PortFixture {
    const url = this.origin.replace("http:", "ws:") + path;
    const all = { origin: this.origin, cookie: this.cookie, ...headers };
    return new PortFixture(new WebSocket(url, { headers: all }));
  }
}

/** One window's socket; frames are read in the order they came. */
export class PortFixture {
  readonly socket: WebSocket;
  /** The close code, or the HTTP status of a refused handshake. */
  readonly closed: Promise<number>;
  readonly #frames: (string | Uint8Array)[] = [];
  #wake: () => void = () => {};

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("error", () => {});
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      this.#frames.push(isBinary ? new Uint8Array(data) : data.toString("utf8"));
      this.#wake();
    });
    this.closed = new Promise((resolve) => {
      socket.on("close", resolve);
      socket.on("unexpected-response", (_, response) => resolve(response.statusCode ?? 0));
    });
  }

  async frame(): Promise<string | Uint8Array> {
    for (;;) {
      const frame = this.#frames.shift();
      if (frame !== undefined) return frame;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async json(): Promise<unknown> {
    return JSON.parse(String(await this.frame()));
  }

  /** The hello, and the scripted core's word that it was connected. */
  async greeted(): Promise<{
    role: string;
    connected: { portId: number; role: string; printJob: string | null };
  }> {
    const hello = (await this.json()) as { role: string };
    const { connected } = (await this.json()) as {
      connected: { portId: number; role: string; printJob: null };
    };
    return { ...hello, connected };
  }

  /** Tells the scripted core what to do. */
  order(what: string): void {
    this.socket.send(`do:${what}`);
  }
}
