import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anchorFile, liveAnchorFile, readAnchor, writeAnchor } from "#main/core/vault/anchor.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import {
  bytesOf,
  closedVault,
  codeOf,
  flip,
  keep,
  kept,
  open,
  placeIn,
  vaultPlace,
} from "#tests/support/vault-place.ts";

test("[V9.4] an older database is refused, and says how many commits it lacks", async () => {
  const place = await closedVault(3);
  const older = bytesOf(place.files.database);
  const vault = await open(place);
  for (let number = 1; number <= 4; number += 1) keep(vault, `new-${number}`, "x");
  vault.close();
  const newer = bytesOf(place.files.database);
  writeFileSync(place.files.database, older);
  await expect(open(place)).rejects.toMatchObject({ code: "OLDER_THAN_ANCHOR", data: { missing: 4 } });

  // Either of the two memories is enough.
  rmSync(anchorFile(place.anchorDir, place.vaultId));
  await expect(open(place)).rejects.toBeInstanceOf(VaultError);
  expect(await codeOf(open(place))).toBe("OLDER_THAN_ANCHOR");
  writeFileSync(place.files.database, newer);
  const again = await open(place);
  expect(Object.keys(kept(again))).toHaveLength(7);
  again.close();
});

test("[V9.4] a whole folder put back is found by the anchor outside it", async () => {
  const place = await closedVault(3);
  const copy = `${place.root}/copy`;
  cpSync(place.dir, copy, { recursive: true });
  const vault = await open(place);
  keep(vault, "new", "x");
  vault.close();
  rmSync(place.dir, { recursive: true });
  cpSync(copy, place.dir, { recursive: true });
  await expect(open(place)).rejects.toMatchObject({ code: "OLDER_THAN_ANCHOR", data: { missing: 1 } });
});

test("[V9.4] a database that came as far by another way is damaged", async () => {
  const place = await closedVault(3);
  const fork = bytesOf(place.files.database);
  const header = bytesOf(place.files.header);
  const anchor = bytesOf(anchorFile(place.anchorDir, place.vaultId));
  const one = await open(place);
  keep(one, "here", "x");
  one.close();
  const remembered = bytesOf(anchorFile(place.anchorDir, place.vaultId));
  writeFileSync(place.files.database, fork);
  writeFileSync(place.files.header, header);
  writeFileSync(anchorFile(place.anchorDir, place.vaultId), anchor);
  rmSync(liveAnchorFile(place.anchorDir, place.vaultId));
  const other = await open(place);
  keep(other, "there", "x");
  keep(other, "and there", "x");
  other.close();
  writeFileSync(anchorFile(place.anchorDir, place.vaultId), remembered);
  expect(await codeOf(open(place))).toBe("DATABASE_DAMAGED");
});

test("[V9.4] without its anchor a vault opens, notes that, and has one again", async () => {
  const place = await closedVault(3);
  const file = anchorFile(place.anchorDir, place.vaultId);
  rmSync(file);
  const vault = await open(place);
  expect(vault.read.one("SELECT action FROM audit ORDER BY seq DESC")).toEqual({
    action: "opened-without-anchor",
  });
  expect(existsSync(file)).toBe(true);
  vault.close();
  writeFileSync(file, "nonsense");
  const again = await open(place);
  expect(again.read.one("SELECT action FROM audit ORDER BY seq DESC")).toEqual({
    action: "opened-with-unreadable-anchor",
  });
  expect(again.counter).toBe(3);
  again.close();
});

test("[V9.4] no flipped byte of an anchor gives another anchor", () => {
  const { anchorDir, vaultId } = vaultPlace();
  const key = Buffer.alloc(32, 9);
  const progress = { counter: 12, seq: 20, head: "ab".repeat(32) };
  writeAnchor(anchorDir, vaultId, key, progress);
  const file = anchorFile(anchorDir, vaultId);
  const good = bytesOf(file);
  for (let at = 0; at < good.length; at += 1) {
    for (const mask of [1, 0x20, 0x80]) {
      writeFileSync(file, flip(good, at, mask));
      expect(readAnchor(anchorDir, vaultId, key)).toBe("unreadable");
    }
  }
  writeFileSync(file, good);
  expect(readAnchor(anchorDir, vaultId, key)).toEqual(progress);
  expect(readAnchor(anchorDir, vaultId, Buffer.alloc(32, 8))).toBe("unreadable");
});

test("[V9.4] an opening after a crash does not mistake newer for wrong", async () => {
  const place = await closedVault(3);
  const header = bytesOf(place.files.header);
  const anchor = bytesOf(anchorFile(place.anchorDir, place.vaultId));
  const vault = await open(place);
  keep(vault, "new", "x");
  vault.close();
  writeFileSync(place.files.header, header);
  writeFileSync(anchorFile(place.anchorDir, place.vaultId), anchor);
  const again = await open(place);
  expect(again.counter).toBe(4);
  again.close();
});

test("[V9.5] commits that a crash took away are missed, though the vault was not closed in between", async () => {
  const place = await closedVault(3);
  const vault = await open(place);
  for (const key of ["a", "b"]) keep(vault, key, "x");
  // As the files stand at a crash, but for the journal.
  const crashed = placeIn(`${place.root}/crashed`, {
    vaultId: place.vaultId,
    recoveryKey: place.recoveryKey,
  });
  cpSync(place.dir, crashed.dir, { recursive: true });
  cpSync(place.anchorDir, crashed.anchorDir, { recursive: true });
  vault.close();
  rmSync(crashed.files.lock);
  rmSync(crashed.files.wal);
  await expect(open(crashed)).rejects.toMatchObject({ code: "OLDER_THAN_ANCHOR", data: { missing: 2 } });
});

test("[V9.5] what is remembered after each commit cannot be forged, and says nothing when it is torn", async () => {
  const place = await closedVault(3);
  const live = liveAnchorFile(place.anchorDir, place.vaultId);
  expect(JSON.parse(bytesOf(live).toString())).toMatchObject({ progress: { counter: 3 } });
  writeFileSync(live, bytesOf(live).toString().replace('"counter":3', '"counter":9'));
  const vault = await open(place);
  expect(vault.counter).toBe(3);
  vault.close();
});
