import type { HeaderCopy } from "./header.ts";
import type { HeaderBody, Slot } from "./header-body.ts";
import { sameBytes } from "./keys.ts";
import { judgePassphrase, passphraseBytes } from "./passphrase.ts";
import { readRecoveryKey, recoveryKeyBytes } from "./recovery-key.ts";
import { unwrapDataKey, wrapDataKey } from "./slots.ts";
import { type Secret, unlockHeader } from "./unlock-header.ts";
import { VaultError } from "./vault-error.ts";

export type WriteBody = (body: HeaderBody) => void;

/**
 * Changes the passphrase (V11): the new slot is made, opened again, written beside the old one, and only then is the
 * old one dropped. Cut short anywhere, at least one of the two passphrases opens the vault.
 * The recovery key may stand for a passphrase that was forgotten. Throws PASSPHRASE_TOO_WEAK or what the secret is refused with, and then nothing has been written.
 */
export async function changePassphraseSlots(
  header: HeaderCopy,
  current: Secret,
  next: string,
  write: WriteBody,
): Promise<void> {
  if (!(await judgePassphrase(next)).accepted) throw new VaultError("PASSPHRASE_TOO_WEAK");
  const { dataKey, slotIndex } = await unlockHeader([header], current);
  try {
    const old = header.body.slots[slotIndex];
    if (old === undefined) throw new Error("the slot that opened is gone");
    const slot = await provenSlot(header, old, "passphrase", passphraseBytes(next), dataKey);
    const { slots, anchor, ...identity } = header.body;
    write({ ...identity, anchor, slots: [slot, ...slots] });
    write({ ...identity, anchor, slots: [slot, ...slots.filter(({ type }) => type !== "passphrase")] });
  } finally {
    dataKey.fill(0);
  }
}

/**
 * Puts a new recovery key in the place of the old one, for who knows the passphrase. The new one is proven and written
 * before the old one is dropped. Throws RECOVERY_KEY_MISTYPED or WRONG_PASSPHRASE, and then nothing has been written.
 */
export async function changeRecoverySlot(
  header: HeaderCopy,
  passphrase: string,
  recoveryKey: string,
  write: WriteBody,
): Promise<void> {
  const key = readRecoveryKey(recoveryKey, header.body.vaultId);
  if (key === null) throw new VaultError("RECOVERY_KEY_MISTYPED");
  const { dataKey, slotIndex } = await unlockHeader([header], { by: "passphrase", passphrase });
  try {
    const opened = header.body.slots[slotIndex];
    if (opened === undefined) throw new Error("the slot that opened is gone");
    const slot = await provenSlot(header, opened, "recovery", recoveryKeyBytes(key), dataKey);
    const { slots, ...rest } = header.body;
    write({ ...rest, slots: [...slots, slot] });
    write({ ...rest, slots: [...slots.filter(({ type }) => type !== "recovery"), slot] });
  } finally {
    dataKey.fill(0);
  }
}

/** A slot with the strength of the one it was made beside, opened once before it counts. Zeroes the secret. */
async function provenSlot(
  header: HeaderCopy,
  { kdf }: Slot,
  type: Slot["type"],
  secret: Buffer,
  dataKey: Buffer,
): Promise<Slot> {
  const place = { kind: header.kind, vaultId: header.body.vaultId };
  try {
    const slot = await wrapDataKey(place, type, secret, kdf, dataKey);
    const unwrapped = await unwrapDataKey(place, slot, secret);
    if (unwrapped === null || !sameBytes(unwrapped, dataKey)) throw new Error("the new slot does not open");
    unwrapped.fill(0);
    return slot;
  } finally {
    secret.fill(0);
  }
}
