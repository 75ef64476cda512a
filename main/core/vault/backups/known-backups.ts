import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ReadHandle } from "../vault.ts";
import { type BackupThatHas, VaultError } from "../vault-error.ts";
import type { VaultFiles } from "../vault-files.ts";
import { type NamedBackup, newestFirst } from "./backup-names.ts";
import { listBackups } from "./make-backup.ts";
import { readBackup } from "./read-backup.ts";

/** A backup that stands in the vault's folder, and whether the vault itself says that it was verified. */
export type KnownBackup = NamedBackup & { bytes: number; verified: boolean };

/** The file itself. Throws BACKUP_DAMAGED where there is none of that name. */
export function backupBytes(files: VaultFiles, file: string): Uint8Array {
  if (!listBackups(files).some((backup) => backup.file === file)) throw new VaultError("BACKUP_DAMAGED");
  return readFileSync(join(files.backups, file));
}

/** Those that hold changes an older vault lacks, the fullest and newest first. One that cannot be read is left out. */
export function backupsThatHave(
  files: VaultFiles,
  vaultKey: Buffer,
  older: { has: number; missing: number },
): BackupThatHas[] {
  const whole = older.has + older.missing;
  return listBackups(files)
    .toSorted(newestFirst)
    .flatMap(({ file, at }) => {
      const counter = counterOf(join(files.backups, file), vaultKey);
      if (counter <= older.has) return [];
      return [{ file, at: at.toISOString(), missing: Math.max(0, whole - counter) }];
    })
    .toSorted((a, b) => a.missing - b.missing);
}

function counterOf(file: string, vaultKey: Buffer): number {
  try {
    return readBackup(file, vaultKey).manifest.progress.counter;
  } catch (error) {
    if (error instanceof VaultError) return 0;
    throw error;
  }
}

/** The newest first. Verified are those whose end the audit log has seen: a file alone proves nothing. */
export function knownBackups(files: VaultFiles, read: ReadHandle): KnownBackup[] {
  const verified = new Set(
    read
      .all<{ records: string }>(
        "SELECT records FROM audit WHERE action = 'backup-verified' OR action LIKE 'migrated-to-%'",
      )
      .flatMap(({ records }) => (JSON.parse(records) as { id: string }[]).map(({ id }) => id)),
  );
  return listBackups(files)
    .toSorted(newestFirst)
    .map((backup) => ({
      ...backup,
      bytes: statSync(join(files.backups, backup.file)).size,
      verified: verified.has(backup.file),
    }));
}
