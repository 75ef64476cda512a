import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type AuditContext, appendAuditRow, readProgress } from "./audit.ts";
import { type Connection, openDatabase } from "./database.ts";
import { syncFile, syncFolder } from "./durable-file.ts";
import type { Progress } from "./header-body.ts";
import type { Migration } from "./migrations/migration.ts";
import { VaultError } from "./vault-error.ts";
import { FILE_MODE, FOLDER_MODE, type VaultFiles } from "./vault-files.ts";

export type MigrationWork = {
  database: Connection;
  migrations: readonly Migration[];
  context: AuditContext;
  device: string;
  clock: () => Date;
};

/** The number of the last migration this database has been through. */
export function schemaOf(database: Connection): number {
  return Number(database.pragma("user_version", { simple: true }));
}

/** Throws TOO_NEW when a later release has been here, DATABASE_DAMAGED when none has. */
export function requireKnownSchema(database: Connection, migrations: readonly Migration[]): void {
  const schema = schemaOf(database);
  if (schema > migrations.length) throw new VaultError("TOO_NEW");
  if (schema < 1) throw new VaultError("DATABASE_DAMAGED");
}

/** Brings a vault in use up to date, behind a backup that has been opened and checked (V12). */
export function migrateVault(
  work: MigrationWork,
  progress: Progress,
  files: VaultFiles,
  pageKey: Buffer,
): Progress {
  const waiting = work.migrations.slice(schemaOf(work.database));
  const [next] = waiting;
  if (next === undefined) return progress;
  backUpBefore(next, work, progress, files, pageKey);
  return waiting.reduce((reached, migration) => step(work, migration, reached), progress);
}

/** Runs one migration, and what goes with it, in one transaction. */
export function runMigration(database: Connection, migration: Migration, alongside: () => void): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    database.exec(migration.sql);
    database.pragma(`user_version = ${migration.number}`);
    alongside();
    database.exec("COMMIT");
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function step(work: MigrationWork, migration: Migration, from: Progress): Progress {
  let reached = from;
  runMigration(work.database, migration, () => {
    reached = appendAuditRow(work.database, work.context, from, {
      counter: from.counter,
      at: work.clock().toISOString(),
      author: "system",
      device: work.device,
      action: `migrated-to-${migration.number}`,
      records: [],
    });
  });
  return reached;
}

function backUpBefore(
  next: Migration,
  work: MigrationWork,
  progress: Progress,
  files: VaultFiles,
  pageKey: Buffer,
): void {
  mkdirSync(files.backups, { recursive: true, mode: FOLDER_MODE });
  const name = `before-${String(next.number).padStart(4, "0")}-at-${progress.seq}.db`;
  const backup = join(files.backups, name);
  // A backup of this very state may be left from an attempt that was cut short, perhaps unfinished: make it anew.
  rmSync(backup, { force: true });
  closeSync(openSync(backup, "wx", FILE_MODE));
  work.database.prepare("VACUUM INTO ?").run(backup);
  verifyBackup(backup, work.context, progress, pageKey);
  syncFile(backup);
  syncFolder(files.backups);
}

function verifyBackup(backup: string, context: AuditContext, progress: Progress, pageKey: Buffer): void {
  const copy = openDatabase(backup, pageKey);
  try {
    const sound = copy.pragma("integrity_check", { simple: true }) === "ok";
    const { counter, head } = readProgress(copy, context);
    if (!sound || counter !== progress.counter || head !== progress.head) {
      throw new Error(`${basename(backup)} is not the vault it was made from`);
    }
  } finally {
    copy.close();
  }
}
