import type { HeaderCopy } from "./header.ts";
import type { HeaderBody, Slot } from "./header-body.ts";
import { sameBytes } from "./keys.ts";
import { judgePassphrase, passphraseBytes } from "./passphrase.ts";
import { unwrapDataKey, wrapDataKey } from "./slots.ts";
import { unlockHeader } from "./unlock-header.ts";
import { VaultError } from "./vault-error.ts";

/**
 * Changes the passphrase (V11): the new slot is made, opened again, written beside the old one, and only then is the
 * old one dropped. Cut short anywhere, at least one of the two passphrases opens the vault.
 * Throws PASSPHRASE_TOO_WEAK or WRONG_PASSPHRASE, and then nothing has been written.
 */
export async function changePassphraseSlots(
  header: HeaderCopy,
  current: string,
  next: string,
  write: (body: HeaderBody) => void,
): Promise<void> {
  if (!(await judgePassphrase(next)).accepted) throw new VaultError("PASSPHRASE_TOO_WEAK");
  const { dataKey, slotIndex } = await unlockHeader([header], { by: "passphrase", passphrase: current });
  try {
    const old = header.body.slots[slotIndex];
    if (old === undefined) throw new Error("the slot that opened is gone");
    const slot = await provenSlot(header, old, next, dataKey);
    const { slots, anchor, ...identity } = header.body;
    write({ ...identity, anchor, slots: [slot, ...slots] });
    write({ ...identity, anchor, slots: [slot, ...slots.filter(({ type }) => type !== "passphrase")] });
  } finally {
    dataKey.fill(0);
  }
}

async function provenSlot(header: HeaderCopy, old: Slot, passphrase: string, dataKey: Buffer): Promise<Slot> {
  const place = { kind: header.kind, vaultId: header.body.vaultId };
  const bytes = passphraseBytes(passphrase);
  try {
    const slot = await wrapDataKey(place, "passphrase", bytes, old.kdf, dataKey);
    const unwrapped = await unwrapDataKey(place, slot, bytes);
    if (unwrapped === null || !sameBytes(unwrapped, dataKey)) throw new Error("the new slot does not open");
    unwrapped.fill(0);
    return slot;
  } finally {
    bytes.fill(0);
  }
}
