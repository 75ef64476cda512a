import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { anchorName, writeAnchor } from "./anchor.ts";
import { attempting } from "./attempts.ts";
import type { AuditContext, AuditVerdict } from "./audit.ts";
import { verifyAuditChain } from "./audit.ts";
import type { BackupReason, Manifest } from "./backups/backup-file.ts";
import { backupBytes, type KnownBackup, knownBackups } from "./backups/known-backups.ts";
import { type BackupStep, listBackups, type MadeBackup, makeBackup } from "./backups/make-backup.ts";
import { readBackup } from "./backups/read-backup.ts";
import { giveBallastBack, hasRoom } from "./ballast.ts";
import { changePassphraseSlots, changeRecoverySlot, type WriteBody } from "./change-passphrase.ts";
import { Journal } from "./commit.ts";
import type { Connection } from "./database.ts";
import { type HeaderCopy, writeHeader } from "./header.ts";
import type { Progress } from "./header-body.ts";
import { type VaultKeys, zeroKeys } from "./keys.ts";
import { LiveAnchor } from "./live-anchor.ts";
import type { LockFile } from "./lock-file.ts";
import { isSealedPin, type PinSeal, sealPin } from "./pin.ts";
import { drawRecoveryKey } from "./recovery-key.ts";
import { type Renewal, renewVault } from "./renew-keys.ts";
import { sealText, unsealText } from "./sealed-text.ts";
import { readHandle } from "./sql-handles.ts";
import { type Secret, unlockHeader } from "./unlock-header.ts";
import type { CommitEntry, ReadHandle, SealedPlace, Vault, WriteHandle } from "./vault.ts";
import { namedError, naming, VaultError } from "./vault-error.ts";
import type { VaultFiles } from "./vault-files.ts";

export type OpenedParts = {
  files: VaultFiles;
  anchorDir: string;
  device: string;
  clock: () => Date;
  lock: LockFile;
  database: Connection;
  keys: VaultKeys;
  header: HeaderCopy;
  progress: Progress;
};

/** An open vault: the connection, the keys it still needs, and the only way to change anything. */
export class OpenedVault implements Vault {
  readonly id: string;
  readonly dir: string;
  readonly read: ReadHandle;
  readonly readOnly = null;
  readonly #parts: OpenedParts;
  readonly #context: AuditContext;
  readonly #journal: Journal;
  readonly #name: string;
  readonly #live: LiveAnchor;
  #backup: Generator<BackupStep, MadeBackup> | undefined;
  #backingUp = false;
  #header: HeaderCopy;
  #state: "open" | "changing-locks" | "closed" = "open";

