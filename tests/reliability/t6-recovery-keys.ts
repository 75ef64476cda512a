import { randomBytes } from "node:crypto";
import { drawRecoveryKey, isRecoveryKey, RECOVERY_KEY_SYMBOLS } from "#main/core/vault/recovery-key.ts";
import type { Reliability } from "./ground.ts";

const VAULT_ID = "0b8f3a52-6c1e-4f0e-9a63-2f1f0b8d7e11";
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const symbolsOf = (key: string) => Array.from(key.replaceAll("-", ""), (symbol) => ALPHABET.indexOf(symbol));

/** Every key with one or two other symbols in it, from a place on. */
function* mistyped(key: number[]): Generator<number[]> {
  for (let at = 0; at < key.length; at += 1)
    for (let change = 1; change < 32; change += 1) {
      const one = key.with(at, ((key[at] ?? 0) + change) % 32);
      yield one;
      for (let other = at + 1; other < key.length; other += 1)
        for (let second = 1; second < 32; second += 1)
          yield one.with(other, ((key[other] ?? 0) + second) % 32);
    }
}

const isWellFormed = (symbols: readonly number[]) =>
  symbols.length === RECOVERY_KEY_SYMBOLS && symbols[0] === 1 && !symbols.includes(-1);

/** `runs`: random strings. All 1,240 single and 749,580 double errors are tried but in the quick round: each 50th. */
export const recoveryKeys: Reliability = {
  test: "T6",
  none: "recovery keys with one or two mistakes, or drawn at random, that were taken for right",
  scale: { quick: 20_000, ci: 10_000_000, nightly: 100_000_000 },
  weakening: { what: "the check symbols are not looked at", runs: 1_000 },
  async run(runs, weakened) {
    const accepts = weakened ? isWellFormed : (symbols: number[]) => isRecoveryKey(symbols, VAULT_ID);
    const stride = runs < 1_000_000 ? 50 : 1;
    let [tried, bad, number] = [0, 0, 0];
    for (const symbols of mistyped(symbolsOf(drawRecoveryKey(VAULT_ID, randomBytes)))) {
      number += 1;
      if (number % stride !== 0) continue;
      tried += 1;
      if (accepts(symbols)) bad += 1;
    }
    for (let draw = 0; draw < runs; draw += 1) {
      const symbols = [1, ...randomBytes(RECOVERY_KEY_SYMBOLS - 1).map((byte) => byte & 31)];
      if (accepts(symbols)) bad += 1;
    }
    return { runs: tried + runs, bad };
  },
};
