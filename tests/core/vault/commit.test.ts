import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readProgress } from "#main/core/vault/audit.ts";
import { BALLAST_BYTES, giveBallastBack, restoreBallast } from "#main/core/vault/ballast.ts";
import { Journal } from "#main/core/vault/commit.ts";
import type { WriteHandle } from "#main/core/vault/vault.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import {
  behindTheBack,
  bytesOf,
  closedVault,
  create,
  ENTRY,
  keep,
  kept,
  open,
  vaultPlace,
} from "#tests/support/vault-place.ts";

test("[V9.1] a commit whose work throws has not happened", async () => {
  const place = await closedVault();
  const vault = await open(place);
  const before = kept(vault);
  const work = (write: WriteHandle) => {
    write.run("DELETE FROM setting");
    write.wrote("setting", "all", null);
    throw new Error("changed my mind");
  };
  expect(() => vault.commit(ENTRY, work)).toThrow("changed my mind");
  expect(kept(vault)).toEqual(before);
  expect(vault.counter).toBe(3);
  keep(vault, "later", "yes");
  expect(vault.counter).toBe(4);
  expect(vault.verifyAudit()).toMatchObject({ intact: true });
  vault.close();
});

test("[V9.1] a commit gives back what its work gives, and its row in the log", async () => {
  const vault = await create(vaultPlace());
  const result = vault.commit(ENTRY, (write) => {
    write.run("INSERT INTO setting (key, value) VALUES (?, ?)", "a", "1");
    write.wrote("setting", "a", { one: 1 });
    return write.one<{ value: string }>("SELECT value FROM setting WHERE key = ?", "a")?.value;
  });
  expect(result).toBe("1");
  vault.note({ ...ENTRY, action: "printed" }, { kind: "unit", id: "u1" });
  const rows = vault.read.all("SELECT seq, counter, at, author, device, action, records FROM audit");
  expect(rows.slice(1)).toEqual([
    {
      seq: 2,
      counter: 1,
      at: "2026-03-14T09:26:53.000Z",
      author: "clinician",
      device: "test-device",
      action: "setting-changed",
      records: expect.stringMatching(/^\[\{"hash":"[0-9a-f]{64}","id":"a","kind":"setting"\}\]$/u),
    },
    expect.objectContaining({
      seq: 3,
      counter: 1,
      action: "printed",
      records: '[{"id":"u1","kind":"unit"}]',
    }),
  ]);
  vault.close();
});

test("[V9.3] a handle kept beyond its commit is dead", async () => {
  const vault = await create(vaultPlace());
  const handle = vault.commit(ENTRY, (write) => write);
  expect(() => handle.run("DELETE FROM setting")).toThrow("ended with its commit");
  expect(() => handle.one("SELECT 1")).toThrow("ended with its commit");
  expect(() => handle.all("SELECT 1")).toThrow("ended with its commit");
  expect(() => handle.wrote("setting", "a", 1)).toThrow("ended with its commit");
  expect(() => vault.commit(ENTRY, () => Promise.resolve(1))).toThrow("must not wait");
  expect(() => vault.commit(ENTRY, () => keep(vault, "a", "b"))).toThrow("inside a commit");
  vault.close();
});

test("[V9.3] what was written must be named", async () => {
  const vault = await create(vaultPlace());
  const insert = "INSERT INTO setting (key, value) VALUES ('a', 'b')";
  expect(() => vault.commit(ENTRY, (write) => write.run(insert))).toThrow("name the records");
  expect(() => vault.commit(ENTRY, (write) => write.wrote("setting", "a", undefined))).toThrow("null");
  expect(kept(vault)).toEqual({});
  vault.close();
});

test("[V9.3] the vault's own tables and settings are out of reach", async () => {
  const vault = await create(vaultPlace());
  const refused = [
    "DELETE FROM audit",
    "delete from main.audit",
    'UPDATE "meta" SET counter = 0',
    "UPDATE OR IGNORE Meta SET counter = 0",
    "REPLACE INTO audit VALUES (1)",
    "COMMIT",
    "DROP TABLE setting",
    "ATTACH 'x' AS y",
    "PRAGMA synchronous = OFF",
    "VACUUM",
  ];
  for (const sql of refused) {
    expect(() => vault.commit(ENTRY, (write) => write.run(sql)), sql).toThrow();
    expect(() => vault.read.all(sql), sql).toThrow();
  }
  expect(() => vault.read.one("WITH x AS (SELECT 1) DELETE FROM setting RETURNING key")).toThrow();
  expect(vault.verifyAudit()).toEqual({ intact: true, rows: 1 });
  vault.close();
});

