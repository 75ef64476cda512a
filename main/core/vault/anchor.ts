import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "#shared/domain/zod.ts";
import { auditHashAt } from "./audit.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Connection } from "./database.ts";
import { replaceFile } from "./durable-file.ts";
import { type Progress, progressSchema } from "./header-body.ts";
import { type FileIdentity, hmac, sameBytes } from "./keys.ts";
import { VaultError } from "./vault-error.ts";
import { FOLDER_MODE } from "./vault-files.ts";

/** What this computer remembers of a vault, outside it: `none` when it never saw it or the file was taken away. */
export type Anchor = Progress | "none" | "unreadable";

const anchorFileSchema = z.strictObject({
  progress: progressSchema,
  mac: z.string().regex(/^[0-9a-f]{64}$/u),
});

export function anchorFile(anchorDir: string, name: string): string {
  return join(anchorDir, `${name}.anchor`);
}

export function liveAnchorFile(anchorDir: string, name: string): string {
  return join(anchorDir, `${name}.live`);
}

/** A restored vault comes of the same vault by another way, and is remembered apart from it. */
export function anchorName({ vaultId, restoration }: FileIdentity): string {
  return restoration === undefined ? vaultId : `${vaultId}-${restoration}`;
}

export function writeAnchor(anchorDir: string, name: string, key: Buffer, progress: Progress): void {
  mkdirSync(anchorDir, { recursive: true, mode: FOLDER_MODE });
  replaceFile(anchorFile(anchorDir, name), Buffer.from(anchorContent(key, name, progress), "utf8"));
}

export function anchorContent(key: Buffer, name: string, progress: Progress): string {
  return canonicalJson({ progress, mac: macOf(key, name, progress).toString("hex") });
}

export function readAnchor(anchorDir: string, name: string, key: Buffer): Anchor {
  return readAnchorFile(anchorFile(anchorDir, name), name, key);
}

/** As written after each commit, without waiting for the disk. */
export function readLiveAnchor(anchorDir: string, name: string, key: Buffer): Anchor {
  return readAnchorFile(liveAnchorFile(anchorDir, name), name, key);
}

function readAnchorFile(file: string, name: string, key: Buffer): Anchor {
  if (!existsSync(file)) return "none";
  const content = parse(readFileSync(file, "utf8"));
  if (content === null) return "unreadable";
  const authentic = sameBytes(Buffer.from(content.mac, "hex"), macOf(key, name, content.progress));
  return authentic ? content.progress : "unreadable";
}

/**
 * Throws OLDER_THAN_ANCHOR when the database has not come as far as the anchor remembers, and DATABASE_DAMAGED when
 * it has come as far by another way: its log does not hold the anchored row.
 */
export function requireAnchored(database: Connection, progress: Progress, anchor: Progress): void {
  if (progress.seq < anchor.seq || progress.counter < anchor.counter) {
    // When only notes are missing (a view, a print), there is still one thing at least that this database lacks.
    throw new VaultError("OLDER_THAN_ANCHOR", {
      data: { missing: Math.max(1, anchor.counter - progress.counter) },
    });
  }
  if (anchor.seq > 0 && auditHashAt(database, anchor.seq) !== anchor.head)
    throw new VaultError("DATABASE_DAMAGED");
}

function macOf(key: Buffer, vaultId: string, progress: Progress): Buffer {
  return hmac(key, canonicalJson({ vaultId, progress }));
}

function parse(text: string): z.infer<typeof anchorFileSchema> | null {
  try {
    return anchorFileSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
