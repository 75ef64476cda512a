import { cpSync, existsSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createVault } from "#main/core/vault/create-vault.ts";
import { openVault } from "#main/core/vault/open-vault.ts";
import { prepareVault } from "#main/core/vault/recovery-key.ts";
import { vaultPresence } from "#main/core/vault/vault-files.ts";
import {
  bytesOf,
  closedVault,
  codeOf,
  create,
  flip,
  keep,
  kept,
  OTHER_PASSPHRASE,
  open,
  PASSPHRASE,
  vaultPlace,
} from "#tests/support/vault-place.ts";

test("[V1.1] a vault opens again with everything that was committed", async () => {
  const place = vaultPlace();
  expect(vaultPresence(place.dir)).toBe("none");
  const made = await create(place);
  expect(made.id).toBe(place.vaultId);
  keep(made, "paper", "a4");
  keep(made, "motion", "reduced");
  made.close();
  made.close();

  expect(vaultPresence(place.dir)).toBe("there");
  const again = await open(place);
  expect(again.counter).toBe(2);
  expect(kept(again)).toEqual({ motion: "reduced", paper: "a4" });
  expect(again.verifyAudit()).toEqual({ intact: true, rows: 3 });
  again.close();
  expect(existsSync(place.files.wal)).toBe(false);
});

test.skipIf(process.platform === "win32")(
  "[V1.1] only the owner may read the folder and its files",
  async () => {
    const place = vaultPlace();
    const vault = await create(place);
    keep(vault, "a", "b");
    const { dir, header, database, wal, ballast, lock, backups } = place.files;
    for (const folder of [dir, backups, place.anchorDir]) expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of [header, database, wal, ballast, lock])
      expect(statSync(file).mode & 0o777).toBe(0o600);
    vault.close();
  },
);

test("[V1.2] nothing is made where anything stands", async () => {
  const place = await closedVault();
  const before = bytesOf(place.files.database);
  expect(await codeOf(create(place))).toBe("VAULT_EXISTS");
  expect(bytesOf(place.files.database).equals(before)).toBe(true);
});

test("[V1.2] a making that was cut short is no obstacle to the next", async () => {
  const place = vaultPlace();
  const beside = `${place.dir}.making`;
  mkdirSync(beside);
  for (const name of ["vault.db", "vault.hdr", "ballast"]) writeFileSync(`${beside}/${name}`, "half");
  const vault = await create(place);
  vault.close();
  expect(existsSync(beside)).toBe(false);
});

test("[V1.2] a refused making leaves nothing", async () => {
  const place = vaultPlace();
  expect(await codeOf(create(place, "too short"))).toBe("PASSPHRASE_TOO_WEAK");
  const other = prepareVault().recoveryKey;
  expect(await codeOf(createVault({ ...place, recoveryKey: other, passphrase: PASSPHRASE }))).toBe(
    "RECOVERY_KEY_MISTYPED",
  );
  expect(existsSync(place.dir)).toBe(false);
  expect(existsSync(`${place.dir}.making`)).toBe(false);
});

test("[V1.3] a missing part is named, and nothing takes its place", async () => {
  const empty = vaultPlace();
  expect(await codeOf(open(empty))).toBe("NO_VAULT");
  mkdirSync(empty.dir);
  expect(await codeOf(open(empty))).toBe("NO_VAULT");
  writeFileSync(`${empty.dir}/letter.txt`, "hello");
  expect(await codeOf(open(empty))).toBe("NOT_A_VAULT");

  const noDatabase = await closedVault();
  rmSync(noDatabase.files.database);
  expect(await codeOf(open(noDatabase))).toBe("DATABASE_DAMAGED");
  expect(existsSync(noDatabase.files.database)).toBe(false);

  const emptyDatabase = await closedVault();
  truncateSync(emptyDatabase.files.database, 0);
  expect(await codeOf(open(emptyDatabase))).toBe("DATABASE_DAMAGED");
  expect(statSync(emptyDatabase.files.database).size).toBe(0);

  const noHeader = await closedVault();
  rmSync(noHeader.files.header);
  expect(await codeOf(open(noHeader))).toBe("HEADER_DAMAGED");
});

