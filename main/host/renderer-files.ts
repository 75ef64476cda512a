import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

const INDEX = "/index.html";
/** A page's address has no dot and no escape in it: what looks like a file is a file or nothing. */
const PAGE_PATH = /^\/[a-z0-9/_-]*$/i;

export type ServedFile = { type: string; bytes: Uint8Array };

export type RendererFiles = {
  /** The page at this path, with its nonce set and `head` added, or null when the path is no page's. */
  page(path: string, nonce: string, head?: string): string | null;
  /** The file of exactly this name, or null: nothing outside the list made at the start can be asked for. */
  file(path: string): ServedFile | null;
};

/** Reads the built renderer once; what is served later never depends on a path that came from a window. */
export function readRendererFiles(folder: string): RendererFiles {
  const files = new Map<string, ServedFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join("/")}`, { type, bytes: readFileSync(path) });
  }
  const index = files.get(INDEX);
  if (!index) throw new Error("The built renderer has no index.html.");
  const template = Buffer.from(index.bytes).toString("utf8");
  files.delete(INDEX);
  return {
    file: (path) => files.get(path) ?? null,
    page: (path, nonce, head = "") =>
      PAGE_PATH.test(path)
        ? template.replaceAll("__NONCE__", nonce).replace("</head>", () => `${head}</head>`)
        : null,
  };
}
