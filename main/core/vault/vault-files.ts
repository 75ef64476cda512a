import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { VaultError } from "./vault-error.ts";

export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** Where everything of one vault stands (V1). */
export type VaultFiles = {
  dir: string;
  header: string;
  database: string;
  wal: string;
  backups: string;
  ballast: string;
  lock: string;
};

export function vaultFiles(dir: string): VaultFiles {
  return {
    dir,
    header: join(dir, "vault.hdr"),
    database: join(dir, "vault.db"),
    wal: join(dir, "vault.db-wal"),
    backups: join(dir, "backups"),
    ballast: join(dir, "ballast"),
    lock: join(dir, "vault.lock"),
  };
}

/**
 * Says whether anything stands in this folder, without reading it. Any content at all counts as `there`: nothing is
 * ever made on top of something that was there before.
 */
export function vaultPresence(dir: string): "none" | "there" {
  if (!existsSync(dir)) return "none";
  if (!statSync(dir).isDirectory()) return "there";
  return readdirSync(dir).length === 0 ? "none" : "there";
}

/**
 * Throws the error that says which part of the vault is not where it should be; never makes a file. A header alone may
 * be missing: a backup can have its third copy.
 */
export function requireParts(files: VaultFiles): void {
  if (vaultPresence(files.dir) === "none") throw new VaultError("NO_VAULT");
  const header = existsSync(files.header);
  const database = existsSync(files.database);
  if (!header && !database && !existsSync(files.wal)) throw new VaultError("NOT_A_VAULT");
  if (!database) throw new VaultError(header ? "DATABASE_DAMAGED" : "HEADER_DAMAGED");
}