test("[V8.1] wrong passphrase, damaged header and damaged database are three errors", async () => {
  const place = await closedVault();
  expect(await codeOf(open(place, OTHER_PASSPHRASE))).toBe("WRONG_PASSPHRASE");

  const header = bytesOf(place.files.header);
  writeFileSync(place.files.header, flip(flip(header, 100), 4096 + 100));
  expect(await codeOf(open(place))).toBe("HEADER_DAMAGED");
  expect(await codeOf(open(place, OTHER_PASSPHRASE))).toBe("HEADER_DAMAGED");
  writeFileSync(place.files.header, header);

  const database = bytesOf(place.files.database);
  for (let at = 0; at < database.length; at += 4096) {
    writeFileSync(place.files.database, flip(database, at + 1234));
    const code = await codeOf(async () => {
      const vault = await open(place);
      try {
        vault.read.all("SELECT * FROM setting");
        vault.read.all("SELECT * FROM map_operation ORDER BY device, counter");
      } finally {
        vault.close();
      }
    });
    // A page no query touches says nothing yet; nothing is ever read wrongly.
    expect(["DATABASE_DAMAGED", "opened"]).toContain(code);
    if (at < 8192) expect(code).toBe("DATABASE_DAMAGED");
  }
  writeFileSync(place.files.database, database);
  const vault = await open(place);
  expect(Object.keys(kept(vault))).toHaveLength(3);
  vault.close();
});

test("[V8.1] a plain or foreign database in place of the vault's is damage", async () => {
  const place = await closedVault();
  const stranger = await closedVault();
  cpSync(stranger.files.database, place.files.database);
  expect(await codeOf(open(place))).toBe("DATABASE_DAMAGED");
  writeFileSync(place.files.database, Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(8176)]));
  expect(await codeOf(open(place))).toBe("DATABASE_DAMAGED");
});

test("[V6.1] the recovery key opens, a mistyped one and another vault's are told apart from a wrong one", async () => {
  const place = await closedVault();
  const typed = place.recoveryKey.toLowerCase().replaceAll("-", " ");
  const vault = await open(place, { by: "recovery-key", recoveryKey: typed });
  expect(vault.counter).toBe(3);
  vault.close();
  const other = prepareVault();
  expect(await codeOf(open(place, { by: "recovery-key", recoveryKey: other.recoveryKey }))).toBe(
    "RECOVERY_KEY_MISTYPED",
  );
  const { drawRecoveryKey } = await import("#main/core/vault/recovery-key.ts");
  const wrong = drawRecoveryKey(place.vaultId, (length) => new Uint8Array(length).fill(7));
  expect(await codeOf(open(place, { by: "recovery-key", recoveryKey: wrong }))).toBe("WRONG_RECOVERY_KEY");
});

test("[V5.1] a passphrase typed on another keyboard opens the same vault", async () => {
  const place = vaultPlace();
  const name = "Zoë and Ångström waltz près du café";
  const vault = await create(place, name.normalize("NFD"));
  vault.close();
  const again = await open(place, name.normalize("NFC"));
  again.close();
});

test("[V4.3] a vault with cheap keys opens nowhere but in tests", async () => {
  const place = await closedVault();
  const secret = { by: "passphrase", passphrase: PASSPHRASE } as const;
  expect(await codeOf(openVault({ ...place, cheapKeysForTests: false, secret }))).toBe("NOT_A_VAULT");
});

test("[V4.3] a real vault has real keys, and opens only as a real one", async () => {
  const place = vaultPlace();
  const secret = { by: "passphrase", passphrase: PASSPHRASE } as const;
  const vault = await createVault({ ...place, cheapKeysForTests: false, passphrase: PASSPHRASE });
  keep(vault, "a", "b");
  vault.close();
  expect(await codeOf(openVault({ ...place, secret }))).toBe("NOT_A_VAULT");
  const again = await openVault({ ...place, cheapKeysForTests: false, secret });
  expect(kept(again)).toEqual({ a: "b" });
  again.close();
});
