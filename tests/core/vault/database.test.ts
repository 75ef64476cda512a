import { existsSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3-multiple-ciphers";
import { expect, test } from "vitest";
import {
  applySettings,
  makeDatabase,
  openDatabase,
  type Pragma,
  SETTINGS,
} from "#main/core/vault/database.ts";
import { behindTheBack, closedVault, codeOf, vaultPlace } from "#tests/support/vault-place.ts";

const WEAKENED: Record<string, string> = {
  temp_store: "FILE",
  locking_mode: "NORMAL",
  journal_mode: "DELETE",
  synchronous: "NORMAL",
  cell_size_check: "OFF",
  trusted_schema: "ON",
  foreign_keys: "OFF",
  secure_delete: "OFF",
};

test("[V10.1] the settings are these, in this order", () => {
  expect(SETTINGS.map(({ pragma, value }) => `${pragma} ${value}`)).toEqual([
    "temp_store MEMORY",
    "locking_mode EXCLUSIVE",
    "journal_mode WAL",
    "synchronous FULL",
    "cell_size_check ON",
    "trusted_schema OFF",
    "foreign_keys ON",
    "secure_delete ON",
  ]);
});

test("[V10.1] an opened vault has every one of them", async () => {
  const place = await closedVault();
  await behindTheBack(place, (database) => {
    for (const { pragma, readsBack } of SETTINGS) {
      expect(database.pragma(pragma, { simple: true }), pragma).toBe(readsBack);
    }
    expect(database.pragma("cipher", { simple: true })).toBe("chacha20");
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  });
});

test.each(Object.entries(WEAKENED))("[V10.1] %s left at %s refuses the opening", (weak, value) => {
  const place = vaultPlace();
  const database = new Database(`${place.root}/plain.db`);
  const forgetful: Pragma = (source) =>
    database.pragma(source.startsWith(`${weak} =`) ? `${weak} = ${value}` : source, { simple: true });
  expect(() => applySettings(forgetful)).toThrow(`did not keep ${weak}`);
  applySettings((source) => database.pragma(source, { simple: true }));
  database.close();
});

test("[V10.1] a key of the wrong length is refused, not taken for a passphrase", () => {
  const place = vaultPlace();
  for (const length of [0, 16, 31, 33, 64]) {
    const file = `${place.root}/${length}.db`;
    expect(() => makeDatabase(file, Buffer.alloc(length, 1))).toThrow("wrong length");
  }
});

test("[V10.1] opening never makes a file, and another key does not open it", async () => {
  const place = vaultPlace();
  const file = `${place.root}/a.db`;
  const key = Buffer.alloc(32, 1);
  expect(() => openDatabase(file, key)).toThrow();
  expect(existsSync(file)).toBe(false);
  const database = makeDatabase(file, key);
  database.exec("CREATE TABLE a (b TEXT) STRICT");
  database.close();
  expect(await codeOf(() => openDatabase(file, Buffer.alloc(32, 2)))).toBe("DATABASE_DAMAGED");
  const again = openDatabase(file, key);
  expect(await codeOf(() => openDatabase(file, key))).toBe("IN_USE");
  again.close();
});

test("[V10.1] a plain database is refused", async () => {
  const place = vaultPlace();
  const file = `${place.root}/plain.db`;
  const plain = new Database(file);
  plain.exec("CREATE TABLE a (b TEXT) STRICT");
  plain.close();
  expect(await codeOf(() => openDatabase(file, Buffer.alloc(32, 1)))).toBe("DATABASE_DAMAGED");
  writeFileSync(file, "");
  expect(await codeOf(() => openDatabase(file, Buffer.alloc(32, 1)))).toBe("DATABASE_DAMAGED");
});
