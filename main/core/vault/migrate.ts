import { type AuditContext, type AuditRecord, appendAuditRow } from "./audit.ts";
import type { Connection } from "./database.ts";
import type { Progress } from "./header-body.ts";
import type { Migration } from "./migrations/migration.ts";
import { VaultError } from "./vault-error.ts";

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

/**
 * Brings a vault in use up to date. `backUp` leaves a verified backup and names it, or
 * throws, before anything changes (V12).
 */
export function migrateVault(work: MigrationWork, progress: Progress, backUp: () => string): Progress {
  const waiting = work.migrations.slice(schemaOf(work.database));
  if (waiting.length === 0) return progress;
  let records: AuditRecord[] = [{ kind: "backup", id: backUp() }];
  return waiting.reduce((reached, migration) => {
    const after = step(work, migration, reached, records);
    records = [];
    return after;
  }, progress);
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

function step(work: MigrationWork, migration: Migration, from: Progress, records: AuditRecord[]): Progress {
  let reached = from;
  runMigration(work.database, migration, () => {
    reached = appendAuditRow(work.database, work.context, from, {
      counter: from.counter,
      at: work.clock().toISOString(),
      author: "system",
      device: work.device,
      action: `migrated-to-${migration.number}`,
      records,
    });
  });
  return reached;
}
