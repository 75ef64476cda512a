import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  drawRecoveryKey,
  isRecoveryKey,
  prepareVault,
  RECOVERY_KEY_SYMBOLS,
  readRecoveryKey,
} from "#main/core/vault/recovery-key.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const VAULT_ID = "0b8f3a52-6c1e-4f0e-9a63-2f1f0b8d7e11";
const KEY = drawRecoveryKey(VAULT_ID, (length) => Uint8Array.from({ length }, (_, index) => index * 41 + 3));
const SYMBOLS = Array.from(KEY.replaceAll("-", ""), (symbol) => ALPHABET.indexOf(symbol));

test("[V6.1] a key is forty symbols in eight groups, the first of them its version", () => {
  const { vaultId, recoveryKey } = prepareVault();
  expect(recoveryKey).toMatch(/^1[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{5}){7}$/u);
  expect(readRecoveryKey(recoveryKey, vaultId)).toBe(recoveryKey.replaceAll("-", ""));
  expect(prepareVault().recoveryKey).not.toBe(recoveryKey);
});

test("[V6.1] every single error is refused: all 1,240", () => {
  let refused = 0;
  for (const wrong of errorsAt(SYMBOLS, 0)) if (!isRecoveryKey(wrong, VAULT_ID)) refused += 1;
  expect(isRecoveryKey(SYMBOLS, VAULT_ID)).toBe(true);
  expect(refused).toBe(1240);
});

test("[V6.1] every double error is refused: all 749,580", () => {
  let refused = 0;
  for (let first = 0; first < RECOVERY_KEY_SYMBOLS - 1; first += 1) {
    for (let change = 1; change < 32; change += 1) {
      const once = [...SYMBOLS];
      once[first] = (SYMBOLS[first] ?? 0) ^ change;
      for (const twice of errorsAt(once, first + 1)) if (!isRecoveryKey(twice, VAULT_ID)) refused += 1;
    }
  }
  expect(refused).toBe(749_580);
});

test("[V6.1] two neighbours swapped, or a symbol too many or too few, are refused", () => {
  const plain = KEY.replaceAll("-", "");
  for (let at = 0; at < plain.length - 1; at += 1) {
    const swapped = plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2);
    if (swapped !== plain) expect(readRecoveryKey(swapped, VAULT_ID)).toBeNull();
  }
  for (const wrong of ["", plain.slice(1), `${plain}0`, `${plain.slice(0, 39)}U`, "🙂".repeat(40)]) {
    expect(readRecoveryKey(wrong, VAULT_ID)).toBeNull();
  }
});

test("[V6.1] another vault's key is refused", () => {
  for (let round = 0; round < 500; round += 1) {
    const { vaultId, recoveryKey } = prepareVault();
    expect(readRecoveryKey(recoveryKey, VAULT_ID)).toBeNull();
    expect(readRecoveryKey(KEY, vaultId)).toBeNull();
  }
});

test("[V6.1] what is drawn is read again, whatever the chance", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 33, maxLength: 33 }), fc.uuid(), (chance, vaultId) => {
      const key = drawRecoveryKey(vaultId, () => chance);
      expect(readRecoveryKey(key, vaultId)).toBe(key.replaceAll("-", ""));
    }),
  );
});

test("[V6.2] typing is forgiven: case, spaces, dashes of any kind, O for 0, I and L for 1", () => {
  const canonical = KEY.replaceAll("-", "");
  const typed = [
    KEY.toLowerCase(),
    ` ${KEY.replaceAll("-", " ")}\n`,
    KEY.replaceAll("-", "–"),
    KEY.replaceAll("-", "\u00a0—\u00a0"),
    canonical.replaceAll("0", "O").replaceAll("1", "I"),
    canonical.replaceAll("0", "o").replaceAll("1", "l"),
    canonical.replaceAll("1", "i"),
  ];
  for (const text of typed) expect(readRecoveryKey(text, VAULT_ID)).toBe(canonical);
  const random = drawRecoveryKey(VAULT_ID, randomBytes);
  expect(readRecoveryKey(random, VAULT_ID.toUpperCase())).not.toBeNull();
});

function* errorsAt(symbols: readonly number[], from: number): Generator<number[]> {
  const wrong = [...symbols];
  for (let at = from; at < symbols.length; at += 1) {
    const right = symbols[at] ?? 0;
    for (let change = 1; change < 32; change += 1) {
      wrong[at] = right ^ change;
      yield wrong;
    }
    wrong[at] = right;
  }
}
