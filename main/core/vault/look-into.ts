import { type Anchor, anchorName, readAnchor, readLiveAnchor } from "./anchor.ts";
import { attempting } from "./attempts.ts";
import type { AuditContext } from "./audit.ts";
import { type Connection, openDatabase } from "./database.ts";
import type { HeaderCopy } from "./header.ts";
import { deriveKeys, type VaultKeys, zeroKeys } from "./keys.ts";
import { type LockFile, takeLockFile } from "./lock-file.ts";
import { requireKnownSchema } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
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
  close(): void;
};

/** As `openVault`, but looks only; so that an older or damaged vault can be looked at as well. Takes the vault's lock. */
export async function lookInto(options: Omit<OpenVaultOptions, "device">): Promise<LookedInto> {
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
    requireKnownSchema(database, options.migrations ?? MIGRATIONS);
    database.pragma("query_only = ON");
    return lookedInto(options.anchorDir, header, database, keys, lock);
  } catch (error) {
    database?.close();
    if (keys) zeroKeys(keys);
    lock.release();
    throw namedError(error);
  }
}

async function unlockOwn({ dir, secret, cheapKeysForTests, ...place }: Omit<OpenVaultOptions, "device">) {
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
  database: Connection,
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
    close() {
      database.close();
      zeroKeys(keys);
      lock.release();
    },
  };
}