  constructor(parts: OpenedParts) {
    const { database, files, clock, progress } = parts;
    this.#parts = parts;
    this.dir = files.dir;
    this.#header = parts.header;
    this.id = parts.header.body.vaultId;
    this.#name = anchorName(parts.header.body);
    this.#live = new LiveAnchor(parts.anchorDir, this.#name, parts.keys.anchor);
    this.#context = { vaultId: this.id, key: parts.keys.audit };
    this.read = readHandle(database);
    this.#journal = new Journal({
      database,
      context: this.#context,
      clock,
      progress,
      hasRoom: () => hasRoom(files.dir),
      onDiskFull: () => giveBallastBack(files.ballast),
      onProgress: (reached) => this.#live.remember(reached),
    });
  }

  get counter(): number {
    return this.#journal.progress.counter;
  }

  commit<T>(entry: CommitEntry, work: (write: WriteHandle) => T): T {
    return this.#journal.commit(entry, work);
  }

  note(entry: CommitEntry, record?: { kind: string; id: string }): void {
    this.#journal.note(entry, record);
  }

  seal(place: SealedPlace, text: string): Uint8Array {
    return sealText({ key: this.#notesKey(), vaultId: this.id }, place, text);
  }

  unseal(place: SealedPlace, sealed: Uint8Array): string {
    return unsealText({ key: this.#notesKey(), vaultId: this.id }, place, sealed);
  }

  async changePassphrase(current: Secret, next: string): Promise<void> {
    await this.#changingSlots("passphrase-changed", (write) =>
      changePassphraseSlots(this.#header, current, next, write),
    );
  }

  async #changingSlots(action: string, change: (write: WriteBody) => Promise<void>): Promise<void> {
    if (this.#state !== "open")
      throw new Error("the vault is closed, or its locks are being changed already");
    this.#state = "changing-locks";
    const { anchorDir, clock, files, device } = this.#parts;
    try {
      const attempt = () => change((body) => this.#writeHeader(body));
      await attempting({ anchorDir, clock, vaultId: this.id }, attempt).catch((error: unknown) => {
        throw namedError(error, () => hasRoom(files.dir));
      });
      this.note({ action, author: "clinician", device });
    } finally {
      if (this.#isOpen()) this.#state = "open";
    }
  }

  async isPassphrase(passphrase: string): Promise<boolean> {
    try {
      const { dataKey } = await unlockHeader([this.#header], { by: "passphrase", passphrase });
      dataKey.fill(0);
      return true;
    } catch (error) {
      if (error instanceof VaultError && error.code === "WRONG_PASSPHRASE") return false;
      throw error;
    }
  }

  sealPin(pin: string): Promise<PinSeal> {
    return sealPin(this.#header.kind, pin);
  }

  isPin(pin: string, seal: PinSeal): Promise<boolean> {
    return isSealedPin(this.#header.kind, pin, seal);
  }

  drawRecoveryKey(): string {
    return drawRecoveryKey(this.id, randomBytes);
  }

  async changeRecoveryKey(passphrase: string, recoveryKey: string): Promise<void> {
    await this.#changingSlots("recovery-key-changed", (write) =>
      changeRecoverySlot(this.#header, passphrase, recoveryKey, write),
    );
  }

  async renewKeys(renewal: Renewal): Promise<void> {
    const { database, keys, anchorDir, device, clock, files } = this.#parts;
    if (this.#state !== "open") throw new Error("the vault is closed, or its locks are being changed");
    this.#state = "changing-locks";
    const progress = () => this.#journal.progress;
    const source = { database, keys, header: this.#header, progress, anchorDir, device, clock };
    try {
      await renewVault(source, renewal);
    } catch (error) {
      throw namedError(error, () => hasRoom(files.dir));
    } finally {
      if (this.#isOpen()) this.#state = "open";
    }
  }

  backUp(reason: BackupReason): Generator<BackupStep, MadeBackup> {
    this.#backup = this.#backUp(reason);
    return this.#backup;
  }

  *#backUp(reason: BackupReason): Generator<BackupStep, MadeBackup> {
    if (!this.#isOpen() || this.#backingUp) throw new Error("the vault is closed, or is being backed up");
    const { database, keys, files, device, clock } = this.#parts;
    const source = { database, keys, files, device, clock, context: this.#context };
    const progress = () => this.#journal.progress;
    this.#backingUp = true;
    try {
      const made = yield* makeBackup({ ...source, header: () => this.#header, progress }, reason);
      const record = { kind: "backup", id: made.file };
      this.note({ action: "backup-verified", author: "system", device }, record);
      return made;
    } catch (error) {
      throw namedError(error, () => hasRoom(files.dir));
    } finally {
      this.#backingUp = false;
    }
  }

  backups(): KnownBackup[] {
    return knownBackups(this.#parts.files, this.read);
  }

  backupBytes(file: string): Uint8Array {
    return backupBytes(this.#parts.files, file);
  }

  inspectBackup(file: string): Manifest {
    const known = listBackups(this.#parts.files).find((backup) => backup.file === file);
    if (known === undefined) throw new VaultError("BACKUP_DAMAGED");
    return readBackup(join(this.#parts.files.backups, file), this.#parts.keys.backup).manifest;
  }

  verifyAudit(): AuditVerdict {
    return naming(() => verifyAuditChain(this.#parts.database, this.#context));
  }

  /** Remembers how far the vault has come, in its header and outside of it (V9). */
  anchor(): void {
    const { anchorDir, keys } = this.#parts;
    const { progress } = this.#journal;
    // Without room the older anchor stays: it vouches for less, and refuses nothing.
    this.#withoutNeedOfRoom(() => {
      if (this.#header.body.anchor.head !== progress.head) {
        this.#writeHeader({ ...this.#header.body, anchor: progress });
      }
      writeAnchor(anchorDir, this.#name, keys.anchor, progress);
    });
    this.#live.remember(progress);
  }

  close(): void {
    if (!this.#isOpen()) return;
    const { database, keys, lock } = this.#parts;
    this.#backup?.return(undefined as never);
    try {
      // What was acknowledged is on the disk already: a full one must not keep the vault from closing.
      this.#withoutNeedOfRoom(() => database.pragma("wal_checkpoint(TRUNCATE)"));
      this.anchor();
    } finally {
      this.#state = "closed";
      this.#live.close();
      database.close();
      zeroKeys(keys);
      lock.release();
    }
  }

  /** Tries twice, the second time with the ballast's room, and lets a disk that is full even then be. */
  #withoutNeedOfRoom(work: () => void): void {
    const { files } = this.#parts;
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      try {
        work();
        return;
      } catch (error) {
        const named = namedError(error, () => hasRoom(files.dir));
        if (!(named instanceof VaultError && named.code === "DISK_FULL")) throw named;
        giveBallastBack(files.ballast);
      }
    }
  }

  #isOpen(): boolean {
    return this.#state !== "closed";
  }

  /** Zeroed with the others: what a closed vault would seal, everyone could open. */
  #notesKey(): Buffer {
    if (!this.#isOpen()) throw new Error("the vault is closed");
    return this.#parts.keys.notes;
  }

  #writeHeader(body: HeaderCopy["body"]): void {
    if (!this.#isOpen()) throw new Error("the vault is closed");
    this.#header = writeHeader(this.#parts.files.header, this.#header, body, this.#parts.keys.header);
  }
}
