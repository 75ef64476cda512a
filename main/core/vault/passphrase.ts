import { randomBytes } from "node:crypto";
import { PASSPHRASE_MAX, PASSPHRASE_MIN, type PassphraseJudgement } from "#shared/contract/vault.ts";

const ACCEPTED_FROM = 3;
/** The core stands still while it scores, and a thousand characters would take seconds: the beginning decides. */
const SCORED_CHARACTERS = 64;
const SUBSTITUTIONS_TRIED = 20;
const SUGGESTED_WORDS = 6;

type Scorer = { check(passphrase: string): { score: PassphraseJudgement["score"] } };
let scorer: Promise<Scorer> | undefined;

/** One form for what looks the same, so that two keyboards open the same vault (V5). */
export function normalizePassphrase(passphrase: string): string {
  return passphrase.normalize("NFKC");
}

export function passphraseBytes(passphrase: string): Buffer {
  return Buffer.from(normalizePassphrase(passphrase), "utf8");
}

/** Accepted: 15 to 1,024 characters, and hard to guess. There are no rules about which characters (V5). */
export async function judgePassphrase(passphrase: string): Promise<PassphraseJudgement> {
  const normalized = normalizePassphrase(passphrase);
  const characters = Array.from(normalized);
  const { length } = characters;
  const longEnough = length >= PASSPHRASE_MIN;
  scorer ??= loadScorer();
  const { score } = (await scorer).check(characters.slice(0, SCORED_CHARACTERS).join(""));
  return { accepted: longEnough && length <= PASSPHRASE_MAX && score >= ACCEPTED_FROM, score, longEnough };
}

/** Six words, each drawn evenly from 2,048: 66 bits. */
export async function suggestPassphrase(
  random: (length: number) => Uint8Array = randomBytes,
): Promise<string> {
  const { wordlist } = await import("@scure/bip39/wordlists/english.js");
  const chance = random(SUGGESTED_WORDS * 2);
  const view = new DataView(chance.buffer, chance.byteOffset, chance.byteLength);
  // 65,536 is a multiple of 2,048: the remainder is as even as the bytes.
  const words = Array.from({ length: SUGGESTED_WORDS }, (_, index) => {
    return wordlist[view.getUint16(index * 2) % wordlist.length];
  });
  return words.join(" ");
}

/** The word lists are large: they are read when someone first types a passphrase, not when the app starts. */
async function loadScorer(): Promise<Scorer> {
  const [core, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: SUBSTITUTIONS_TRIED,
  });
}
