import { createInterface } from "node:readline";
import Database from "better-sqlite3-multiple-ciphers";
import { readHeader } from "#main/core/vault/header.ts";
import { derivePageKey } from "#main/core/vault/keys.ts";
import { unlockHeader } from "#main/core/vault/unlock-header.ts";
import type { Vault } from "#main/core/vault/vault.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { byPassphrase, open, PASSPHRASE, placeIn } from "#tests/support/vault-at.ts";

/** At "try" it tries to open the vault and says how that went; at "drop" it lets go of what it got. */
const [root = "", vaultId = "", recoveryKey = "", way = ""] = process.argv.slice(2);
const place = placeIn(root, { vaultId, recoveryKey });
let held: Pick<Vault, "close"> | undefined;

/** As a program would that knows nothing of our locks. */
async function openPlainly(): Promise<Pick<Vault, "close">> {
  const { copy, dataKey } = await unlockHeader(readHeader(place.files.header), byPassphrase(PASSPHRASE));
  const database = new Database(place.files.database, { fileMustExist: true, timeout: 0 });
  database.pragma("cipher = 'chacha20'");
  database.key(Buffer.concat([Buffer.from("raw:", "latin1"), derivePageKey(dataKey, copy.body)]));
  database.prepare("SELECT count(*) FROM setting").get();
  return { close: () => void database.close() };
}

process.stdout.write("ready\n");
for await (const word of createInterface({ input: process.stdin })) {
  if (word === "drop") {
    held?.close();
    held = undefined;
    process.stdout.write("dropped\n");
  } else {
    try {
      held = await (way === "plainly" ? openPlainly() : open(place));
      process.stdout.write("opened\n");
    } catch (error) {
      process.stdout.write(`${error instanceof VaultError ? error.code : "threw"}\n`);
    }
  }
}
