import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { anchorName, writeAnchor } from "../anchor.ts";
import { attempting } from "../attempts.ts";
import { appendAuditRow } from "../audit.ts";
import { makeBallast } from "../ballast.ts";
import { makeDatabase } from "../database.ts";
import { syncFolder, writeAll } from "../durable-file.ts";
import { type HeaderCopy, readHeader, writeNewHeader } from "../header.ts";
import type { HeaderBody, Progress } from "../header-body.ts";
import { deriveKeys, type VaultKeys, zeroKeys } from "../keys.ts";
import { takeLockFile } from "../lock-file.ts";
import { moveIntoPlace, removeAllBut } from "../making-place.ts";
import { type OpenVaultOptions, openVault } from "../open-vault.ts";
import { unlockHeader } from "../unlock-header.ts";
import { namedError, VaultError } from "../vault-error.ts";
import { FILE_MODE, FOLDER_MODE, type VaultFiles, vaultFiles, vaultPresence } from "../vault-files.ts";
import type { Manifest } from "./backup-file.ts";
import { openChecked } from "./check-database.ts";
import { copyDatabase } from "./copy-database.ts";
import { inSteps } from "./in-steps.ts";
import { type ReadableBackup, readBackup, readBackupHeader } from "./read-backup.ts";

/** `dir`: where the restored vault will stand; nothing may stand there yet. */
export type RestoreOptions = OpenVaultOptions & {
  backup: string;
  /** The folder of the vault the backup is of, where there still is one: its locks are the newer ones. */
  vaultDir?: string | undefined;
  told?: (step: RestoreStep) => void;
};
export type RestoreStep = { step: "reading" | "checking" | "copying" | "verifying"; share: number };

/**
 * Makes a vault from a backup, beside whatever stands (V13): read and checked whole, copied under a page key of its own,
 * opened with the secret, and only then renamed into place. Throws VAULT_EXISTS, BACKUP_DAMAGED, DATABASE_DAMAGED,
 * TOO_NEW, NOT_A_VAULT, WRONG_PASSPHRASE, WRONG_RECOVERY_KEY, RECOVERY_KEY_MISTYPED, TRY_LATER or DISK_FULL; and then
 * nothing stands there.
 */
export async function restoreVault(options: RestoreOptions): Promise<Manifest> {
  if (vaultPresence(options.dir) === "there") throw new VaultError("VAULT_EXISTS");
  const beside = vaultFiles(`${options.dir}.restoring`);
  mkdirSync(beside.dir, { recursive: true, mode: FOLDER_MODE });
  const lock = takeLockFile(beside.lock);
  try {
    removeAllBut(beside);
    const manifest = await restoreBeside(beside, options);
    lock.release();
    options.told?.({ step: "verifying", share: 0 });
    const vault = await openVault({ ...options, dir: beside.dir });
    vault.close();
    moveIntoPlace(beside.dir, options.dir);
    return manifest;
  } catch (error) {
    lock.release();
    rmSync(beside.dir, { recursive: true, force: true });
    throw namedError(error);
  }
}

async function restoreBeside(beside: VaultFiles, options: RestoreOptions): Promise<Manifest> {
  const own = readBackupHeader(options.backup);
  const kind = options.cheapKeysForTests === true ? "test" : "real";
  if (own.kind !== kind) throw new VaultError("NOT_A_VAULT");
  const { anchorDir, clock, secret } = options;
  const place = { anchorDir, clock, vaultId: own.body.vaultId };
  const copies = [...newerHeaders(options, own), own];
  const { copy, dataKey } = await attempting(place, () => unlockHeader(copies, secret));
  const keys = deriveKeys(dataKey, own.body);
  const body: HeaderBody = { ...copy.body, restoration: randomBytes(16).toString("hex") };
  const newKeys = deriveKeys(dataKey, body);
  dataKey.fill(0);
  try {
    const backup = readBackup(options.backup, keys.backup);
    const source = join(beside.dir, "source.db");
    await extract(backup, source, options);
    const progress = await rebuild(source, beside, { backup, keys, newKeys, options });
    rmSync(source);
    writeRest(beside, own, { ...body, anchor: progress }, newKeys, options);
    return backup.manifest;
  } finally {
    zeroKeys(keys);
    zeroKeys(newKeys);
  }
}

/** Which secrets count is what the vault itself says last, where it can still say it. */
function newerHeaders({ vaultDir }: RestoreOptions, own: HeaderCopy): HeaderCopy[] {
  if (vaultDir === undefined) return [];
  const { header } = vaultFiles(vaultDir);
  try {
    return existsSync(header)
      ? readHeader(header).filter(({ kind, body }) => kind === own.kind && body.vaultId === own.body.vaultId)
      : [];
  } catch (error) {
    if (error instanceof VaultError) return [];
    throw error;
  }
}

async function extract(
  { manifest, chunks }: ReadableBackup,
  file: string,
  { told }: RestoreOptions,
): Promise<void> {
  const handle = openSync(file, "wx", FILE_MODE);
  let done = 0;
  try {
    for (const chunk of chunks()) {
      writeAll(handle, chunk);
      done += chunk.length;
      told?.({ step: "reading", share: done / manifest.databaseBytes });
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

type Rebuilding = { backup: ReadableBackup; keys: VaultKeys; newKeys: VaultKeys; options: RestoreOptions };

async function rebuild(
  source: string,
  beside: VaultFiles,
  { backup, keys, newKeys, options }: Rebuilding,
): Promise<Progress> {
  const { manifest } = backup;
  const { told = () => {}, device, clock } = options;
  const context = { vaultId: manifest.vaultId, key: keys.audit };
  const checking = openChecked(source, keys.page, context, manifest.progress);
  const from = await inSteps(checking, (share) => told({ step: "checking", share }));
  const to = makeDatabase(beside.database, newKeys.page);
  try {
    await inSteps(copyDatabase(from, to), (share) => told({ step: "copying", share }));
    const at = clock().toISOString();
    const { counter } = manifest.progress;
    const row = { counter, at, author: "clinician", device, action: "restored-from-backup", records: [] };
    return to.transaction(() => appendAuditRow(to, context, manifest.progress, row)).immediate();
  } finally {
    from.close();
    to.close();
  }
}

function writeRest(
  beside: VaultFiles,
  { kind }: HeaderCopy,
  body: HeaderBody,
  keys: VaultKeys,
  { anchorDir }: RestoreOptions,
): void {
  mkdirSync(beside.backups, { mode: FOLDER_MODE });
  makeBallast(beside.ballast);
  writeNewHeader(beside.header, kind, body, keys.header);
  writeAnchor(anchorDir, anchorName(body), keys.anchor, body.anchor);
  syncFolder(beside.dir);
}
