import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MIGRATIONS } from "#main/core/vault/migrations/all.ts";
import type { Migration } from "#main/core/vault/migrations/migration.ts";
import {
  closedVault,
  codeOf,
  create,
  ENTRY,
  kept,
  open,
  PASSPHRASE,
  vaultPlace,
} from "#tests/support/vault-place.ts";

/** One line a released migration. A line here never changes: a later migration mends an earlier one. */
const FROZEN: Record<string, string> = {
  "0001-first-records.ts": "4e58241d6334daae7d5012e717c3c0fa1e622ce9643c30988c4e7d932aa7a55f",
  "0002-tally.ts": "c8c1c3ef8616152039098a8a626ee356cf5317943c5ac6a88917ac5099622664",
  "0003-session-record.ts": "8168f51a24a10ac1586b0921560a9fd3ee7a5fd33b658a452812d3342cb4be98",
  "0004-map-library.ts": "7e8a21897c5f32681dc18249ecfadb1d71f1c9c0b74dff4afd66ef97d3f38a35",
  "0005-forms.ts": "47bbf9c1d5011db031e9eb3a43cb7ac480ae7853b1d6126da21be6a169882f38",
  "0006-measures.ts": "d06e4c8a8ded7f20d4d64deceb3c45cff5918bedb0fb166d6fa1f3877bf17707",
  "0007-homework.ts": "a05f13172416d542f8c87d80ac698d6a0028c70d49b187255c7628990e5131a4",
  "0008-intake.ts": "30fd7111bd411ed9efc1dbf7252d377667995eb973d6d82c40570e01a297e8c7",
  "0009-joint-work.ts": "9f49b883df5bff0ee11d29f1381274fc7b63e3694b7df91d315431d413c30c43",
};

const FOLDER = new URL("../../../main/core/vault/migrations/", import.meta.url);
const NEXT: Migration = {
  number: MIGRATIONS.length + 1,
  name: "next",
  sql: "ALTER TABLE setting ADD COLUMN note TEXT; CREATE TABLE later (a TEXT) STRICT;",
};
const BROKEN: Migration = { ...NEXT, sql: `${NEXT.sql} CREATE TABLE later (a TEXT) STRICT;` };

test("[V12.1] migrations are frozen", () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d/u.test(name));
  const checksums = files.map((name) => [
    name,
    createHash("sha256")
      .update(readFileSync(new URL(name, FOLDER), "utf8").replaceAll("\r\n", "\n"))
      .digest("hex"),
  ]);
  expect(Object.fromEntries(checksums)).toEqual(FROZEN);
});

test("[V12.1] migrations are numbered without gaps, and files are named after them", () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d/u.test(name));
  const names = MIGRATIONS.map(({ number, name }) => `${String(number).padStart(4, "0")}-${name}.ts`);
  expect(files.toSorted()).toEqual(names);
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test("[V12.1] a migration keeps what was there, and leaves its row in the log", async () => {
  const place = await closedVault();
  const vault = await open(place, PASSPHRASE, [...MIGRATIONS, NEXT]);
  expect(Object.keys(kept(vault))).toHaveLength(3);
  expect(vault.read.one("SELECT count(*) AS rows FROM later")).toEqual({ rows: 0 });
  expect(vault.read.one("SELECT action, author FROM audit ORDER BY seq DESC")).toEqual({
    action: `migrated-to-${NEXT.number}`,
    author: "system",
  });
  expect(vault.verifyAudit()).toMatchObject({ intact: true });
  vault.close();
  const again = await open(place, PASSPHRASE, [...MIGRATIONS, NEXT]);
  again.close();
  expect(readdirSync(place.files.backups)).toHaveLength(1);
});

test("[V12.2] before it there is a verified backup that holds the vault as it was", async () => {
  const place = await closedVault();
  const vault = await open(place, PASSPHRASE, [...MIGRATIONS, NEXT]);
  const [backup] = vault.backups();
  expect(backup).toMatchObject({ reason: "before-update", verified: true });
  expect(vault.inspectBackup(backup?.file ?? "")).toMatchObject({
    schema: MIGRATIONS.length,
    progress: { counter: 3, seq: 4 },
    rows: { setting: 3 },
  });
  vault.close();
  expect(readdirSync(place.files.backups)).toEqual([backup?.file]);
});

test("[V12.1] a migration that fails leaves the vault as it was", async () => {
  const place = await closedVault();
  await expect(open(place, PASSPHRASE, [...MIGRATIONS, BROKEN])).rejects.toThrow("already exists");
  const vault = await open(place);
  expect(Object.keys(kept(vault))).toHaveLength(3);
  vault.close();
  const later = await open(place, PASSPHRASE, [...MIGRATIONS, NEXT]);
  expect(later.verifyAudit()).toMatchObject({ intact: true });
  later.close();
});

test("[V12.3] a vault of a later release is too new, and stays as it is", async () => {
  const place = await closedVault();
  const vault = await open(place, PASSPHRASE, [...MIGRATIONS, NEXT]);
  vault.close();
  const before = readFileSync(place.files.database);
  expect(await codeOf(open(place))).toBe("TOO_NEW");
  expect(readFileSync(place.files.database).equals(before)).toBe(true);
});

test("[V12.2] a vault of the first release opens, is backed up first, and keeps its sessions without times", async () => {
  const place = vaultPlace();
  const old = await create(place, PASSPHRASE, MIGRATIONS.slice(0, 1));
  old.commit(ENTRY, (write) => {
    write.run("INSERT INTO unit (id, created_at, document) VALUES ('u', '2026-03-14T09:00:00.000Z', '{}')");
    write.run("INSERT INTO session (id, unit_id, number, held_on) VALUES ('s', 'u', 1, '2026-03-14')");
    write.wrote("session", "s", {});
  });
  old.close();
  const vault = await open(place);
  expect(vault.read.one("SELECT * FROM session")).toEqual({
    id: "s",
    unit_id: "u",
    number: 1,
    held_on: "2026-03-14",
    started_at: null,
    ended_at: null,
  });
  expect(vault.read.all("SELECT * FROM tally_event")).toEqual([]);
  expect(vault.verifyAudit()).toMatchObject({ intact: true });
  expect(vault.backups()).toMatchObject([{ reason: "before-update", verified: true }]);
  vault.close();
});
