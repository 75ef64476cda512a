import { closeSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { anchorFile, liveAnchorFile, readAnchor } from "#main/core/vault/anchor.ts";
import { atOnce } from "#main/core/vault/backups/in-steps.ts";
import { readBackup } from "#main/core/vault/backups/read-backup.ts";
import { openDatabase } from "#main/core/vault/database.ts";
import { COPY_LENGTH, decodeCopy, isAuthentic } from "#main/core/vault/header.ts";
import type { VaultKeys } from "#main/core/vault/keys.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { behindTheBack, bytesOf, open, type VaultPlace } from "#tests/support/vault-at.ts";
import {
  copyOf,
  dice,
  expected,
  fill,
  inFolder,
  outcomeOf,
  type Reliability,
  sorted,
  vaultIn,
} from "./ground.ts";

const RECORDS = 24;
type Ground = { place: VaultPlace; folder: string; keys: VaultKeys; backup: string; header: Buffer };
type Roll = (below: number) => number;
/** Whether what was flipped came through as if nothing had been. */
type Flip = (ground: Ground, roll: Roll) => boolean | Promise<boolean>;

/** Flips a bit of a file, looks, and flips it back. */
function flipped(file: string, roll: Roll, look: () => boolean): boolean {
  const bytes = readFileSync(file);
  const at = roll(bytes.length);
  const handle = openSync(file, "r+");
  try {
    writeSync(handle, Buffer.from([bytes.readUInt8(at) ^ (1 << roll(8))]), 0, 1, at);
    return look();
  } catch (error) {
    if (error instanceof VaultError) return false;
    throw error;
  } finally {
    writeSync(handle, bytes, at, 1, at);
    closeSync(handle);
  }
}

const inHeader: Flip = ({ header, keys }, roll) => {
  const bytes = Buffer.from(header);
  const at = roll(COPY_LENGTH);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << roll(8)), at);
  const copy = decodeCopy(bytes);
  return typeof copy === "object" && isAuthentic(copy, keys.header);
};

const inAnchor: Flip = ({ place, keys }, roll) =>
  flipped(anchorFile(place.anchorDir, place.vaultId), roll, () => {
    return typeof readAnchor(place.anchorDir, place.vaultId, keys.anchor) === "object";
  });

const inBackup: Flip = ({ backup, keys }, roll) =>
  flipped(backup, roll, () => {
    for (const chunk of readBackup(backup, keys.backup).chunks()) if (chunk.length === 0) return true;
    return true;
  });

/** Read right through, it is as it was, or refused. */
const inDatabase: Flip = ({ keys, folder }, roll) => {
  const content = JSON.stringify(sorted(expected(RECORDS)));
  return flipped(join(folder, "flipped.db"), roll, () => {
    const database = openDatabase(join(folder, "flipped.db"), keys.page);
    try {
      database.pragma("integrity_check");
      const rows = database.prepare<[], { key: string; value: string }>("SELECT * FROM setting").all();
      const found = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
      database.prepare("SELECT * FROM audit").all();
      return JSON.stringify(sorted(found)) !== content;
    } catch (error) {
      if (error instanceof Error && "code" in error) return false;
      throw error;
    } finally {
      database.close();
    }
  });
};

/** The one file whose damage SQLite itself passes over: only what is remembered elsewhere tells. */
const inWal =
  (weakened: boolean): Flip =>
  async ({ place, folder }, roll) => {
    const copy = copyOf(place, join(folder, "wal"));
    const vault = await open(copy);
    fill(vault, RECORDS + 1, RECORDS + 3);
    const crashed = copyOf(copy, join(folder, "crashed"));
    vault.close();
    const bytes = bytesOf(crashed.files.wal);
    const at = roll(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << roll(8)), at);
    writeFileSync(crashed.files.wal, bytes);
    if (weakened) {
      rmSync(anchorFile(crashed.anchorDir, crashed.vaultId));
      rmSync(liveAnchorFile(crashed.anchorDir, crashed.vaultId));
    }
    const outcome = await outcomeOf(crashed, expected(RECORDS + 3));
    for (const { root } of [copy, crashed]) rmSync(root, { recursive: true, force: true });
    return outcome === "wrong";
  };

/** Of 250: how many go where. A flip in the log of the last commits takes a whole opening. */
function kindOf(number: number, weakened: boolean): Flip {
  const turn = number % 250;
  if (weakened || turn === 0) return inWal(weakened);
  if (turn < 30) return inDatabase;
  if (turn < 60) return inBackup;
  return turn < 110 ? inAnchor : inHeader;
}

export const flips: Reliability = {
  test: "T3",
  none: "flipped bits in header, anchor, backup, database and write-ahead log that went by unnoticed",
  scale: { quick: 1_500, ci: 250_000, nightly: 1_000_000 },
  weakening: { what: "nothing outside the vault remembers how far it had come", runs: 12 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const place = await vaultIn(join(folder, "vault"), RECORDS);
      const vault = await open(place);
      const backup = join(place.files.backups, atOnce(vault.backUp("by-hand")).file);
      vault.close();
      return behindTheBack(place, (_, keys) => ({ ...keys, page: Buffer.from(keys.page) })).then(
        async (keys) => {
          writeFileSync(join(folder, "flipped.db"), bytesOf(place.files.database));
          const header = bytesOf(place.files.header).subarray(0, COPY_LENGTH);
          const roll = dice(runs);
          let bad = 0;
          for (let number = 0; number < runs; number += 1)
            if (await kindOf(number, weakened)({ place, folder, keys, backup, header }, roll)) bad += 1;
          return { runs, bad };
        },
      );
    }),
};
