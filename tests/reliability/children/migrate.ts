import { openDatabase } from "#main/core/vault/database.ts";
import { readHeader } from "#main/core/vault/header.ts";
import { derivePageKey } from "#main/core/vault/keys.ts";
import { schemaOf } from "#main/core/vault/migrate.ts";
import { MIGRATIONS } from "#main/core/vault/migrations/all.ts";
import { unlockHeader } from "#main/core/vault/unlock-header.ts";
import { byPassphrase, open, PASSPHRASE, placeIn } from "#tests/support/vault-at.ts";

/** Opens a vault of an older schema with today's, and says when it begins. `loose`: each statement by itself. */
const [root = "", vaultId = "", recoveryKey = "", way = ""] = process.argv.slice(2);
const place = placeIn(root, { vaultId, recoveryKey });
process.stdout.write("begin\n");
if (way === "loose") {
  const { copy, dataKey } = await unlockHeader(readHeader(place.files.header), byPassphrase(PASSPHRASE));
  const database = openDatabase(place.files.database, derivePageKey(dataKey, copy.body));
  const [next] = MIGRATIONS.slice(schemaOf(database));
  const [first = ""] = (next?.sql ?? "").split(";");
  database.exec(first);
  process.kill(process.pid, "SIGKILL");
}
const vault = await open(place);
vault.close();
