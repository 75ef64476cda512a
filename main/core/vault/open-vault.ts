import { type Anchor, anchorName, readAnchor, readLiveAnchor, requireAnchored } from "./anchor.ts";
import { attempting } from "./attempts.ts";
import { type AuditContext, readProgress } from "./audit.ts";
import { atOnce } from "./backups/in-steps.ts";
import { backupsThatHave } from "./backups/known-backups.ts";
import { makeBackup } from "./backups/make-backup.ts";
import { giveBallastBack, hasRoom, restoreBallast } from "./ballast.ts";
import { type Connection, openDatabase } from "./database.ts";
import { type HeaderCopy, repairHeader, writeHeader } from "./header.ts";
import type { HeaderBody, Progress } from "./header-body.ts";
import { deriveKeys, type FileIdentity, type VaultKeys, zeroKeys } from "./keys.ts";
import { type LockFile, takeLockFile } from "./lock-file.ts";
import { migrateVault, requireKnownSchema } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";
import { OpenedVault } from "./opened-vault.ts";
import { findHeader, rebuildHeader } from "./third-copy.ts";
import { type Secret, type UnlockedHeader, unlockHeader } from "./unlock-header.ts";
import type { Vault } from "./vault.ts";
import { namedError, VaultError } from "./vault-error.ts";
import { requireParts, type VaultFiles, vaultFiles } from "./vault-files.ts";

export type OpenVaultOptions = {
  dir: string;
  /** Where this computer keeps what it remembers of its vaults; outside every vault. */
  anchorDir: string;
  secret: Secret;
  device: string;
  clock: () => Date;
  /** Opens vaults made with cheap keys, and only those. */
  cheapKeysForTests?: boolean;
  /** This release's, unless a test plays a later release. */
  migrations?: readonly Migration[];
};

/**
 * Opens a vault, or says by name why not (V8): NO_VAULT, NOT_A_VAULT, HEADER_DAMAGED, TOO_NEW, IN_USE,
 * WRONG_PASSPHRASE, WRONG_RECOVERY_KEY, TRY_LATER, RECOVERY_KEY_MISTYPED, DATABASE_DAMAGED, OLDER_THAN_ANCHOR, DISK_FULL.
 * Never makes a vault, and never a part of one that is missing.
 */
export async function openVault(options: OpenVaultOptions): Promise<Vault> {
  const files = vaultFiles(options.dir);
  requireParts(files);
  let lock: LockFile | undefined;
  try {
    lock = takeLockFile(files.lock);
    const { copies, fromBackup } = findHeader(files);
    const kind = options.cheapKeysForTests === true ? "test" : "real";
    const own = copies.filter((copy) => copy.kind === kind);
    const [newest] = own;
    if (newest === undefined) throw new VaultError("NOT_A_VAULT");
    const { anchorDir, clock, secret } = options;
    const place = { anchorDir, clock, vaultId: newest.body.vaultId };
    const unlocked = await attempting(place, () => unlockHeader(own, secret));
    return openUnlocked(options, files, lock, { ...unlocked, fromBackup });
  } catch (error) {
    lock?.release();
    const named = namedError(error, () => hasRoom(files.dir));
    // So that the next attempt can write the little that an opening writes.
    if (named instanceof VaultError && named.code === "DISK_FULL") giveBallastBack(files.ballast);
    throw named;
  }
}

