import { expect, test } from "vitest";
import { CHEAP_KDF, DEFAULT_KDF, deriveKey, parametersAllowed } from "#main/core/vault/kdf.ts";
import { unwrapDataKey, wrapDataKey } from "#main/core/vault/slots.ts";

const DATA_KEY = Buffer.alloc(32, 3);
const SECRET = Buffer.from("a secret");
const PLACE = { kind: "test", vaultId: "0b8f3a52-6c1e-4f0e-9a63-2f1f0b8d7e11" } as const;

test("[V4.3] a real vault's slot is never written with cheap parameters, nor the other way round", async () => {
  const real = { ...PLACE, kind: "real" } as const;
  await expect(wrapDataKey(real, "passphrase", SECRET, CHEAP_KDF, DATA_KEY)).rejects.toThrow("real vault");
  await expect(wrapDataKey(PLACE, "passphrase", SECRET, DEFAULT_KDF, DATA_KEY)).rejects.toThrow("test vault");
});

test("[V4.1] parameters out of bounds are refused before anything is derived", async () => {
  const outside = [
    { memoryKiB: 2 ** 31 },
    { memoryKiB: 65_535 },
    { memoryKiB: Number.NaN },
    { memoryKiB: 70_000.5 },
    { passes: 2 },
    { passes: 17 },
    { lanes: 0 },
    { lanes: 9 },
  ];
  for (const part of outside) {
    const parameters = { ...DEFAULT_KDF, ...part };
    expect(parametersAllowed("real", parameters)).toBe(false);
    await expect(deriveKey("real", SECRET, parameters, Buffer.alloc(16))).rejects.toThrow("out of bounds");
  }
  expect(parametersAllowed("real", DEFAULT_KDF)).toBe(true);
  expect(parametersAllowed("real", { memoryKiB: 1_048_576, passes: 16, lanes: 8 })).toBe(true);
});

test("[V3.1] a slot opens with its secret, for its vault and type, unchanged, and not otherwise", async () => {
  const slot = await wrapDataKey(PLACE, "passphrase", SECRET, CHEAP_KDF, DATA_KEY);
  expect(await unwrapDataKey(PLACE, slot, SECRET)).toEqual(DATA_KEY);
  expect(await unwrapDataKey(PLACE, slot, Buffer.from("another"))).toBeNull();
  const elsewhere = { ...PLACE, vaultId: "1b8f3a52-6c1e-4f0e-9a63-2f1f0b8d7e11" };
  expect(await unwrapDataKey(elsewhere, slot, SECRET)).toBeNull();
  expect(await unwrapDataKey(PLACE, { ...slot, type: "recovery" }, SECRET)).toBeNull();
  const turn = (hex: string, at: number) =>
    hex.slice(0, at) + (hex[at] === "0" ? "1" : "0") + hex.slice(at + 1);
  for (let at = 0; at < slot.wrapped.length; at += 1) {
    expect(await unwrapDataKey(PLACE, { ...slot, wrapped: turn(slot.wrapped, at) }, SECRET)).toBeNull();
  }
  for (let at = 0; at < slot.nonce.length; at += 1) {
    expect(await unwrapDataKey(PLACE, { ...slot, nonce: turn(slot.nonce, at) }, SECRET)).toBeNull();
  }
  const salted = { ...slot, kdf: { ...slot.kdf, salt: turn(slot.kdf.salt, 0) } };
  expect(await unwrapDataKey(PLACE, salted, SECRET)).toBeNull();
});

test("[V3.1] two slots for the same secret have nothing in common", async () => {
  const one = await wrapDataKey(PLACE, "passphrase", SECRET, CHEAP_KDF, DATA_KEY);
  const other = await wrapDataKey(PLACE, "passphrase", SECRET, CHEAP_KDF, DATA_KEY);
  expect(one.kdf.salt).not.toBe(other.kdf.salt);
  expect(one.nonce).not.toBe(other.nonce);
  expect(one.wrapped).not.toBe(other.wrapped);
});
