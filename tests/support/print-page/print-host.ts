import { randomBytes } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { type WebSocket, WebSocketServer } from "ws";
import { contract } from "#shared/contract/index.ts";
import type { PrintPage } from "#shared/print/page.ts";

const TYPES: Record<string, string> = { js: "text/javascript", css: "text/css", woff2: "font/woff2" };

/** The production policy, with the one address the loopback host adds. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Serves the real renderer, built in memory, to print windows; each is given the page `show` was last called with. */
export async function startPrintHost() {
  const files = await buildRenderer();
  let shown: PrintPage | undefined;
  const page = implement(contract).print.page.handler(({ errors }) => {
    if (!shown) throw errors.NOT_FOUND();
    return shown;
  });
  const rpc = new RPCHandler({ print: { page } });

  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://host").pathname.slice(1);
    const file = files.get(path);
    if (file === undefined || path === "index.html") return sendDocument(response, files);
    response.setHeader("content-type", TYPES[path.split(".").pop() ?? ""] ?? "application/octet-stream");
    response.end(file);
  });
  const sockets = new WebSocketServer({ server, path: "/port" });
  sockets.on("connection", (socket) => {
    socket.binaryType = "arraybuffer";
    rpc.upgrade(portOver(socket));
    socket.send(JSON.stringify({ role: "print" }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/print`,
    show: (next: PrintPage | undefined) => {
      shown = next;
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function sendDocument(response: ServerResponse, files: Map<string, string | Uint8Array>) {
  const nonce = randomBytes(16).toString("base64");
  response.setHeader("content-type", "text/html");
  response.setHeader("content-security-policy", policy(nonce));
  response.end(String(files.get("index.html")).replace("__NONCE__", nonce));
}

function portOver(socket: WebSocket) {
  return {
    on(type: string, listener: (event?: { data: unknown }) => void) {
      if (type === "close") socket.on("close", () => listener());
      else
        socket.on("message", (data, binary) =>
          listener({ data: binary || !Buffer.isBuffer(data) ? data : data.toString() }),
        );
    },
    postMessage: (data: string | ArrayBuffer) => socket.send(data),
  };
}

async function buildRenderer(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL("../../../renderer", import.meta.url)),
    plugins: [react()],
    build: { write: false, target: "esnext", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  if (!("output" in built)) throw new Error("expected one build");
  return new Map(
    built.output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]),
  );
}
