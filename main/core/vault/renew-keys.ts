import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { anchorName, writeAnchor } from "./anchor.ts";
import { attempting } from "./attempts.ts";
import { type AuditContext, appendAuditRow, verifyAuditChain } from "./audit.ts";
import { copyDatabase } from "./backups/copy-database.ts";
import { atOnce } from "./backups/in-steps.ts";
import { makeBallast } from "./ballast.ts";
import { type Connection, makeDatabase } from "./database.ts";
import { syncFolder } from "./durable-file.ts";
import { type HeaderCopy, writeNewHeader } from "./header.ts";
import type { HeaderBody, Progress, Slot } from "./header-body.ts";
import { deriveKeys, type VaultKeys, zeroKeys } from "./keys.ts";
import { takeLockFile } from "./lock-file.ts";
import { moveIntoPlace, removeAllBut } from "./making-place.ts";
import { openVault } from "./open-vault.ts";
import { judgePassphrase, passphraseBytes } from "./passphrase.ts";
import { rechain, writtenRecords } from "./rechain.ts";
import { readRecoveryKey, recoveryKeyBytes } from "./recovery-key.ts";
import { sealText, unsealText } from "./sealed-text.ts";
import { wrapDataKey } from "./slots.ts";
import { unlockHeader } from "./unlock-header.ts";
import type { Row } from "./vault.ts";
import { namedError, VaultError } from "./vault-error.ts";
import { FOLDER_MODE, type VaultFiles, vaultFiles, vaultPresence } from "./vault-files.ts";

export type Renewal = {
  /** Where the renewed vault will stand; nothing may stand there yet. */
  dir: string;
  /** The passphrase that was seen. */
  current: string;
  next: string;
  recoveryKey: string;
};

/** The vault as it is open now. */
export type RenewSource = {
  database: Connection;
  keys: VaultKeys;
  header: HeaderCopy;
  progress: () => Progress;
  anchorDir: string;
  device: string;
  clock: () => Date;
};

/** See `Vault.renewKeys`. What is saved while it runs is in the renewed vault, too. */
export async function renewVault(source: RenewSource, renewal: Renewal): Promise<void> {
  if (vaultPresence(renewal.dir) === "there") throw new VaultError("VAULT_EXISTS");
  const { anchorDir, clock, header } = source;
  const place = { anchorDir, clock, vaultId: header.body.vaultId };
  const { dataKey, body } = await attempting(place, () => newLocks(source, renewal));
  const beside = vaultFiles(`${renewal.dir}.renewing`);
  mkdirSync(beside.dir, { recursive: true, mode: FOLDER_MODE });
  const keys = deriveKeys(dataKey, body);
  dataKey.fill(0);
  try {
    for (let copied = ""; copied !== source.progress().head; ) {
      copied = source.progress().head;
      makeBeside(source, beside, body, keys);
      await prove(source, beside.dir, renewal);
    }
    moveIntoPlace(beside.dir, renewal.dir);
  } catch (error) {
    rmSync(beside.dir, { recursive: true, force: true });
    throw namedError(error);
  } finally {
    zeroKeys(keys);
  }
}

type Locks = { dataKey: Buffer; body: Omit<HeaderBody, "anchor"> };

async function newLocks({ header }: RenewSource, renewal: Renewal): Promise<Locks> {
  const { vaultId, fileId, slots } = header.body;
  if (!(await judgePassphrase(renewal.next)).accepted) throw new VaultError("PASSPHRASE_TOO_WEAK");
  const recoveryKey = readRecoveryKey(renewal.recoveryKey, vaultId);
  if (recoveryKey === null) throw new VaultError("RECOVERY_KEY_MISTYPED");
  const opened = await unlockHeader([header], { by: "passphrase", passphrase: renewal.current });
  opened.dataKey.fill(0);
  const like = slots[opened.slotIndex];
  if (like === undefined) throw new Error("the slot that opened is gone");
  const dataKey = randomBytes(32);
  const wrap = async (type: Slot["type"], secret: Buffer) => {
    const slot = await wrapDataKey({ kind: header.kind, vaultId }, type, secret, like.kdf, dataKey);
    secret.fill(0);
    return slot;
  };
  const wrapped = [
    await wrap("passphrase", passphraseBytes(renewal.next)),
    await wrap("recovery", recoveryKeyBytes(recoveryKey)),
  ];
  return {
    dataKey,
    body: { vaultId, fileId, restoration: randomBytes(16).toString("hex"), slots: wrapped },
  };
}

