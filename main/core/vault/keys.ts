import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** The keys an open vault holds on to (V2). `notes` seals psychotherapy notes field by field (V16). */
export type VaultKeys = { header: Buffer; anchor: Buffer; audit: Buffer; notes: Buffer };

type Purpose = "page" | "header" | "anchor" | "audit" | "psychotherapy-notes";

/** Names the database file a key belongs to. */
export type FileIdentity = { vaultId: string; fileId: string };

function derive(dataKey: Buffer, identity: FileIdentity, purpose: Purpose): Buffer {
  const salt = `${identity.vaultId}/${identity.fileId}`;
  return Buffer.from(hkdfSync("sha256", dataKey, salt, `attune vault 1: ${purpose}`, 32));
}

/** The page key is not among them: SQLite keeps its own copy. */
export function deriveKeys(dataKey: Buffer, identity: FileIdentity): VaultKeys {
  return {
    header: derive(dataKey, identity, "header"),
    anchor: derive(dataKey, identity, "anchor"),
    audit: derive(dataKey, identity, "audit"),
    notes: derive(dataKey, identity, "psychotherapy-notes"),
  };
}

export function derivePageKey(dataKey: Buffer, identity: FileIdentity): Buffer {
  return derive(dataKey, identity, "page");
}

export function zeroKeys(keys: VaultKeys): void {
  for (const key of Object.values(keys)) key.fill(0);
}

export function hmac(key: Buffer, ...parts: (string | Uint8Array)[]): Buffer {
  const mac = createHmac("sha256", key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
