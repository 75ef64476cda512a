import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createVault } from "#main/core/vault/create-vault.ts";
import { type Connection, openDatabase } from "#main/core/vault/database.ts";
import { readHeader } from "#main/core/vault/header.ts";
import { deriveKeys, derivePageKey, type VaultKeys } from "#main/core/vault/keys.ts";
import type { Migration } from "#main/core/vault/migrations/migration.ts";
import { openVault } from "#main/core/vault/open-vault.ts";
import { type Secret, unlockHeader } from "#main/core/vault/unlock-header.ts";
import type { CommitEntry, Vault } from "#main/core/vault/vault.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { type VaultFiles, vaultFiles } from "#main/core/vault/vault-files.ts";

export const PASSPHRASE = "seven otters ferry quiet lanterns home";
export const OTHER_PASSPHRASE = "winter plums rest beside an open window";
export const ENTRY: CommitEntry = { action: "setting-changed", author: "clinician", device: "test-device" };

export const byPassphrase = (passphrase: string) => ({ by: "passphrase", passphrase }) as const;

/** A folder of its own for one test, with everything needed to make and open a vault in it. */
export type VaultPlace = {
  root: string;
  dir: string;
  anchorDir: string;
  files: VaultFiles;
  vaultId: string;
  recoveryKey: string;
  device: string;
  clock: () => Date;
  cheapKeysForTests: true;
};

export function placeIn(root: string, prepared: { vaultId: string; recoveryKey: string }): VaultPlace {
  const dir = join(root, "practice");
  const device = "test-device";
  const clock = () => new Date("2026-03-14T09:26:53.000Z");
  const anchorDir = join(root, "anchors");
  return {
    root,
    dir,
    anchorDir,
    files: vaultFiles(dir),
    ...prepared,
    device,
    clock,
    cheapKeysForTests: true,
  };
}

export function create(
  place: VaultPlace,
  passphrase = PASSPHRASE,
  migrations?: readonly Migration[],
): Promise<Vault> {
  return createVault({ ...place, passphrase, ...(migrations === undefined ? {} : { migrations }) });
}

export function open(
  place: VaultPlace,
  secret: Secret | string = PASSPHRASE,
  migrations?: readonly Migration[],
): Promise<Vault> {
  const chosen = typeof secret === "string" ? ({ by: "passphrase", passphrase: secret } as const) : secret;
  return openVault({ ...place, secret: chosen, ...(migrations === undefined ? {} : { migrations }) });
}

export function keep(vault: Vault, key: string, value: string): void {
  vault.commit(ENTRY, (write) => {
    write.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value);
    write.wrote("setting", key, value);
  });
}

export function kept(vault: Vault): Record<string, string> {
  const rows = vault.read.all<{ key: string; value: string }>("SELECT key, value FROM setting ORDER BY key");
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** The code of the VaultError that `work` ends with; any other end fails the test. */
export async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
  return "opened";
}

/** What an attacker with the passphrase could do: the keys, and the database behind the vault's back. */
export async function behindTheBack<T>(
  place: VaultPlace,
  work: (database: Connection, keys: VaultKeys) => T,
): Promise<T> {
  const copies = readHeader(place.files.header);
  const { dataKey, copy } = await unlockHeader(copies, { by: "passphrase", passphrase: PASSPHRASE });
  const database = openDatabase(place.files.database, derivePageKey(dataKey, copy.body));
  try {
    return work(database, deriveKeys(dataKey, copy.body));
  } finally {
    database.close();
  }
}

export function flip(bytes: Buffer, at: number, mask = 1): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ mask, at);
  return changed;
}

export function bytesOf(file: string): Buffer {
  return readFileSync(file);
}
