import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { atOnce } from "#main/core/vault/backups/in-steps.ts";
import { restoreVault } from "#main/core/vault/backups/restore-vault.ts";
import { MIGRATIONS } from "#main/core/vault/migrations/all.ts";
import { openToRead } from "#main/core/vault/open-to-read.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import {
  behindTheBack,
  byPassphrase,
  bytesOf,
  closedVault,
  codeOf,
  create,
  ENTRY,
  keep,
  kept,
  open,
  PASSPHRASE,
  type VaultPlace,
  vaultPlace,
} from "#tests/support/vault-place.ts";

const SECRET = { by: "passphrase", passphrase: PASSPHRASE } as const;
const reading = (place: VaultPlace) => openToRead({ ...place, secret: SECRET });

/** A vault whose database was put back to where it stood two commits ago, after a backup one commit ago. */
async function putBack(): Promise<VaultPlace> {
  const place = await closedVault(2);
  const older = bytesOf(place.files.database);
  const vault = await open(place);
  keep(vault, "later", "one");
  atOnce(vault.backUp("by-hand"));
  keep(vault, "latest", "two");
  vault.close();
  writeFileSync(place.files.database, older);
  return place;
}

test("[V9.6] an older vault names the backups that hold more of what is missing", async () => {
  const place = await putBack();
  const error = await open(place).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "OLDER_THAN_ANCHOR", data: { missing: 2, backups: [{ missing: 1 }] } });
  expect(error).toBeInstanceOf(VaultError);
});

test("[V9.6] an older vault opens to be read, and nothing can be written into it", async () => {
  const place = await putBack();
  const before = bytesOf(place.files.database);
  const vault = await reading(place);
  expect(vault.readOnly).toEqual({ missing: 2 });
  expect(Object.keys(kept(vault))).toEqual(["key-1", "key-2"]);
  expect(await codeOf(() => keep(vault, "new", "x"))).toBe("READ_ONLY");
  vault.note(ENTRY);
  expect(await codeOf(vault.changePassphrase(byPassphrase(PASSPHRASE), PASSPHRASE))).toBe("READ_ONLY");
  expect(await codeOf(reading(place))).toBe("IN_USE");
  vault.close();
  expect(bytesOf(place.files.database).equals(before)).toBe(true);
  expect(await codeOf(open(place))).toBe("OLDER_THAN_ANCHOR");
});

test("[V9.6] going on from an older vault takes a backup of it, restored beside", async () => {
  const place = await putBack();
  const vault = await reading(place);
  const { file } = atOnce(vault.backUp("by-hand"));
  expect(vault.backups()[0]).toMatchObject({ file, verified: true });
  vault.close();
  const dir = join(place.root, "restored");
  await restoreVault({ ...place, dir, backup: join(place.files.backups, file), secret: SECRET });
  const restored = await open({ ...place, dir });
  keep(restored, "goes", "on");
  expect(Object.keys(kept(restored))).toEqual(["goes", "key-1", "key-2"]);
  restored.close();
});

test("[V9.6] a vault of an earlier schema is shown as of today, and stays as it is", async () => {
  const place = vaultPlace();
  const old = await create(place, PASSPHRASE, MIGRATIONS.slice(0, 2));
  keep(old, "key", "value");
  old.close();
  const before = bytesOf(place.files.database);
  const vault = await reading(place);
  expect(vault.read.all("SELECT * FROM map_template")).toEqual([]);
  expect(kept(vault)).toEqual({ key: "value" });
  const { manifest } = atOnce(vault.backUp("by-hand"));
  expect(manifest.schema).toBe(2);
  expect(vault.read.all("SELECT * FROM map_template")).toEqual([]);
  vault.close();
  expect(bytesOf(place.files.database).equals(before)).toBe(true);
});

test("[V9.6] what can still be read of a damaged vault can be read", async () => {
  const place = await closedVault(2);
  await behindTheBack(place, (database) => database.exec("UPDATE audit SET action = 'other' WHERE seq = 3"));
  expect(await codeOf(open(place))).toBe("DATABASE_DAMAGED");
  const vault = await reading(place);
  expect(vault.readOnly).toEqual({ missing: null });
  expect(Object.keys(kept(vault))).toEqual(["key-1", "key-2"]);
  expect(vault.verifyAudit()).toEqual({ intact: false, firstBadSeq: 3 });
  vault.close();
});
