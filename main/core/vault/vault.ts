import type { AuditVerdict } from "./audit.ts";
import type { BackupReason, Manifest } from "./backups/backup-file.ts";
import type { KnownBackup } from "./backups/known-backups.ts";
import type { BackupStep, MadeBackup } from "./backups/make-backup.ts";
import type { PinSeal } from "./pin.ts";
import type { Renewal } from "./renew-keys.ts";
import type { Secret } from "./unlock-header.ts";

/** A value SQLite can hold. Numbers are integers or reals; booleans are kept as 0 and 1. */
export type SqlValue = string | number | null | Uint8Array;
export type Row = Record<string, SqlValue>;

/** May look, may not touch. */
export type ReadHandle = {
  /** The first row, or undefined. */
  one<R extends Row>(sql: string, ...values: SqlValue[]): R | undefined;
  all<R extends Row>(sql: string, ...values: SqlValue[]): R[];
};

/** Lives only inside one `commit`. */
export type WriteHandle = ReadHandle & {
  /** INSERT, UPDATE or DELETE. A commit that runs one must name at least one record with `wrote`, or it throws. */
  run(sql: string, ...values: SqlValue[]): void;
  /** Names a record this commit wrote, with its new content; its hash goes into the audit row. `null`: removed. */
  wrote(kind: string, id: string, content: unknown): void;
};

/** Who does what, for the audit log. `action` is a short verb phrase in kebab-case: `unit-created`. */
export type CommitEntry = { action: string; author: "clinician" | "partner" | "system"; device: string };

/** Where a sealed text stands. It opens there and nowhere else. */
export type SealedPlace = { table: string; id: string };

/** An open vault. Every change passes through `commit`; there is no other way in. */
export type Vault = {
  readonly id: string;
  /** The folder it stands in. */
  readonly dir: string;
  readonly read: ReadHandle;
  /** Set where it may be read and not written: every commit is refused READ_ONLY. `missing`: null where it is damaged. */
  readonly readOnly: { missing: number | null } | null;
  /** Number of commits so far. */
  readonly counter: number;
  /**
   * Runs `work` in one transaction, bumps the counter, appends the chained audit row, and returns once all of it is
   * durable. `work` must not be async, and its handle ends with it. When `work` throws, nothing has happened. Throws `VaultError` DISK_FULL or DATABASE_DAMAGED.
   */
  commit<T>(entry: CommitEntry, work: (write: WriteHandle) => T): T;
  /**
   * Appends an audit row for something that changed nothing (an unlock, a view, a print). On a full disk the row waits
   * for the next write there is room for, so that looking stays possible; a crash before that loses it.
   */
  note(entry: CommitEntry, record?: { kind: string; id: string }): void;
  /**
   * Encrypts a text once more, under the key of psychotherapy notes (V16), for one place. What it gives is what is
   * stored there, and what its audit row hashes.
   */
  seal(place: SealedPlace, text: string): Uint8Array;
  /** The text sealed for this place. Throws `VaultError` SEALED_TEXT_DAMAGED when it was changed or sealed for another. */
  unseal(place: SealedPlace, sealed: Uint8Array): string;
  /** Whether this is the passphrase. Takes as long as an unlock, right or wrong. */
  isPassphrase(passphrase: string): Promise<boolean>;
  /** What may be kept of a PIN to know it again. As slow as a passphrase with the default parameters. */
  sealPin(pin: string): Promise<PinSeal>;
  isPin(pin: string, seal: PinSeal): Promise<boolean>;
  /** Throws `VaultError` WRONG_PASSPHRASE, WRONG_RECOVERY_KEY, RECOVERY_KEY_MISTYPED, TRY_LATER or PASSPHRASE_TOO_WEAK. */
  changePassphrase(current: Secret, next: string): Promise<void>;
  /** A recovery key that this vault could take; nothing has changed yet. */
  drawRecoveryKey(): string;
  /**
   * Puts a new recovery key in the place of the old one. Throws `VaultError` WRONG_PASSPHRASE, TRY_LATER or
   * RECOVERY_KEY_MISTYPED.
   */
  changeRecoveryKey(passphrase: string, recoveryKey: string): Promise<void>;
  /**
   * "It was seen" (V11): makes the same vault anew at `dir` (nothing may stand there), with a new data key, new pages,
   * this passphrase and this recovery key, and proves that it opens. This one stays as it is. Throws `VaultError`
   * WRONG_PASSPHRASE, TRY_LATER, PASSPHRASE_TOO_WEAK, RECOVERY_KEY_MISTYPED or DISK_FULL, and then nothing stands there.
   */
  renewKeys(renewal: Renewal): Promise<void>;
  /**
   * Makes and verifies one backup (V13), yielding where it stands; run it at once or step by step, one at a time.
   * Commits may go on between steps. Ended early, by `return` or by `close`, it leaves nothing. Throws `VaultError`
   * DISK_FULL, DATABASE_DAMAGED or BACKUP_DAMAGED.
   */
  backUp(reason: BackupReason): Generator<BackupStep, MadeBackup>;
  /** Every backup that stands in the vault's folder, the newest first. */
  backups(): KnownBackup[];
  /** One of them as the file it is: encrypted, and opened by the secrets that were good when it was made. */
  backupBytes(file: string): Uint8Array;
  /** What one of them holds. Throws `VaultError` BACKUP_DAMAGED or TOO_NEW. */
  inspectBackup(file: string): Manifest;
  /** Walks the whole audit chain and says where it first fails. Takes a moment in a large vault. */
  verifyAudit(): AuditVerdict;
  /** Leaves everything on the disk, remembers how far the vault had come, forgets the keys. Twice is once. */
  close(): void;
};
