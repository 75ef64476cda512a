import { wordlist } from "@scure/bip39/wordlists/english.js";
import { expect, test } from "vitest";
import { judgePassphrase, normalizePassphrase, suggestPassphrase } from "#main/core/vault/passphrase.ts";

test("[V5.1] accepted is what is long enough and hard to guess, and nothing else is asked", async () => {
  expect(await judgePassphrase("seven otters ferry quiet lanterns")).toEqual({
    accepted: true,
    score: 4,
    longEnough: true,
  });
  expect(await judgePassphrase("xq7!vR2#")).toMatchObject({ accepted: false, longEnough: false });
  expect(await judgePassphrase("aaaaaaaaaaaaaaaaaaaa")).toMatchObject({ accepted: false, longEnough: true });
  expect(await judgePassphrase("passwordpassword1")).toMatchObject({ accepted: false, longEnough: true });
  expect(await judgePassphrase("")).toMatchObject({ accepted: false, score: 0, longEnough: false });
});

test("[V5.1] length is counted in characters as they are compared", async () => {
  expect((await judgePassphrase("🦊".repeat(14))).longEnough).toBe(false);
  expect((await judgePassphrase("🦊".repeat(15))).longEnough).toBe(true);
  expect((await judgePassphrase("e\u0301".repeat(14))).longEnough).toBe(false);
  const long = Array.from({ length: 1025 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join("");
  expect((await judgePassphrase(long)).accepted).toBe(false);
  expect((await judgePassphrase(long.slice(1))).accepted).toBe(true);
});

test("[V5.1] a very long passphrase is judged by its beginning", async () => {
  const strong = "seven otters ferry quiet lanterns";
  expect((await judgePassphrase(`${strong} ${"a".repeat(900)}`)).accepted).toBe(true);
  expect((await judgePassphrase(`${"a".repeat(900)} ${strong}`)).accepted).toBe(false);
});

test("[V5.1] what looks the same is the same", () => {
  expect(normalizePassphrase("caf\u0065\u0301")).toBe(normalizePassphrase("caf\u00e9"));
  expect(normalizePassphrase("ﬁne")).toBe("fine");
});

test("[V5.1] six suggested words are always accepted", async () => {
  for (let round = 0; round < 20; round += 1) {
    const words = await suggestPassphrase();
    expect(words.split(" ")).toHaveLength(6);
    expect(words.split(" ").every((word) => wordlist.includes(word))).toBe(true);
    expect((await judgePassphrase(words)).accepted).toBe(true);
  }
  expect(await suggestPassphrase(() => new Uint8Array([0, 0, 0, 1, 7, 255, 8, 0, 255, 255, 0, 2]))).toBe(
    [wordlist[0], wordlist[1], wordlist[2047], wordlist[0], wordlist[2047], wordlist[2]].join(" "),
  );
});