/** Nothing else runs meanwhile: what is copied is one moment of the vault. */
function makeBeside(source: RenewSource, beside: VaultFiles, body: Locks["body"], keys: VaultKeys): void {
  const lock = takeLockFile(beside.lock);
  try {
    removeAllBut(beside);
    const anchor = renewDatabase(source, beside.database, body.vaultId, keys);
    mkdirSync(beside.backups, { mode: FOLDER_MODE });
    makeBallast(beside.ballast);
    const whole = { ...body, anchor };
    writeNewHeader(beside.header, source.header.kind, whole, keys.header);
    writeAnchor(source.anchorDir, anchorName(whole), keys.anchor, anchor);
    syncFolder(beside.dir);
  } finally {
    lock.release();
  }
}

function renewDatabase(source: RenewSource, file: string, vaultId: string, keys: VaultKeys): Progress {
  const from: AuditContext = { vaultId, key: source.keys.audit };
  const to: AuditContext = { vaultId, key: keys.audit };
  // A log that was tampered with must not come out of this with a new seal on it.
  if (!verifyAuditChain(source.database, from).intact) throw new VaultError("DATABASE_DAMAGED");
  const written = writtenRecords(source.database, from);
  const database = makeDatabase(file, keys.page);
  try {
    atOnce(copyDatabase(source.database, database));
    return database
      .transaction(() => {
        resealTexts(database, vaultId, source.keys.notes, keys.notes);
        const progress = rechain(database, to, written);
        const { device } = source;
        const at = source.clock().toISOString();
        const row = { counter: progress.counter, at, author: "clinician", device, records: [] };
        return appendAuditRow(database, to, progress, { ...row, action: "keys-renewed" });
      })
      .immediate();
  } finally {
    database.close();
  }
}

/** Every column of this name holds a text sealed for its row (V16). */
function resealTexts(database: Connection, vaultId: string, from: Buffer, to: Buffer): void {
  const tables = database
    .prepare<[], { name: string; ids: string }>(
      `SELECT list.name, (SELECT group_concat(name, ',') FROM
                           (SELECT name FROM pragma_table_info(list.name) WHERE pk > 0 ORDER BY pk)) AS ids
         FROM pragma_table_list AS list
        WHERE list.schema = 'main' AND EXISTS (SELECT 1 FROM pragma_table_info(list.name) WHERE name = 'sealed')`,
    )
    .all();
  for (const { name, ids } of tables) {
    const update = database.prepare(`UPDATE "${name}" SET sealed = ? WHERE rowid = ?`);
    for (const row of database.prepare<[], Row>(`SELECT rowid AS at, * FROM "${name}"`).all()) {
      const place = {
        table: name,
        id: ids
          .split(",")
          .map((column) => String(row[column]))
          .join("/"),
      };
      const { sealed, at } = row;
      if (!(sealed instanceof Uint8Array)) continue;
      update.run(resealed({ key: from, vaultId }, { key: to, vaultId }, place, sealed), at);
    }
  }
}

type Key = Parameters<typeof sealText>[0];

/** One that does not open stays as it is, to be named when it is asked for. */
function resealed(from: Key, to: Key, place: { table: string; id: string }, sealed: Uint8Array): Uint8Array {
  try {
    return sealText(to, place, unsealText(from, place, sealed));
  } catch (error) {
    if (error instanceof VaultError) return sealed;
    throw error;
  }
}

/** Opens it as every later unlock will, with each of its secrets, and leaves its first backup in it. */
async function prove({ anchorDir, device, clock, header }: RenewSource, dir: string, renewal: Renewal) {
  const options = { dir, anchorDir, device, clock, cheapKeysForTests: header.kind === "test" };
  const byPassphrase = await openVault({
    ...options,
    secret: { by: "passphrase", passphrase: renewal.next },
  });
  try {
    // Checks every page and the whole log on the way, and is there before the old one goes.
    atOnce(byPassphrase.backUp("by-hand"));
  } finally {
    byPassphrase.close();
  }
  const { recoveryKey } = renewal;
  const byKey = await openVault({ ...options, secret: { by: "recovery-key", recoveryKey } });
  byKey.close();
}
