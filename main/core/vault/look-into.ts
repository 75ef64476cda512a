import { type Anchor, anchorName, readAnchor, readLiveAnchor } from "./anchor.ts";
import { attempting } from "./attempts.ts";
import type { AuditContext } from "./audit.ts";
import { type Connection, openDatabase } from "./database.ts";
import type { HeaderCopy } from "./header.ts";
import { deriveKeys, type VaultKeys, zeroKeys } from "./keys.ts";
import { type LockFile, takeLockFile } from "./lock-file.ts";
import { requireKnownSchema, schemaOf } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";
import type { OpenVaultOptions } from "./open-vault.ts";
import { findHeader } from "./third-copy.ts";
import { unlockHeader } from "./unlock-header.ts";
import { namedError, VaultError } from "./vault-error.ts";
import { requireParts, vaultFiles } from "./vault-files.ts";

/** A vault opened to be looked at: nothing is migrated, repaired, noted or remembered, and nothing can be written. */
export type LookedInto = {
  database: Connection;
  context: AuditContext;
  header: HeaderCopy;
  keys: VaultKeys;
  /** What this computer and the header remember of it; nobody has held them against the database yet. */
  anchors: Anchor[];
  /** Runs work on the vault as it is stored, of whatever schema that is. */
  asStored<T>(work: () => T): T;
  close(): void;
};

export type LookIntoOptions = Omit<OpenVaultOptions, "device"> & {
  /** Shows an older schema as this release's, within a transaction that is never committed. */
  asOfToday?: boolean;
};

/** As `openVault`, but looks only; so that an older or damaged vault can be looked at as well. Takes the vault's lock. */
export async function lookInto(options: LookIntoOptions): Promise<LookedInto> {
  const files = vaultFiles(options.dir);
  requireParts(files);
  const lock = takeLockFile(files.lock);
  let keys: VaultKeys | undefined;
  let database: Connection | undefined;
  try {
    const { header, dataKey } = await unlockOwn(options);
    keys = deriveKeys(dataKey, header.body);
    dataKey.fill(0);
    database = openDatabase(files.database, keys.page);
    const migrations = options.migrations ?? MIGRATIONS;
    requireKnownSchema(database, migrations);
    const view = options.asOfToday === true ? migratedView(database, migrations) : plainView(database);
    view.begin();
    return lookedInto(options.anchorDir, header, { database, view }, keys, lock);
  } catch (error) {
    database?.close();
    if (keys) zeroKeys(keys);
    lock.release();
    throw namedError(error);
  }
}

type View = { begin(): void; end(): void };

function plainView(database: Connection): View {
  return {
    begin: () => database.pragma("query_only = ON"),
    end: () => database.pragma("query_only = OFF"),
  };
}

/** What it changes stays in memory: nothing is spilled, and nothing committed. */
function migratedView(database: Connection, migrations: readonly Migration[]): View {
  const plain = plainView(database);
  const waiting = migrations.slice(schemaOf(database));
  if (waiting.length === 0) return plain;
  return {
    begin() {
      database.pragma("cache_spill = OFF");
      database.exec("BEGIN");
      for (const { sql } of waiting) database.exec(sql);
      plain.begin();
    },
    end() {
      plain.end();
      // After some errors SQLite has rolled back by itself.
      if (database.inTransaction) database.exec("ROLLBACK");
    },
  };
}

async function unlockOwn({ dir, secret, cheapKeysForTests, ...place }: LookIntoOptions) {
  const { copies } = findHeader(vaultFiles(dir));
  const own = copies.filter(({ kind }) => kind === (cheapKeysForTests === true ? "test" : "real"));
  const [newest] = own;
  if (newest === undefined) throw new VaultError("NOT_A_VAULT");
  const unlocked = await attempting({ ...place, vaultId: newest.body.vaultId }, () =>
    unlockHeader(own, secret),
  );
  return { header: unlocked.copy, dataKey: unlocked.dataKey };
}

function lookedInto(
  anchorDir: string,
  header: HeaderCopy,
  { database, view }: { database: Connection; view: View },
  keys: VaultKeys,
  lock: LockFile,
): LookedInto {
  const name = anchorName(header.body);
  return {
    database,
    header,
    keys,
    context: { vaultId: header.body.vaultId, key: keys.audit },
    anchors: [
      readAnchor(anchorDir, name, keys.anchor),
      readLiveAnchor(anchorDir, name, keys.anchor),
      header.body.anchor,
    ],
    asStored(work) {
      view.end();
      try {
        return work();
      } finally {
        view.begin();
      }
    },
    close() {
      view.end();
      database.close();
      zeroKeys(keys);
      lock.release();
    },
  };
}
