import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { totalmem } from "node:os";
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
import { runMigration } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";
import { passphraseBytes } from "./passphrase.ts";
import { type RecoveryKey, recoveryKeyBytes } from "./recovery-key.ts";
import { wrapDataKey } from "./slots.ts";
import { unlockHeader } from "./unlock-header.ts";
import { FOLDER_MODE, type VaultFiles } from "./vault-files.ts";

export type NewVault = {
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
  /** The schema to make it with; this release's, unless a test makes an older vault. */
  migrations?: readonly Migration[];
};

/** Makes every part of a vault in this folder, and opens its header with both secrets. Leaves nothing open. */
export async function buildVault(
  files: VaultFiles,
  options: NewVault,
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
    const wrap = async (type: SlotType, secret: Buffer) => {
      const slot = await wrapDataKey({ kind, vaultId: options.vaultId }, type, secret, parameters, dataKey);
      secret.fill(0);
      return slot;
    };
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
  { device, clock, migrations = MIGRATIONS }: NewVault,
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
    for (const [index, migration] of migrations.entries()) {
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
async function proveHeader(file: string, { passphrase, recoveryKey }: NewVault): Promise<void> {
  const copies = readHeader(file);
  const byPassphrase = await unlockHeader(copies, { by: "passphrase", passphrase });
  const byRecoveryKey = await unlockHeader(copies, { by: "recovery-key", recoveryKey });
  byPassphrase.dataKey.fill(0);
  byRecoveryKey.dataKey.fill(0);
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
