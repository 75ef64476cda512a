import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import type { SealedPlace } from "./vault.ts";
import { VaultError } from "./vault-error.ts";

const CIPHER = "aes-256-gcm";
const FORMAT = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const HEAD_LENGTH = 1 + NONCE_LENGTH;

export type SealKey = { key: Buffer; vaultId: string };

/** Seals a text for one place (V16): format, fresh nonce, ciphertext, tag. */
export function sealText(by: SealKey, place: SealedPlace, text: string): Uint8Array {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv(CIPHER, by.key, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(context(by, place));
  const body = cipher.update(text, "utf8");
  return Buffer.concat([Buffer.from([FORMAT]), nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link sealText} gave for the same place, or throws SEALED_TEXT_DAMAGED. */
export function unsealText(by: SealKey, place: SealedPlace, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  if (bytes.length < HEAD_LENGTH + TAG_LENGTH || bytes[0] !== FORMAT)
    throw new VaultError("SEALED_TEXT_DAMAGED");
  const decipher = createDecipheriv(CIPHER, by.key, bytes.subarray(1, HEAD_LENGTH), {
    authTagLength: TAG_LENGTH,
  });
  decipher.setAAD(context(by, place));
  decipher.setAuthTag(bytes.subarray(-TAG_LENGTH));
  const body = decipher.update(bytes.subarray(HEAD_LENGTH, -TAG_LENGTH));
  try {
    return Buffer.concat([body, decipher.final()]).toString("utf8");
  } catch (cause) {
    throw new VaultError("SEALED_TEXT_DAMAGED", { cause });
  }
}

const context = ({ vaultId }: SealKey, { table, id }: SealedPlace): Buffer =>
  Buffer.from(canonicalJson({ format: FORMAT, vaultId, table, id }), "utf8");
