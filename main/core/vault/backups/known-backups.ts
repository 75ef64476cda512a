import { statSync } from "node:fs";
import { join } from "node:path";
import type { ReadHandle } from "../vault.ts";
import type { VaultFiles } from "../vault-files.ts";
import { type NamedBackup, newestFirst } from "./backup-names.ts";
import { listBackups } from "./make-backup.ts";

/** A backup that stands in the vault's folder, and whether the vault itself says that it was verified. */
export type KnownBackup = NamedBackup & { bytes: number; verified: boolean };

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
