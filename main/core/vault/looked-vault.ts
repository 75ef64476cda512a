import { join } from "node:path";
import { requireAnchored } from "./anchor.ts";
import { type AuditVerdict, readProgress, verifyAuditChain } from "./audit.ts";
import type { BackupReason, Manifest } from "./backups/backup-file.ts";
import { atOnce } from "./backups/in-steps.ts";
import { backupBytes, type KnownBackup, knownBackups } from "./backups/known-backups.ts";
import { type BackupStep, listBackups, type MadeBackup, makeBackup } from "./backups/make-backup.ts";
import { readBackup } from "./backups/read-backup.ts";
import type { Progress } from "./header-body.ts";
import type { LookedInto } from "./look-into.ts";
import { isSealedPin, type PinSeal, sealPin } from "./pin.ts";
import { unsealText } from "./sealed-text.ts";
import { readHandle } from "./sql-handles.ts";
import { unlockHeader } from "./unlock-header.ts";
import type { ReadHandle, SealedPlace, Vault } from "./vault.ts";
import { namedError, naming, VaultError } from "./vault-error.ts";
import type { VaultFiles } from "./vault-files.ts";

export type LookedVaultParts = { looked: LookedInto; files: VaultFiles; device: string; clock: () => Date };

/** What an older vault lacks, or null for one that is not older but damaged. */
export function missingIn({ database, context, anchors }: LookedInto): number | null {
  try {
    const progress = readProgress(database, context);
    for (const anchor of anchors) if (typeof anchor === "object") requireAnchored(database, progress, anchor);
    return null;
  } catch (error) {
    const data = error instanceof VaultError ? error.data : undefined;
    return data && "missing" in data ? data.missing : null;
  }
}

/**
 * A vault that may be read and not written (V9): older than this computer remembers it, or damaged. Every change is
 * READ_ONLY; notes in its log are left out; a backup of the state it is in can be made, and restored beside.
 */
export class LookedVault implements Vault {
  readonly id: string;
  readonly dir: string;
  readonly read: ReadHandle;
  readonly counter: number;
  readonly readOnly: { missing: number | null };
  readonly #parts: LookedVaultParts;
  readonly #made = new Set<string>();
  #open = true;

  constructor(parts: LookedVaultParts) {
    const { looked, files } = parts;
    this.#parts = parts;
    this.id = looked.context.vaultId;
    this.dir = files.dir;
    this.read = readHandle(looked.database);
    this.readOnly = { missing: missingIn(looked) };
    this.counter =
      looked.database.prepare<[], { counter: number }>("SELECT counter FROM meta").get()?.counter ?? 0;
  }

  commit(): never {
    throw new VaultError("READ_ONLY");
  }

  note(): void {
    // Looking is possible where nothing can be written; there is no log to note it in.
  }

  seal(): never {
    throw new VaultError("READ_ONLY");
  }

  unseal(place: SealedPlace, sealed: Uint8Array): string {
    const { context, keys } = this.#looked();
    return unsealText({ key: keys.notes, vaultId: context.vaultId }, place, sealed);
  }

  async changePassphrase(): Promise<never> {
    throw new VaultError("READ_ONLY");
  }

  drawRecoveryKey(): never {
    throw new VaultError("READ_ONLY");
  }

  async changeRecoveryKey(): Promise<never> {
    throw new VaultError("READ_ONLY");
  }

  async renewKeys(): Promise<never> {
    throw new VaultError("READ_ONLY");
  }

  async isPassphrase(passphrase: string): Promise<boolean> {
    try {
      const { dataKey } = await unlockHeader([this.#looked().header], { by: "passphrase", passphrase });
      dataKey.fill(0);
      return true;
    } catch (error) {
      if (error instanceof VaultError && error.code === "WRONG_PASSPHRASE") return false;
      throw error;
    }
  }

  sealPin(pin: string): Promise<PinSeal> {
    return sealPin(this.#looked().header.kind, pin);
  }

  isPin(pin: string, seal: PinSeal): Promise<boolean> {
    return isSealedPin(this.#looked().header.kind, pin, seal);
  }

  /** In one go: nothing is read meanwhile, for the vault is as it is stored while it is copied. */
  *backUp(reason: BackupReason): Generator<BackupStep, MadeBackup> {
    const { files, device, clock } = this.#parts;
    const looked = this.#looked();
    const { database, context, keys, header } = looked;
    const progress = (): Progress => readProgress(database, context);
    const source = { database, context, keys, files, device, clock, header: () => header, progress };
    yield { step: "copying", share: 0 };
    try {
      const made = looked.asStored(() => atOnce(makeBackup(source, reason)));
      this.#made.add(made.file);
      return made;
    } catch (error) {
      throw namedError(error);
    }
  }

  backups(): KnownBackup[] {
    return knownBackups(this.#parts.files, this.read).map((backup) => ({
      ...backup,
      verified: backup.verified || this.#made.has(backup.file),
    }));
  }

  backupBytes(file: string): Uint8Array {
    return backupBytes(this.#parts.files, file);
  }

  inspectBackup(file: string): Manifest {
    const { files } = this.#parts;
    if (!listBackups(files).some((backup) => backup.file === file)) throw new VaultError("BACKUP_DAMAGED");
    return readBackup(join(files.backups, file), this.#looked().keys.backup).manifest;
  }

  verifyAudit(): AuditVerdict {
    const { database, context } = this.#looked();
    return naming(() => verifyAuditChain(database, context));
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#parts.looked.close();
  }

  #looked(): LookedInto {
    if (!this.#open) throw new Error("the vault is closed");
    return this.#parts.looked;
  }
}
