import { createHash } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { canonicalJson } from "./canonical-json.ts";
import { readAt, writeAt, writeNewFile } from "./durable-file.ts";
import { type HeaderBody, headerBodySchema } from "./header-body.ts";
import { parametersAllowed, type VaultKind } from "./kdf.ts";
import { hmac, sameBytes } from "./keys.ts";
import { VaultError } from "./vault-error.ts";

/*
 * One copy, 4,096 bytes: magic 8 · format 4 · body length 4 · sequence 8 · body (canonical JSON) · zeros ·
 * SHA-256 of all before 32 · HMAC of all before 32. Magic, format, checksum and MAC keep their places in every
 * later format, so that an older Attune can tell "newer" from "damaged".
 */
export const COPY_LENGTH = 4096;
const MAC_AT = COPY_LENGTH - 32;
const CHECKSUM_AT = MAC_AT - 32;
const BODY_AT = 24;
const FORMAT = 1;
const MAGIC: Record<VaultKind, string> = { real: "ATTUNE-V", test: "ATTUNE-T" };

export type HeaderCopy = { kind: VaultKind; sequence: number; body: HeaderBody; bytes: Buffer };
/** `damaged`: torn, changed, or asking for what no vault may ask. `too-new`: whole, but of a later format. */
export type ReadCopy = HeaderCopy | "damaged" | "too-new";

export function encodeCopy(kind: VaultKind, sequence: number, body: HeaderBody, macKey: Buffer): Buffer {
  const json = Buffer.from(canonicalJson(headerBodySchema.parse(body)), "utf8");
  if (BODY_AT + json.length > CHECKSUM_AT) throw new RangeError("the header body is too long");
  const bytes = Buffer.alloc(COPY_LENGTH);
  bytes.write(MAGIC[kind], 0, "latin1");
  bytes.writeUInt32BE(FORMAT, 8);
  bytes.writeUInt32BE(json.length, 12);
  bytes.writeBigUInt64BE(BigInt(sequence), 16);
  json.copy(bytes, BODY_AT);
  checksum(bytes).copy(bytes, CHECKSUM_AT);
  hmac(macKey, bytes.subarray(0, MAC_AT)).copy(bytes, MAC_AT);
  return bytes;
}

/** Reads one copy as far as that is possible without a key: everything but its MAC has been checked. */
export function decodeCopy(bytes: Buffer): ReadCopy {
  if (bytes.length !== COPY_LENGTH) return "damaged";
  const magic = bytes.toString("latin1", 0, 8);
  const kind = magic === MAGIC.real ? "real" : magic === MAGIC.test ? "test" : null;
  if (kind === null || !sameBytes(checksum(bytes), bytes.subarray(CHECKSUM_AT, MAC_AT))) return "damaged";
  if (bytes.readUInt32BE(8) > FORMAT) return "too-new";
  const body = decodeBody(bytes);
  if (body === null || !body.slots.every((slot) => parametersAllowed(kind, slot.kdf))) return "damaged";
  return { kind, sequence: Number(bytes.readBigUInt64BE(16)), body, bytes };
}

/** Whether this copy was written by someone who had the vault's key. */
export function isAuthentic(copy: HeaderCopy, macKey: Buffer): boolean {
  return sameBytes(hmac(macKey, copy.bytes.subarray(0, MAC_AT)), copy.bytes.subarray(MAC_AT));
}

/** The good copies, newest first; at least one. Throws HEADER_DAMAGED, or TOO_NEW when a newer Attune wrote one. */
export function readHeader(file: string): HeaderCopy[] {
  const read = readCopies(file);
  if (read.includes("too-new")) throw new VaultError("TOO_NEW");
  const good = read.filter((copy) => typeof copy === "object").toSorted((a, b) => b.sequence - a.sequence);
  if (good.length === 0) throw new VaultError("HEADER_DAMAGED");
  return good;
}

export function writeNewHeader(file: string, kind: VaultKind, body: HeaderBody, macKey: Buffer): void {
  const copy = encodeCopy(kind, 1, body, macKey);
  writeNewFile(file, Buffer.concat([copy, copy]));
}

/** Writes the next header: the stale copy first, on disk and read again, and only then the other (V7). */
export function writeHeader(file: string, current: HeaderCopy, body: HeaderBody, macKey: Buffer): HeaderCopy {
  const sequence = current.sequence + 1;
  const bytes = encodeCopy(current.kind, sequence, body, macKey);
  const [first] = readCopies(file);
  const firstIsCurrent = typeof first === "object" && first.bytes.equals(current.bytes);
  for (const place of firstIsCurrent ? [1, 0] : [0, 1]) writeCopy(file, place, bytes);
  return { kind: current.kind, sequence, body, bytes };
}

/** Puts the good copy in the place of one that is not the same. */
export function repairHeader(file: string, good: HeaderCopy): void {
  for (const [place, copy] of readCopies(file).entries()) {
    if (typeof copy !== "object" || !copy.bytes.equals(good.bytes)) writeCopy(file, place, good.bytes);
  }
}

function readCopies(file: string): [ReadCopy, ReadCopy] {
  const handle = openSync(file, "r");
  try {
    return [decodeCopy(readAt(handle, COPY_LENGTH, 0)), decodeCopy(readAt(handle, COPY_LENGTH, COPY_LENGTH))];
  } finally {
    closeSync(handle);
  }
}

function writeCopy(file: string, place: number, bytes: Buffer): void {
  const handle = openSync(file, "r+");
  try {
    writeAt(handle, bytes, place * COPY_LENGTH);
    if (!readAt(handle, COPY_LENGTH, place * COPY_LENGTH).equals(bytes)) {
      throw new Error("the header does not read back as written");
    }
  } finally {
    closeSync(handle);
  }
}

function checksum(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes.subarray(0, CHECKSUM_AT)).digest();
}

function decodeBody(bytes: Buffer): HeaderBody | null {
  const end = BODY_AT + bytes.readUInt32BE(12);
  if (end > CHECKSUM_AT) return null;
  try {
    return headerBodySchema.safeParse(JSON.parse(bytes.toString("utf8", BODY_AT, end))).data ?? null;
  } catch {
    return null;
  }
}
