import { randomBytes, randomInt } from "node:crypto";
import { readHeader } from "#main/core/vault/header.ts";
import type { Slot } from "#main/core/vault/header-body.ts";
import { CHEAP_KDF } from "#main/core/vault/kdf.ts";
import { passphraseBytes } from "#main/core/vault/passphrase.ts";
import { unwrapDataKey, wrapDataKey } from "#main/core/vault/slots.ts";
import { PASSPHRASE } from "#tests/support/vault-at.ts";
import { inFolder, type Reliability, vaultIn } from "./ground.ts";

const LETTERS = ["é", "ü", "ñ", "å", "ç", "ô", "ệ", "가", "Ω", "ﬁ"];
const TWINS_OF = 100;

function wrongGuess(): string {
  const at = randomInt(PASSPHRASE.length);
  const near = `${PASSPHRASE.slice(0, at)}${String.fromCodePoint(97 + randomInt(26))}${PASSPHRASE.slice(at + 1)}`;
  const guess = randomInt(2) === 0 ? near : randomBytes(12).toString("base64");
  return guess === PASSPHRASE ? `${guess} ` : guess;
}

const accented = () =>
  Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)] ?? "é")
    .join("")
    .normalize("NFC");

const place = { kind: "test", vaultId: "0b8f3a52-6c1e-4f0e-9a63-2f1f0b8d7e11" } as const;

async function opens(slot: Slot, secret: Buffer): Promise<boolean> {
  return (await unwrapDataKey(place, slot, secret)) !== null;
}

/** Typed on another system, the same passphrase comes as other code points. */
async function twinIsRefused(bytesOf: (passphrase: string) => Buffer): Promise<boolean> {
  const passphrase = accented();
  const slot = await wrapDataKey(place, "passphrase", bytesOf(passphrase), CHEAP_KDF, randomBytes(32));
  return !(await opens(slot, bytesOf(passphrase.normalize("NFD"))));
}

export const passphrases: Reliability = {
  test: "T5",
  none: "wrong passphrases accepted, or the same one refused because it was typed on another system",
  scale: { quick: 1_000, ci: 100_000, nightly: 1_000_000 },
  weakening: { what: "a passphrase is taken as it is typed, without NFKC", runs: 500 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const { files, vaultId } = await vaultIn(folder, 0);
      const [slot] = readHeader(files.header)[0]?.body.slots ?? [];
      if (slot === undefined) throw new Error("the vault has no slot");
      const bytesOf = weakened ? (text: string) => Buffer.from(text, "utf8") : passphraseBytes;
      let bad = 0;
      for (let number = 0; number < runs; number += 1) {
        const opened = await unwrapDataKey({ kind: "test", vaultId }, slot, passphraseBytes(wrongGuess()));
        if (opened !== null) bad += 1;
        if (number % TWINS_OF === 0 && (await twinIsRefused(bytesOf))) bad += 1;
      }
      return { runs, bad };
    }),
};
