import Database from "better-sqlite3-multiple-ciphers";
import type { ErrorCode } from "#shared/contract/errors.ts";

export type VaultErrorCode = Extract<
  ErrorCode,
  | "NO_VAULT"
  | "NOT_A_VAULT"
  | "HEADER_DAMAGED"
  | "DATABASE_DAMAGED"
  | "TOO_NEW"
  | "OLDER_THAN_ANCHOR"
  | "IN_USE"
  | "DISK_FULL"
  | "READ_ONLY"
  | "SEALED_TEXT_DAMAGED"
  | "WRONG_PASSPHRASE"
  | "WRONG_RECOVERY_KEY"
  | "RECOVERY_KEY_MISTYPED"
  | "RECOVERY_KEY_OUTDATED"
  | "PASSPHRASE_TOO_WEAK"
  | "VAULT_EXISTS"
  | "BACKUP_DAMAGED"
  | "TRY_LATER"
>;

/** A backup of a vault that is older than it should be, and how many changes it lacks itself. */
export type BackupThatHas = { file: string; at: string; missing: number };

type VaultErrorData = { missing: number; backups?: BackupThatHas[] } | { waitSeconds: number };

/** An outcome of storage that the caller must decide on. Carries no client text, no path and no key. */
export class VaultError extends Error {
  readonly code: VaultErrorCode;
  /**
   * With OLDER_THAN_ANCHOR: how many commits this computer has seen that the database does not hold, and
   * which backups hold more, the fullest and newest first. With TRY_LATER:
   * how long to wait before the next attempt.
   */
  readonly data: VaultErrorData | undefined;

  constructor(code: VaultErrorCode, options?: { data?: VaultErrorData; cause?: unknown }) {
    super(code, { cause: options?.cause });
    this.name = "VaultError";
    this.code = code;
    this.data = options?.data;
  }
}

const DAMAGE = ["SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_DATA"];

/**
 * Names what went wrong in SQLite or the file system, where that has a name; anything else comes back as it was.
 * `hasRoom` is asked only when an I/O error leaves open whether the disk was full.
 */
export function namedError(error: unknown, hasRoom: () => boolean = () => true): unknown {
  if (error instanceof VaultError) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  if (DAMAGE.some((known) => code.startsWith(known)))
    return new VaultError("DATABASE_DAMAGED", { cause: error });
  if (code.startsWith("SQLITE_BUSY")) return new VaultError("IN_USE", { cause: error });
  const full = code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT";
  if (full || (code.startsWith("SQLITE_IOERR") && !hasRoom()))
    return new VaultError("DISK_FULL", { cause: error });
  return error;
}

/** Runs `work`; what it throws is named by {@link namedError}. */
export function naming<T>(work: () => T, hasRoom?: () => boolean): T {
  try {
    return work();
  } catch (error) {
    throw namedError(error, hasRoom);
  }
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof Database.SqliteError) return error.code;
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return undefined;
}
