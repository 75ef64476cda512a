import { randomBytes, randomUUID } from "node:crypto";

/*
 * 40 Crockford base32 symbols in 8 groups of 5: version 1 · random 33 · check 6 (V6). The check symbols are the BCH
 * code of BIP 350 (bech32m), begun with the vault id where bech32m begins with the human-readable part: every error
 * in up to four symbols is noticed, and another vault's key does not pass.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const VERSION = 1;
const RANDOM_SYMBOLS = 33;
const CHECK_SYMBOLS = 6;
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const FINAL = 0x2bc830a3;
export const RECOVERY_KEY_SYMBOLS = 1 + RANDOM_SYMBOLS + CHECK_SYMBOLS;

/** A recovery key as its 40 canonical symbols, checked. */
export type RecoveryKey = string & { readonly recoveryKey: unique symbol };

/** What must be known before a vault is made: its id, and the key that will open it when the passphrase is lost. */
export function prepareVault(): { vaultId: string; recoveryKey: string } {
  const vaultId = randomUUID();
  return { vaultId, recoveryKey: drawRecoveryKey(vaultId, randomBytes) };
}

/** A new key, as it is shown and printed: `1ABCD-EFGHJ-…`. 165 bits of chance. */
export function drawRecoveryKey(vaultId: string, random: (length: number) => Uint8Array): string {
  const chance = [...random(RANDOM_SYMBOLS)].map((byte) => byte & 31);
  const data = [VERSION, ...chance];
  const check = finish(step(seed(vaultId), [...data, ...Array<number>(CHECK_SYMBOLS).fill(0)]));
  return grouped([...data, ...check]);
}

/**
 * The key a person typed, or null when it has a mistake in it or belongs to another vault. Takes lower case, spaces
 * and dashes anywhere, O for 0, and I or L for 1.
 */
export function readRecoveryKey(text: string, vaultId: string): RecoveryKey | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\u2212]/gu, "")
    .toUpperCase()
    .replace(/O/gu, "0")
    .replace(/[IL]/gu, "1");
  const symbols = Array.from(plain, (symbol) => ALPHABET.indexOf(symbol));
  return isRecoveryKey(symbols, vaultId) ? (plain as RecoveryKey) : null;
}

/** Whether these symbol values are a whole key of this vault. */
export function isRecoveryKey(symbols: readonly number[], vaultId: string): boolean {
  if (symbols.length !== RECOVERY_KEY_SYMBOLS || symbols[0] !== VERSION || symbols.includes(-1)) return false;
  return step(seed(vaultId), symbols) === FINAL;
}

export function recoveryKeyBytes(key: RecoveryKey): Buffer {
  return Buffer.from(key, "utf8");
}

function seed(vaultId: string): number {
  const nibbles = Array.from(vaultId.toLowerCase().replaceAll("-", ""), (digit) =>
    Number.parseInt(digit, 16),
  );
  return step(1, nibbles);
}

function step(start: number, symbols: readonly number[]): number {
  let state = start;
  for (const symbol of symbols) {
    const top = state >>> 25;
    state = ((state & 0x1ffffff) << 5) ^ symbol;
    for (let bit = 0; bit < GENERATOR.length; bit += 1) {
      if ((top >>> bit) & 1) state ^= GENERATOR[bit] ?? 0;
    }
  }
  return state;
}

function finish(state: number): number[] {
  const remainder = state ^ FINAL;
  return Array.from({ length: CHECK_SYMBOLS }, (_, index) => (remainder >>> (5 * (5 - index))) & 31);
}

function grouped(symbols: number[]): string {
  const text = symbols.map((symbol) => ALPHABET[symbol]).join("");
  return (text.match(/.{5}/gu) ?? []).join("-");
}
