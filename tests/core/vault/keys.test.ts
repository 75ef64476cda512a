import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveKeys, derivePageKey, hmac, zeroKeys } from "#main/core/vault/keys.ts";

const IDENTITY = { vaultId: "0b8f3a52-6c1e-4f0e-9a63-2f1f0b8d7e11", fileId: "00".repeat(16) };

test("[V2.1] every purpose, vault and file has a key of its own", () => {
  const dataKey = Buffer.alloc(32, 1);
  const keysOf = (identity: typeof IDENTITY) => Object.values(deriveKeys(dataKey, identity));
  const all = [
    ...keysOf(IDENTITY),
    ...keysOf({ ...IDENTITY, fileId: "01".repeat(16) }),
    ...keysOf({ ...IDENTITY, vaultId: "1b8f3a52-6c1e-4f0e-9a63-2f1f0b8d7e11" }),
  ];
  expect(new Set(all.map((key) => key.toString("hex"))).size).toBe(18);
  expect(all.every((key) => key.length === 32)).toBe(true);
});

test("[V13.5] a restored file has pages under a key of their own, and all other keys of the file it came from", () => {
  const dataKey = Buffer.alloc(32, 1);
  const before = deriveKeys(dataKey, IDENTITY);
  const { page, ...rest } = deriveKeys(dataKey, { ...IDENTITY, restoration: "02".repeat(16) });
  expect(rest).toEqual({
    header: before.header,
    anchor: before.anchor,
    audit: before.audit,
    backup: before.backup,
    notes: before.notes,
  });
  expect(page.equals(before.page)).toBe(false);
  expect(page.equals(derivePageKey(dataKey, { ...IDENTITY, restoration: "02".repeat(16) }))).toBe(true);
});

test("[V2.2] forgotten keys are zeros", () => {
  const keys = deriveKeys(Buffer.alloc(32, 1), IDENTITY);
  zeroKeys(keys);
  for (const key of Object.values(keys)) expect(key.every((byte) => byte === 0)).toBe(true);
});

test("[V2.1] the MAC is HMAC-SHA256, as Node itself makes it", () => {
  const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));
  fc.assert(
    fc.property(bytes(64), fc.array(fc.oneof(fc.string(), bytes(200)), { maxLength: 4 }), (key, parts) => {
      const mac = createHmac("sha256", key);
      for (const part of parts) mac.update(part);
      expect(hmac(key, ...parts).equals(mac.digest())).toBe(true);
    }),
  );
});