test("[V9.1] kill -9 in the midst of commits loses none that was acknowledged", async () => {
  const place = await closedVault(0);
  const script = fileURLToPath(new URL("../../support/commit-until-killed.ts", import.meta.url));
  for (let round = 1; round <= 10; round += 1) {
    const child = spawn(process.execPath, [script, place.root, place.vaultId, place.recoveryKey], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let acknowledged = 0;
    let heard = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      heard += 1;
      if (heard === 10 + round * 17) child.kill("SIGKILL");
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    expect(child.signalCode).toBe("SIGKILL");
    const vault = await open(place);
    const values = kept(vault);
    expect(vault.counter).toBeGreaterThanOrEqual(acknowledged);
    expect(Object.keys(values)).toHaveLength(vault.counter);
    for (let number = 1; number <= vault.counter; number += 1) {
      expect(values[`key-${number}`]).toBe(`value ${number} ${"x".repeat(number % 3000)}`);
    }
    expect(vault.verifyAudit()).toMatchObject({ intact: true });
    vault.close();
  }
});

test("[V8.3] a full disk gives the ballast back, undoes the commit, and lets the next one through", async () => {
  const place = await closedVault();
  await behindTheBack(place, (database, keys) => {
    const context = { vaultId: place.vaultId, key: keys.audit };
    const pages = () => Number(database.pragma("page_count", { simple: true }));
    database.pragma(`max_page_count = ${pages() + 2}`);
    const journal = new Journal({
      database,
      context,
      clock: place.clock,
      progress: readProgress(database, context),
      hasRoom: () => true,
      // Stands for the room that 8 MiB of ballast give back.
      onProgress: () => {},
      onDiskFull: () => {
        giveBallastBack(place.files.ballast);
        database.pragma("max_page_count = 100000");
      },
    });
    const write = (length: number) =>
      journal.commit(ENTRY, (handle) => {
        handle.run("INSERT OR REPLACE INTO setting (key, value) VALUES ('long', ?)", "x".repeat(length));
        handle.wrote("setting", "long", length);
      });
    expect(() => write(100_000)).toThrow(new VaultError("DISK_FULL"));
    expect(database.prepare("SELECT * FROM setting WHERE key = 'long'").all()).toEqual([]);
    expect(journal.progress.counter).toBe(3);
    expect(readdirSync(place.dir)).not.toContain("ballast");
    write(100_000);
    expect(journal.progress.counter).toBe(4);
  });
  const vault = await open(place);
  expect(kept(vault).long).toHaveLength(100_000);
  expect(vault.verifyAudit()).toMatchObject({ intact: true });
  vault.close();
});

test("[V8.3] a note on a full disk keeps nobody from looking, and is written with the next change", async () => {
  const place = await closedVault();
  await behindTheBack(place, (database, keys) => {
    const context = { vaultId: place.vaultId, key: keys.audit };
    const full = () =>
      database.pragma(`max_page_count = ${Number(database.pragma("page_count", { simple: true }))}`);
    full();
    const journal = new Journal({
      database,
      context,
      clock: place.clock,
      progress: readProgress(database, context),
      hasRoom: () => true,
      onProgress: () => {},
      onDiskFull: () => giveBallastBack(place.files.ballast),
    });
    for (let look = 1; look <= 60; look += 1) journal.note({ ...ENTRY, action: `looked-${look}` });
    expect(readdirSync(place.dir)).not.toContain("ballast");
    const before = journal.progress.seq;
    database.pragma("max_page_count = 100000");
    journal.commit(ENTRY, (handle) => {
      handle.run("INSERT INTO setting (key, value) VALUES ('after', 'it')");
      handle.wrote("setting", "after", "it");
    });
    expect(journal.progress.seq).toBeGreaterThan(before + 1);
    expect(journal.progress.counter).toBe(4);
  });
  const vault = await open(place);
  const looks = vault.read.all<{ action: string }>("SELECT action FROM audit WHERE action LIKE 'looked-%'");
  expect(looks).toHaveLength(60);
  expect(vault.verifyAudit()).toMatchObject({ intact: true });
  vault.close();
});

test("[V8.3] the ballast comes back at an opening with room to spare", async () => {
  const place = await closedVault();
  expect(bytesOf(place.files.ballast)).toHaveLength(BALLAST_BYTES);
  giveBallastBack(place.files.ballast);
  restoreBallast(place.files.ballast);
  expect(bytesOf(place.files.ballast)).toHaveLength(BALLAST_BYTES);
  rmSync(place.files.ballast);
  const vault = await open(place);
  vault.close();
  expect(bytesOf(place.files.ballast)).toHaveLength(BALLAST_BYTES);
});

test("[V1.4] nothing that was written stands in clear in any file", async () => {
  const place = vaultPlace();
  const marker = "Marigold quarrels at nine";
  const vault = await create({ ...place, device: "marker-device-77" });
  keep(vault, "note", `${marker} ${"and again ".repeat(2000)}`);
  vault.note({ action: "marker-action", author: "clinician", device: "marker-device-77" });
  expect(hits(place.root, [marker, "marker-device-77", "marker-action", "setting-changed"])).toEqual([]);
  vault.read.all("SELECT value FROM setting ORDER BY value DESC");
  vault.close();
  expect(hits(place.root, [marker, "marker-device-77", "marker-action", "CREATE TABLE"])).toEqual([]);
  const again = await open(place);
  again.close();
});

function hits(root: string, markers: string[]): string[] {
  const found: string[] = [];
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    const bytes = readOrNothing(join(root, name));
    for (const marker of markers) {
      if (forms(marker).some((form) => bytes.includes(form))) found.push(`${marker} in ${name}`);
    }
  }
  return found;
}

function forms(marker: string): Buffer[] {
  const utf8 = Buffer.from(marker);
  // Base64 depends on where in a group of three the text begins: the middle is the same for each of the three.
  const base64 = [0, 1, 2].map((lead) => {
    const text = Buffer.concat([Buffer.alloc(lead), utf8]).toString("base64");
    return Buffer.from(text.slice(4, -4));
  });
  const json = Buffer.from(JSON.stringify(marker).slice(1, -1));
  return [utf8, Buffer.from(marker, "utf16le"), Buffer.from(utf8.toString("hex")), json, ...base64];
}

function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
