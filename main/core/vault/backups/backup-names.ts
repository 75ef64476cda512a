import { BACKUP_REASONS, type BackupReason } from "./backup-file.ts";

const NAME = /^attune-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([a-z-]+)\.backup$/u;

/** A backup as its name tells it, before anything was read. */
export type NamedBackup = { file: string; at: Date; reason: BackupReason };

export function backupName(at: Date, reason: BackupReason): string {
  return `attune-${at.toISOString().replace(/[-:.]/gu, "")}-${reason}.backup`;
}

/** Undefined for anything that is not named as a backup is: such files are left alone. */
export function readBackupName(file: string): NamedBackup | undefined {
  const match = NAME.exec(file);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, milli, named] = match;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`);
  const reason = BACKUP_REASONS.find((one) => one === named);
  return reason === undefined || Number.isNaN(at.getTime()) ? undefined : { file, at, reason };
}

/** The newest first; at one and the same moment by name. */
export function newestFirst(one: NamedBackup, other: NamedBackup): number {
  return other.at.getTime() - one.at.getTime() || (one.file < other.file ? 1 : -1);
}
