import { type HeaderCopy, isAuthentic } from "./header.ts";
import type { SlotType } from "./header-body.ts";
import { deriveKeys, zeroKeys } from "./keys.ts";
import { passphraseBytes } from "./passphrase.ts";
import { readRecoveryKey, recoveryKeyBytes } from "./recovery-key.ts";
import { unwrapDataKey } from "./slots.ts";
import { VaultError } from "./vault-error.ts";

export type Secret = { by: "passphrase"; passphrase: string } | { by: "recovery-key"; recoveryKey: string };

export type UnlockedHeader = {
  copy: HeaderCopy;
  dataKey: Buffer;
  /** Which of the copy's slots opened. */
  slotIndex: number;
};

const SLOT_OF: Record<Secret["by"], SlotType> = { passphrase: "passphrase", "recovery-key": "recovery" };

/**
 * Finds the newest authentic copy and opens it with this secret. An older copy never lets in a secret that the newest
 * authentic one has dropped. Throws WRONG_PASSPHRASE, WRONG_RECOVERY_KEY, RECOVERY_KEY_MISTYPED or HEADER_DAMAGED.
 */
export async function unlockHeader(all: HeaderCopy[], secret: Secret): Promise<UnlockedHeader> {
  // The two copies are the same but for a cut-short write, and every derivation takes the better part of a second.
  const copies = all.filter((copy, at) => all.findIndex(({ bytes }) => bytes.equals(copy.bytes)) === at);
  let forged = 0;
  for (const [index, copy] of copies.entries()) {
    const opened = await tryCopy(copy, secret);
    if (opened === null) continue;
    if (!vouchesFor(opened.dataKey, copy)) {
      forged += 1;
      opened.dataKey.fill(0);
      continue;
    }
    if (copies.slice(0, index).some((newer) => vouchesFor(opened.dataKey, newer))) {
      opened.dataKey.fill(0);
      break;
    }
    return { copy, ...opened };
  }
  // One copy that does not vouch for itself says nothing about the other: a torn write leaves that, too.
  if (forged === copies.length) throw new VaultError("HEADER_DAMAGED");
  throw new VaultError(secret.by === "passphrase" ? "WRONG_PASSPHRASE" : "WRONG_RECOVERY_KEY");
}

async function tryCopy(
  copy: HeaderCopy,
  secret: Secret,
): Promise<{ dataKey: Buffer; slotIndex: number } | null> {
  const bytes = secretBytes(secret, copy.body.vaultId);
  try {
    for (const [slotIndex, slot] of copy.body.slots.entries()) {
      if (slot.type !== SLOT_OF[secret.by]) continue;
      const dataKey = await unwrapDataKey({ kind: copy.kind, vaultId: copy.body.vaultId }, slot, bytes);
      if (dataKey !== null) return { dataKey, slotIndex };
    }
    return null;
  } finally {
    bytes.fill(0);
  }
}

function vouchesFor(dataKey: Buffer, copy: HeaderCopy): boolean {
  const keys = deriveKeys(dataKey, copy.body);
  const authentic = isAuthentic(copy, keys.header);
  zeroKeys(keys);
  return authentic;
}

function secretBytes(secret: Secret, vaultId: string): Buffer {
  if (secret.by === "passphrase") return passphraseBytes(secret.passphrase);
  const recoveryKey = readRecoveryKey(secret.recoveryKey, vaultId);
  if (recoveryKey === null) throw new VaultError("RECOVERY_KEY_MISTYPED");
  return recoveryKeyBytes(recoveryKey);
}
