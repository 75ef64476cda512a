import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import type { Slot, SlotType } from "./header-body.ts";
import { deriveKey, type KdfParameters, parametersAllowed, SALT_LENGTH, type VaultKind } from "./kdf.ts";

const CIPHER = "aes-256-gcm";
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

export type SlotPlace = { kind: VaultKind; vaultId: string };

/**
 * Wraps the data key for one secret (V3). The only function that writes a slot: a real vault's slot with cheap
 * parameters, or the other way round, is refused here.
 */
export async function wrapDataKey(
  place: SlotPlace,
  type: SlotType,
  secret: Uint8Array,
  parameters: KdfParameters,
  dataKey: Buffer,
): Promise<Slot> {
  if (!parametersAllowed(place.kind, parameters)) {
    throw new RangeError(`a ${place.kind} vault must not be wrapped with these parameters`);
  }
  const salt = randomBytes(SALT_LENGTH);
  const nonce = randomBytes(NONCE_LENGTH);
  const { memoryKiB, passes, lanes } = parameters;
  const kdf = { name: "argon2id" as const, memoryKiB, passes, lanes, salt: salt.toString("hex") };
  const wrappingKey = await deriveKey(place.kind, secret, parameters, salt);
  const cipher = createCipheriv(CIPHER, wrappingKey, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(slotContext(place, { type, kdf }));
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  wrappingKey.fill(0);
  return { type, kdf, nonce: nonce.toString("hex"), wrapped: wrapped.toString("hex") };
}

/** The data key, or null when this is not the secret the slot was made for. */
export async function unwrapDataKey(
  place: SlotPlace,
  slot: Slot,
  secret: Uint8Array,
): Promise<Buffer | null> {
  const wrappingKey = await deriveKey(place.kind, secret, slot.kdf, Buffer.from(slot.kdf.salt, "hex"));
  const wrapped = Buffer.from(slot.wrapped, "hex");
  const decipher = createDecipheriv(CIPHER, wrappingKey, Buffer.from(slot.nonce, "hex"), {
    authTagLength: TAG_LENGTH,
  });
  decipher.setAAD(slotContext(place, slot));
  decipher.setAuthTag(wrapped.subarray(-TAG_LENGTH));
  try {
    // Not joined with what `final` gives (in GCM nothing): that would leave a second copy nobody could zero.
    const dataKey = decipher.update(wrapped.subarray(0, -TAG_LENGTH));
    decipher.final();
    return dataKey;
  } catch {
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}

function slotContext(place: SlotPlace, slot: Pick<Slot, "type" | "kdf">): Buffer {
  return Buffer.from(canonicalJson({ format: 1, ...place, type: slot.type, kdf: slot.kdf }), "utf8");
}
