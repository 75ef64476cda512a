import { hashRaw } from "@node-rs/argon2";

/** `test`: made with cheap keys, marked as such in its header, and opened by nothing but tests. */
export type VaultKind = "real" | "test";

export type KdfParameters = { memoryKiB: number; passes: number; lanes: number };

export const MIB = 1024;
export const SALT_LENGTH = 16;
const KEY_LENGTH = 32;

/** What a header may ask for (V4). A calibration chooses at most ten passes; reading leaves room for later ones. */
export const KDF_BOUNDS = {
  memoryKiB: [64 * MIB, 1024 * MIB],
  passes: [3, 16],
  lanes: [1, 8],
} as const;

export const DEFAULT_KDF: KdfParameters = { memoryKiB: 256 * MIB, passes: 3, lanes: 4 };
export const CHEAP_KDF: KdfParameters = { memoryKiB: 64, passes: 1, lanes: 1 };

/** Whether a vault of this kind may be wrapped with these parameters. The two kinds have none in common. */
export function parametersAllowed(kind: VaultKind, parameters: KdfParameters): boolean {
  const names = ["memoryKiB", "passes", "lanes"] as const;
  if (kind === "test") return names.every((name) => parameters[name] === CHEAP_KDF[name]);
  return names.every((name) => {
    const [least, most] = KDF_BOUNDS[name];
    return Number.isInteger(parameters[name]) && parameters[name] >= least && parameters[name] <= most;
  });
}

/** Argon2id, 32 bytes. Refuses parameters outside the bounds before a single byte is allocated for them. */
export async function deriveKey(
  kind: VaultKind,
  secret: Uint8Array,
  parameters: KdfParameters,
  salt: Uint8Array,
): Promise<Buffer> {
  if (!parametersAllowed(kind, parameters)) throw new RangeError("key derivation parameters out of bounds");
  return hashRaw(secret, {
    algorithm: 2,
    version: 1,
    memoryCost: parameters.memoryKiB,
    timeCost: parameters.passes,
    parallelism: parameters.lanes,
    outputLen: KEY_LENGTH,
    salt,
  });
}
