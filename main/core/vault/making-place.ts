import { existsSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncFolder } from "./durable-file.ts";
import { VaultError } from "./vault-error.ts";
import { type VaultFiles, vaultPresence } from "./vault-files.ts";

/** Removes whatever an earlier attempt, cut short, has left where a vault is being built. Its lock file stays. */
export function removeAllBut({ dir, header, database, wal, backups, ballast }: VaultFiles): void {
  const source = join(dir, "source.db");
  for (const leftover of [header, database, wal, backups, ballast, source, `${source}-wal`]) {
    rmSync(leftover, { recursive: true, force: true });
  }
}

/** Gives a folder that is whole its name, durably. Throws VAULT_EXISTS rather than put it over anything. */
export function moveIntoPlace(from: string, to: string): void {
  if (vaultPresence(to) === "there") throw new VaultError("VAULT_EXISTS");
  if (existsSync(to)) rmdirSync(to);
  renameSync(from, to);
  syncFolder(dirname(to));
}
