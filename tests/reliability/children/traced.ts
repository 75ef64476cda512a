import { writeSync } from "node:fs";
import { readProgress } from "#main/core/vault/audit.ts";
import { Journal } from "#main/core/vault/commit.ts";
import { openDatabase } from "#main/core/vault/database.ts";
import { readHeader } from "#main/core/vault/header.ts";
import { deriveKeys } from "#main/core/vault/keys.ts";
import { unlockHeader } from "#main/core/vault/unlock-header.ts";
import { textOf } from "#tests/reliability/ground.ts";
import { byPassphrase, ENTRY, PASSPHRASE, placeIn } from "#tests/support/vault-at.ts";

/**
 * Commits so many records through the vault's own journal and says after each that it is on the disk. With `normal`
 * the database was told not to wait for it.
 */
const [root = "", vaultId = "", recoveryKey = "", commits = "", synchronous = ""] = process.argv.slice(2);
const { files, clock } = placeIn(root, { vaultId, recoveryKey });
const { copy, dataKey } = await unlockHeader(readHeader(files.header), byPassphrase(PASSPHRASE));
const keys = deriveKeys(dataKey, copy.body);
const database = openDatabase(files.database, keys.page);
if (synchronous === "normal") database.pragma("synchronous = NORMAL");
const context = { vaultId, key: keys.audit };
const nothing = () => {};
const progress = readProgress(database, context);
const hasRoom = () => true;
const journal = new Journal({
  database,
  context,
  clock,
  progress,
  hasRoom,
  onDiskFull: nothing,
  onProgress: nothing,
});
for (let number = progress.counter + 1; number <= Number(commits); number += 1) {
  journal.commit(ENTRY, (write) => {
    const [key, value] = [`key-${number}`, textOf(number)];
    write.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value);
    write.wrote("setting", key, value);
  });
  writeSync(1, `saved ${number}\n`);
}
process.kill(process.pid, "SIGKILL");
