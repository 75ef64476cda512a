import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { z } from "#shared/domain/zod.ts";
import { canonicalJson } from "../canonical-json.ts";
import { COPY_LENGTH, decodeCopy, type HeaderCopy } from "../header.ts";
import { progressSchema } from "../header-body.ts";
import { VaultError } from "../vault-error.ts";

/*
 * One backup (V13): magic 8 · format 4 · length of the manifest 4 · id 16 · the vault's header, its third copy 4,096 ·
 * nonce 12 · the backup's own key under AES-256-GCM 32 · tag 16 · and then, each under that key with its number for a
 * nonce and everything above for context: the manifest, and the database in chunks of 64 KiB. Each carries its tag.
 */
export const CHUNK_LENGTH = 65_536;
export const TAG_LENGTH = 16;
const MAGIC = "ATTUNE-B";
const FORMAT = 1;
const ID_AT = 16;
const HEADER_AT = 32;
const NONCE_AT = HEADER_AT + COPY_LENGTH;
const WRAPPED_AT = NONCE_AT + 12;
const TAG_AT = WRAPPED_AT + 32;
export const PREAMBLE_LENGTH = TAG_AT + TAG_LENGTH;
const CIPHER = "aes-256-gcm";

export const BACKUP_REASONS = ["by-hand", "daily", "before-lock", "before-update"] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

const count = z.int().min(0);
export const manifestSchema = z.strictObject({
  vaultId: z.uuid(),
  /** When it was made. */
  at: z.iso.datetime(),
  device: z.string(),
  reason: z.enum(BACKUP_REASONS),
  schema: count,
  progress: progressSchema,
  databaseBytes: z.int().min(1),
  /** How many rows of each table it holds. */
  rows: z.record(z.string(), count),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Seals and opens the parts of one backup. */
export type BackupSeal = { key: Buffer; context: Buffer };

/** The beginning of a new backup, with a fresh key that only the vault's key opens. */
export function newPreamble(
  headerBytes: Buffer,
  vaultKey: Buffer,
  manifestLength: number,
): { preamble: Buffer; seal: BackupSeal } {
  const key = randomBytes(32);
  const preamble = Buffer.alloc(PREAMBLE_LENGTH);
  preamble.write(MAGIC, 0, "latin1");
  preamble.writeUInt32BE(FORMAT, 8);
  preamble.writeUInt32BE(manifestLength, 12);
  randomBytes(16).copy(preamble, ID_AT);
  headerBytes.copy(preamble, HEADER_AT);
  randomBytes(12).copy(preamble, NONCE_AT);
  const cipher = createCipheriv(CIPHER, vaultKey, preamble.subarray(NONCE_AT, WRAPPED_AT));
  cipher.setAAD(preamble.subarray(0, NONCE_AT));
  cipher.update(key).copy(preamble, WRAPPED_AT);
  cipher.final();
  cipher.getAuthTag().copy(preamble, TAG_AT);
  return { preamble, seal: { key, context: contextOf(preamble) } };
}

/** What can be read without a key. Throws BACKUP_DAMAGED, or TOO_NEW for a later format. */
export function readPreamble(preamble: Buffer): { header: HeaderCopy; manifestLength: number } {
  const isBackup = preamble.length === PREAMBLE_LENGTH && preamble.toString("latin1", 0, 8) === MAGIC;
  if (!isBackup) throw new VaultError("BACKUP_DAMAGED");
  const header = decodeCopy(Buffer.from(preamble.subarray(HEADER_AT, NONCE_AT)));
  if (header === "too-new" || preamble.readUInt32BE(8) > FORMAT) throw new VaultError("TOO_NEW");
  const manifestLength = preamble.readUInt32BE(12);
  if (header === "damaged" || manifestLength > CHUNK_LENGTH) throw new VaultError("BACKUP_DAMAGED");
  return { header, manifestLength };
}

/** The backup's own key. Throws BACKUP_DAMAGED when anything in the preamble was changed, or it is another vault's. */
export function openSeal(preamble: Buffer, vaultKey: Buffer): BackupSeal {
  const decipher = createDecipheriv(CIPHER, vaultKey, preamble.subarray(NONCE_AT, WRAPPED_AT));
  decipher.setAAD(preamble.subarray(0, NONCE_AT));
  decipher.setAuthTag(preamble.subarray(TAG_AT));
  try {
    const key = decipher.update(preamble.subarray(WRAPPED_AT, TAG_AT));
    decipher.final();
    return { key, context: contextOf(preamble) };
  } catch {
    throw new VaultError("BACKUP_DAMAGED");
  }
}

/** The manifest is number 0, the chunks of the database follow from 1. */
export function sealPart({ key, context }: BackupSeal, number: number, part: Uint8Array): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonceOf(number));
  cipher.setAAD(context);
  return Buffer.concat([cipher.update(part), cipher.final(), cipher.getAuthTag()]);
}

export function openPart({ key, context }: BackupSeal, number: number, sealed: Buffer): Buffer {
  if (sealed.length < TAG_LENGTH) throw new VaultError("BACKUP_DAMAGED");
  const decipher = createDecipheriv(CIPHER, key, nonceOf(number));
  decipher.setAAD(context);
  decipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  try {
    const part = decipher.update(sealed.subarray(0, -TAG_LENGTH));
    decipher.final();
    return part;
  } catch {
    throw new VaultError("BACKUP_DAMAGED");
  }
}

export function manifestBytes(manifest: Manifest): Buffer {
  return Buffer.from(canonicalJson(manifestSchema.parse(manifest)), "utf8");
}

export function readManifest(bytes: Buffer): Manifest {
  return manifestSchema.parse(JSON.parse(bytes.toString("utf8")));
}

function contextOf(preamble: Buffer): Buffer {
  return createHash("sha256").update(preamble).digest();
}

/** The key is fresh in every backup, so that a plain count never meets itself. */
function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 4);
  return nonce;
}
