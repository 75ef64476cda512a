import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { changePassphraseSlots } from "#main/core/vault/change-passphrase.ts";
import { COPY_LENGTH, type HeaderCopy, readHeader, writeHeader } from "#main/core/vault/header.ts";
import {
  behindTheBack,
  byPassphrase,
  closedVault,
  codeOf,
  kept,
  OTHER_PASSPHRASE,
  open,
  PASSPHRASE,
} from "#tests/support/vault-place.ts";

test("[V11.1] after a change the new passphrase opens, the old one does not, and the recovery key still does", async () => {
  const place = await closedVault();
  const vault = await open(place);
  await vault.changePassphrase(byPassphrase(PASSPHRASE), OTHER_PASSPHRASE);
  vault.close();
  expect(await codeOf(open(place, PASSPHRASE))).toBe("WRONG_PASSPHRASE");
  for (const secret of [OTHER_PASSPHRASE, { by: "recovery-key", recoveryKey: place.recoveryKey } as const]) {
    const again = await open(place, secret);
    expect(Object.keys(kept(again))).toHaveLength(3);
    expect(again.read.one("SELECT action FROM audit ORDER BY seq DESC")).toEqual({
      action: "passphrase-changed",
    });
    again.close();
  }
});

test("[V11.1] a refused change changes nothing", async () => {
  const place = await closedVault();
  const vault = await open(place);
  const before = readFileSync(place.files.header);
  expect(await codeOf(vault.changePassphrase(byPassphrase(OTHER_PASSPHRASE), OTHER_PASSPHRASE))).toBe(
    "WRONG_PASSPHRASE",
  );
  expect(await codeOf(vault.changePassphrase(byPassphrase(PASSPHRASE), "short"))).toBe("PASSPHRASE_TOO_WEAK");
  expect(readFileSync(place.files.header).equals(before)).toBe(true);
  vault.close();
  const again = await open(place);
  again.close();
});

test("[V11.1] cut short at any byte of any write, one of the two passphrases opens the vault", async () => {
  const place = await closedVault();
  for (const header of await statesOfAChange(place)) {
    writeFileSync(place.files.header, header);
    const codes: string[] = [];
    for (const passphrase of [PASSPHRASE, OTHER_PASSPHRASE]) {
      writeFileSync(place.files.header, header);
      const code = await codeOf(open(place, passphrase).then((vault) => vault.close()));
      codes.push(code);
    }
    expect(codes).toContain("opened");
    expect(codes.every((code) => code === "opened" || code === "WRONG_PASSPHRASE")).toBe(true);
  }
});

test("[V11.2] of two passphrases left, the one that opens stays", async () => {
  for (const [stays, goes] of [
    [PASSPHRASE, OTHER_PASSPHRASE],
    [OTHER_PASSPHRASE, PASSPHRASE],
  ] as const) {
    const place = await closedVault();
    const [current] = readHeader(place.files.header);
    if (current === undefined) throw new Error("no header");
    await behindTheBack(place, async (_, keys) => {
      const cutShort = changePassphraseSlots(current, byPassphrase(PASSPHRASE), OTHER_PASSPHRASE, (body) => {
        writeHeader(place.files.header, current, body, keys.header);
        throw new Error("cut short");
      });
      await expect(cutShort).rejects.toThrow("cut short");
    });
    const vault = await open(place, stays);
    vault.close();
    expect(await codeOf(open(place, goes))).toBe("WRONG_PASSPHRASE");
    const again = await open(place, stays);
    again.close();
  }
});

/** Every state the header file can be left in while a passphrase is changed, at some bytes of each of the four writes. */
async function statesOfAChange(place: Awaited<ReturnType<typeof closedVault>>): Promise<Buffer[]> {
  const whole = [readFileSync(place.files.header)];
  const [first] = readHeader(place.files.header);
  if (first === undefined) throw new Error("no header");
  let current: HeaderCopy = first;
  const keys = await behindTheBack(place, (_, derived) => derived);
  await changePassphraseSlots(current, byPassphrase(PASSPHRASE), OTHER_PASSPHRASE, (body) => {
    current = writeHeader(place.files.header, current, body, keys.header);
    whole.push(readFileSync(place.files.header));
  });
  expect(whole).toHaveLength(3);
  const states: Buffer[] = [];
  for (const [index, after] of whole.entries()) {
    const before = whole[index - 1];
    if (before === undefined) continue;
    // The second copy is the stale one when both are whole.
    for (const written of [[1], [1, 0]]) {
      for (const cut of [0, 1, 20, 500, COPY_LENGTH - 40, COPY_LENGTH - 1, COPY_LENGTH]) {
        const state = Buffer.from(before);
        for (const [turn, copy] of written.entries()) {
          const length = turn === written.length - 1 ? cut : COPY_LENGTH;
          after.copy(state, copy * COPY_LENGTH, copy * COPY_LENGTH, copy * COPY_LENGTH + length);
        }
        states.push(state);
      }
    }
  }
  return states;
}
