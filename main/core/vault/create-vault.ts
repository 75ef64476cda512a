import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import { writeAnchor } from "./anchor.ts";
import { appendAuditRow, BEGINNING } from "./audit.ts";
import { makeBallast } from "./ballast.ts";
import { calibrate } from "./calibrate.ts";
import { makeDatabase, requireEncryptedContent } from "./database.ts";
import { syncFolder } from "./durable-file.ts";
import { readHeader, writeNewHeader } from "./header.ts";
import type { HeaderBody, Progress, SlotType } from "./header-body.ts";
import { CHEAP_KDF, deriveKey, type KdfParameters, SALT_LENGTH, type VaultKind } from "./kdf.ts";
import { deriveKeys, derivePageKey, type FileIdentity, zeroKeys } from "./keys.ts";
import { takeLockFile } from "./lock-file.ts";
import { runMigration } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { openVault } from "./open-vault.ts";
import { judgePassphrase, passphraseBytes } from "./passphrase.ts";
import { type RecoveryKey, readRecoveryKey, recoveryKeyBytes } from "./recovery-key.ts";
import { wrapDataKey } from "./slots.ts";
import { unlockHeader } from "./unlock-header.ts";
import type { Vault } from "./vault.ts";
import { namedError, VaultError } from "./vault-error.ts";
import { FOLDER_MODE, type VaultFiles, vaultFiles, vaultPresence } from "./vault-files.ts";

export type CreateVaultOptions = {
  dir: string;
  /** Where this computer keeps what it remembers of its vaults; outside every vault. */
  anchorDir: string;
  /** As drawn by `prepareVault`, together with the recovery key. */
  vaultId: string;
  passphrase: string;
  recoveryKey: string;
  device: string;
  clock: () => Date;
  /** Makes a vault that only tests can open. */
  cheapKeysForTests?: boolean;
};

/**
 * Makes a vault and leaves it open. It is built beside its place, opened there with both secrets, and then renamed:
 * cut short at any moment, there is a whole vault or none. Throws VAULT_EXISTS, PASSPHRASE_TOO_WEAK,
 * RECOVERY_KEY_MISTYPED or DISK_FULL.
 */
export async function createVault(options: CreateVaultOptions): Promise<Vault> {
  if (vaultPresence(options.dir) === "there") throw new VaultError("VAULT_EXISTS");
  if (!(await judgePassphrase(options.passphrase)).accepted) throw new VaultError("PASSPHRASE_TOO_WEAK");
  const recoveryKey = readRecoveryKey(options.recoveryKey, options.vaultId);
  if (recoveryKey === null) throw new VaultError("RECOVERY_KEY_MISTYPED");
  try {
    await buildBeside(options, recoveryKey);
    return await openVault({ ...options, secret: { by: "passphrase", passphrase: options.passphrase } });
  } catch (error) {
    throw namedError(error);
  }
}

async function buildBeside(options: CreateVaultOptions, recoveryKey: RecoveryKey): Promise<void> {
  const beside = vaultFiles(`${options.dir}.making`);
  mkdirSync(beside.dir, { recursive: true, mode: FOLDER_MODE });
  const lock = takeLockFile(beside.lock);
  try {
    removeAllBut(beside);
    await build(beside, options, recoveryKey);
    lock.release();
    moveIntoPlace(beside.dir, options.dir);
  } catch (error) {
    lock.release();
    rmSync(beside.dir, { recursive: true, force: true });
    throw error;
  }
}

/** Whatever an earlier attempt, cut short, has left. */
function removeAllBut({ header, database, wal, backups, ballast }: VaultFiles): void {
  for (const leftover of [header, database, wal, backups, ballast]) {
    rmSync(leftover, { recursive: true, force: true });
  }
}

async function build(
  files: VaultFiles,
  options: CreateVaultOptions,
  recoveryKey: RecoveryKey,
): Promise<void> {
  const kind: VaultKind = options.cheapKeysForTests === true ? "test" : "real";
  const identity: FileIdentity = { vaultId: options.vaultId, fileId: randomBytes(16).toString("hex") };
  const dataKey = randomBytes(32);
  const keys = deriveKeys(dataKey, identity);
  try {
    makeBallast(files.ballast);
    mkdirSync(files.backups, { mode: FOLDER_MODE });
    const anchor = buildDatabase(files.database, dataKey, identity, keys.audit, options);
    const parameters = await chooseParameters(kind);
    const wrap = (type: SlotType, secret: Buffer) =>
      wrapDataKey({ kind, vaultId: options.vaultId }, type, secret, parameters, dataKey);
    const slots = [
      await wrap("passphrase", passphraseBytes(options.passphrase)),
      await wrap("recovery", recoveryKeyBytes(recoveryKey)),
    ];
    const body: HeaderBody = { ...identity, slots, anchor };
    writeNewHeader(files.header, kind, body, keys.header);
    await proveHeader(files.header, options);
    syncFolder(files.dir);
    writeAnchor(options.anchorDir, options.vaultId, keys.anchor, anchor);
  } finally {
    dataKey.fill(0);
    zeroKeys(keys);
  }
}

function buildDatabase(
  file: string,
  dataKey: Buffer,
  identity: FileIdentity,
  auditKey: Buffer,
  { device, clock }: CreateVaultOptions,
): Progress {
  const pageKey = derivePageKey(dataKey, identity);
  const database = makeDatabase(file, pageKey);
  let progress = BEGINNING;
  const context = { vaultId: identity.vaultId, key: auditKey };
  const begin = () => {
    database
      .prepare(
        "INSERT INTO meta (one, vault_id, file_id, counter, audit_seq, audit_head) VALUES (1, ?, ?, 0, 0, ?)",
      )
      .run(identity.vaultId, identity.fileId, BEGINNING.head);
    const at = clock().toISOString();
    const row = { counter: 0, at, author: "clinician", device, action: "vault-created", records: [] };
    progress = appendAuditRow(database, context, BEGINNING, row);
  };
  try {
    for (const [index, migration] of MIGRATIONS.entries()) {
      runMigration(database, migration, index === 0 ? begin : () => {});
    }
  } finally {
    database.close();
    pageKey.fill(0);
  }
  requireEncryptedContent(file);
  return progress;
}

/** Opens the header just written with each secret, by the same way as every later unlock. */
async function proveHeader(file: string, { passphrase, recoveryKey }: CreateVaultOptions): Promise<void> {
  const copies = readHeader(file);
  const byPassphrase = await unlockHeader(copies, { by: "passphrase", passphrase });
  const byRecoveryKey = await unlockHeader(copies, { by: "recovery-key", recoveryKey });
  byPassphrase.dataKey.fill(0);
  byRecoveryKey.dataKey.fill(0);
}

function moveIntoPlace(from: string, to: string): void {
  if (vaultPresence(to) === "there") throw new VaultError("VAULT_EXISTS");
  if (existsSync(to)) rmdirSync(to);
  renameSync(from, to);
  syncFolder(dirname(to));
}

async function chooseParameters(kind: VaultKind): Promise<KdfParameters> {
  if (kind === "test") return CHEAP_KDF;
  const measureMs = async (parameters: KdfParameters) => {
    const begun = performance.now();
    await deriveKey(kind, randomBytes(32), parameters, randomBytes(SALT_LENGTH));
    return performance.now() - begun;
  };
  return calibrate(measureMs, totalmem());
}
