import { closeSync, openSync, statSync } from "node:fs";
import Database from "better-sqlite3-multiple-ciphers";
import { readAt } from "./durable-file.ts";
import { naming, VaultError } from "./vault-error.ts";
import { FILE_MODE } from "./vault-files.ts";

/** The one connection to a vault's database. Only this module makes one. */
export type Connection = Database.Database;

type Setting = { pragma: string; value: string; readsBack: string | number };

/** In this order (V10). Each is set on every open, because none of them is a property of the file alone. */
export const SETTINGS: readonly Setting[] = [
  { pragma: "temp_store", value: "MEMORY", readsBack: 2 },
  { pragma: "locking_mode", value: "EXCLUSIVE", readsBack: "exclusive" },
  { pragma: "journal_mode", value: "WAL", readsBack: "wal" },
  { pragma: "synchronous", value: "FULL", readsBack: 2 },
  { pragma: "cell_size_check", value: "ON", readsBack: 1 },
  { pragma: "trusted_schema", value: "OFF", readsBack: 0 },
  { pragma: "foreign_keys", value: "ON", readsBack: 1 },
  { pragma: "secure_delete", value: "ON", readsBack: 1 },
];
const CIPHER: Setting = { pragma: "cipher", value: "'chacha20'", readsBack: "chacha20" };
const PLAIN_MAGIC = "SQLite format 3\0";
const KEY_LENGTH = 32;

/** Runs one pragma and gives its value. A seam: tests put a connection behind it that forgets a setting. */
export type Pragma = (source: string) => unknown;

/**
 * Opens a database that is there and holds something, with every setting of V10 read back. Throws DATABASE_DAMAGED or
 * IN_USE; a setting that does not hold is a bug and throws plainly. Never makes a file.
 */
export function openDatabase(file: string, pageKey: Buffer): Connection {
  requireEncryptedContent(file);
  return connect(file, pageKey);
}

/** Makes a database where there is no file, with the same settings. */
export function makeDatabase(file: string, pageKey: Buffer): Connection {
  closeSync(openSync(file, "wx", FILE_MODE));
  return connect(file, pageKey);
}

export function applySettings(pragma: Pragma, settings: readonly Setting[] = SETTINGS): void {
  for (const setting of settings) {
    pragma(`${setting.pragma} = ${setting.value}`);
    if (pragma(setting.pragma) !== setting.readsBack) {
      throw new Error(`the database did not keep ${setting.pragma} at ${setting.value}`);
    }
  }
}

/**
 * Reads the start of the file with plain file calls. Must not be asked of a database this process has open: closing
 * the second handle would drop SQLite's locks (POSIX). That is why it comes before the open and not after.
 */
export function requireEncryptedContent(file: string): void {
  if (statSync(file).size === 0) throw new VaultError("DATABASE_DAMAGED");
  const handle = openSync(file, "r");
  try {
    if (readAt(handle, PLAIN_MAGIC.length, 0).toString("latin1") === PLAIN_MAGIC) {
      throw new VaultError("DATABASE_DAMAGED");
    }
  } finally {
    closeSync(handle);
  }
}

function connect(file: string, pageKey: Buffer): Connection {
  const database = naming(() => new Database(file, { fileMustExist: true, timeout: 0 }));
  try {
    const pragma: Pragma = (source) => database.pragma(source, { simple: true });
    naming(() => {
      applySettings(pragma, [CIPHER]);
      giveKey(database, pageKey);
      applySettings(pragma);
      // The first read decrypts the first page: a wrong key or a damaged file shows here.
      database.prepare("SELECT count(*) FROM sqlite_schema").get();
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** As raw bytes: a key of any other length would silently be taken for a passphrase. */
function giveKey(database: Connection, pageKey: Buffer): void {
  if (pageKey.length !== KEY_LENGTH) throw new Error("the page key has the wrong length");
  const raw = Buffer.concat([Buffer.from("raw:", "latin1"), pageKey]);
  const result = database.key(raw);
  raw.fill(0);
  if (result !== 0) throw new Error("the database did not take its key");
}