function openUnlocked(
  options: OpenVaultOptions,
  files: VaultFiles,
  lock: LockFile,
  { copy, dataKey, slotIndex, fromBackup }: UnlockedHeader & { fromBackup: boolean },
): Vault {
  const keys = deriveKeys(dataKey, copy.body);
  dataKey.fill(0);
  let database: Connection | undefined;
  try {
    database = openDatabase(files.database, keys.page);
    const name = anchorName(copy.body);
    const anchor = readAnchor(options.anchorDir, name, keys.anchor);
    const live = readLiveAnchor(options.anchorDir, name, keys.anchor);
    const anchors = [anchor, live, copy.body.anchor];
    const progress = bringUpToDate(options, files, { database, copy, keys, anchors });
    if (fromBackup) rebuildHeader(files, copy);
    const header = settleHeader(files.header, copy, slotIndex, keys);
    restoreBallast(files.ballast);
    const { anchorDir, device, clock } = options;
    const vault = new OpenedVault({
      files,
      anchorDir,
      device,
      clock,
      lock,
      database,
      keys,
      header,
      progress,
    });
    noteLostAnchor(vault, options, anchor);
    if (fromBackup) vault.note({ action: "header-taken-from-backup", author: "system", device });
    vault.anchor();
    return vault;
  } catch (error) {
    database?.close();
    zeroKeys(keys);
    throw error;
  }
}

type Unchecked = {
  database: Connection;
  copy: HeaderCopy;
  keys: VaultKeys;
  anchors: Anchor[];
};

/** Makes sure that this is the vault's own database and its latest, before anything is written to it. */
function bringUpToDate(options: OpenVaultOptions, files: VaultFiles, unchecked: Unchecked): Progress {
  const { database, copy, keys, anchors } = unchecked;
  const migrations = options.migrations ?? MIGRATIONS;
  const context: AuditContext = { vaultId: copy.body.vaultId, key: keys.audit };
  requireKnownSchema(database, migrations);
  requireIdentity(database, copy.body);
  const progress = readProgress(database, context);
  requireLatest(database, progress, anchors, files, keys);
  const { device, clock } = options;
  const source = { database, context, keys, files, device, clock };
  return migrateVault({ database, migrations, context, device, clock }, progress, () => {
    const made = makeBackup({ ...source, header: () => copy, progress: () => progress }, "before-update");
    return atOnce(made).file;
  });
}

/** Throws OLDER_THAN_ANCHOR with the backups that hold more of what is missing. */
function requireLatest(
  database: Connection,
  progress: Progress,
  anchors: Anchor[],
  files: VaultFiles,
  keys: VaultKeys,
): void {
  const known = anchors.filter((anchor) => typeof anchor === "object");
  const furthest = known.toSorted((a, b) => b.counter - a.counter || b.seq - a.seq);
  try {
    for (const anchor of furthest) requireAnchored(database, progress, anchor);
  } catch (error) {
    if (!(error instanceof VaultError) || !error.data || !("missing" in error.data)) throw error;
    const { missing } = error.data;
    const backups = backupsThatHave(files, keys.backup, { has: progress.counter, missing });
    throw new VaultError("OLDER_THAN_ANCHOR", { data: { missing, backups } });
  }
}

function requireIdentity(database: Connection, identity: FileIdentity): void {
  const meta = database
    .prepare<[], FileIdentity>("SELECT vault_id AS vaultId, file_id AS fileId FROM meta")
    .get();
  if (meta?.vaultId !== identity.vaultId || meta.fileId !== identity.fileId) {
    throw new VaultError("DATABASE_DAMAGED");
  }
}

/** Mends a bad copy, and ends a passphrase change that was cut short: the passphrase that opened is the one that stays. */
function settleHeader(file: string, copy: HeaderCopy, slotIndex: number, keys: VaultKeys): HeaderCopy {
  repairHeader(file, copy);
  const { slots } = copy.body;
  const opened = slots[slotIndex];
  const passphrases = slots.filter(({ type }) => type === "passphrase");
  if (opened?.type !== "passphrase" || passphrases.length === 1) return copy;
  const kept = slots.filter((slot) => slot === opened || slot.type !== "passphrase");
  const body: HeaderBody = { ...copy.body, slots: kept };
  return writeHeader(file, copy, body, keys.header);
}

/** A vault seen here for the first time has no anchor yet; neither has one whose anchor was taken away. The log says so. */
function noteLostAnchor(vault: Vault, { device }: OpenVaultOptions, anchor: Anchor): void {
  if (typeof anchor === "object") return;
  const action = anchor === "none" ? "opened-without-anchor" : "opened-with-unreadable-anchor";
  vault.note({ action, author: "system", device });
}
