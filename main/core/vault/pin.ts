import { randomBytes } from "node:crypto";
import { z } from "#shared/domain/zod.ts";
import { CHEAP_KDF, DEFAULT_KDF, deriveKey, type KdfParameters, SALT_LENGTH, type VaultKind } from "./kdf.ts";
import { sameBytes } from "./keys.ts";

/** What is kept of a PIN: enough to know it again, and as slow to try as a passphrase. */
export const pinSealSchema = z.strictObject({
  memoryKiB: z.int(),
  passes: z.int(),
  lanes: z.int(),
  salt: z.hex(),
  derived: z.hex(),
});
export type PinSeal = z.infer<typeof pinSealSchema>;

/** Derives, with a salt of its own, what may be kept of a PIN. Inside the vault only: so few digits are soon tried. */
export async function sealPin(kind: VaultKind, pin: string): Promise<PinSeal> {
  const { memoryKiB, passes, lanes } = kind === "test" ? CHEAP_KDF : DEFAULT_KDF;
  const salt = randomBytes(SALT_LENGTH);
  const derived = await derive(kind, pin, { memoryKiB, passes, lanes }, salt);
  return { memoryKiB, passes, lanes, salt: salt.toString("hex"), derived: derived.toString("hex") };
}

/** Whether this is the PIN that was sealed. */
export async function isSealedPin(kind: VaultKind, pin: string, seal: PinSeal): Promise<boolean> {
  const { salt, derived, ...parameters } = seal;
  return sameBytes(
    await derive(kind, pin, parameters, Buffer.from(salt, "hex")),
    Buffer.from(derived, "hex"),
  );
}

const derive = (kind: VaultKind, pin: string, parameters: KdfParameters, salt: Buffer): Promise<Buffer> =>
  deriveKey(kind, Buffer.from(`pin ${pin}`, "utf8"), parameters, salt);
