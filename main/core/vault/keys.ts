import { hash, hkdfSync, timingSafeEqual } from "node:crypto";

/** Everything derived from the data key (V2). `notes` seals psychotherapy notes field by field (V16). */
export type VaultKeys = {
  page: Buffer;
  header: Buffer;
  anchor: Buffer;
  audit: Buffer;
  backup: Buffer;
  notes: Buffer;
};

type Purpose = "page" | "header" | "anchor" | "audit" | "backup" | "psychotherapy-notes";

/** Names the database file a key belongs to. A restored file is a file of its own: its pages have a key of their own. */
export type FileIdentity = { vaultId: string; fileId: string; restoration?: string | undefined };

function derive(dataKey: Buffer, identity: FileIdentity, purpose: Purpose, part = ""): Buffer {
  const salt = `${identity.vaultId}/${identity.fileId}${part}`;
  return Buffer.from(hkdfSync("sha256", dataKey, salt, `attune vault 1: ${purpose}`, 32));
}

/** The keys an open vault holds on to. With the page key it looks into the copies it makes of itself. */
export function deriveKeys(dataKey: Buffer, identity: FileIdentity): VaultKeys {
  return {
    page: derivePageKey(dataKey, identity),
    header: derive(dataKey, identity, "header"),
    anchor: derive(dataKey, identity, "anchor"),
    audit: derive(dataKey, identity, "audit"),
    backup: derive(dataKey, identity, "backup"),
    notes: derive(dataKey, identity, "psychotherapy-notes"),
  };
}

export function derivePageKey(dataKey: Buffer, identity: FileIdentity): Buffer {
  const { restoration } = identity;
  return derive(dataKey, identity, "page", restoration === undefined ? "" : `/${restoration}`);
}

export function zeroKeys(keys: VaultKeys): void {
  for (const key of Object.values(keys)) key.fill(0);
}

const BLOCK = 64;

/**
 * HMAC-SHA256 (RFC 2104) for keys of up to 64 bytes. Written out because Node keeps a copy of its own of every key it
 * makes a MAC with, which nobody could zero, and because making that copy costs more than the MAC.
 */
export function hmac(key: Buffer, ...parts: (string | Uint8Array)[]): Buffer {
  if (key.length > BLOCK) throw new RangeError("the key is longer than a block");
  const bytes = parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : part));
  const inner = padded(key, 0x36);
  const outer = padded(key, 0x5c);
  const digest = hash("sha256", Buffer.concat([inner, ...bytes]), "buffer");
  const mac = hash("sha256", Buffer.concat([outer, digest]), "buffer");
  inner.fill(0);
  outer.fill(0);
  return mac;
}

function padded(key: Buffer, pad: number): Buffer {
  const block = Buffer.alloc(BLOCK, pad);
  for (let at = 0; at < key.length; at += 1) block.writeUInt8(pad ^ key.readUInt8(at), at);
  return block;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
