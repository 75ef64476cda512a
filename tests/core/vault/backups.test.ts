import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { atOnce } from "#main/core/vault/backups/in-steps.ts";
import { readBackup } from "#main/core/vault/backups/read-backup.ts";
import { restoreVault } from "#main/core/vault/backups/restore-vault.ts";
import { prepareVault } from "#main/core/vault/recovery-key.ts";
import {
  behindTheBack,
  byPassphrase,
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
  type VaultPlace,
  vaultPlace,
} from "#tests/support/vault-place.ts";

const SECRET = { by: "passphrase", passphrase: PASSPHRASE } as const;

async function backedUp(commits = 3): Promise<{ place: VaultPlace; file: string }> {
  const place = await closedVault(commits);
  const vault = await open(place);
  const { file } = atOnce(vault.backUp("by-hand"));
  vault.close();
  return { place, file: join(place.files.backups, file) };
}

function restore(place: VaultPlace, file: string, more: Partial<Parameters<typeof restoreVault>[0]> = {}) {
  const dir = join(place.root, "restored");
  return restoreVault({ ...place, dir, backup: file, secret: SECRET, vaultDir: place.dir, ...more });
}

const restored = (place: VaultPlace): VaultPlace => ({ ...place, dir: join(place.root, "restored") });

test("[V13.1] a backup is one file, verified, and says what it holds", async () => {
  const place = await closedVault(3);
  const vault = await open(place);
  const steps: string[] = [];
  const work = vault.backUp("by-hand");
  let step = work.next();
  for (; !step.done; step = work.next()) steps.push(step.value.step);
  expect(steps[0]).toBe("copying");
  expect(new Set(steps)).toEqual(new Set(["copying", "checking", "writing", "verifying"]));
  expect(readdirSync(place.files.backups)).toEqual([step.value.file]);
  expect(step.value.manifest).toMatchObject({ reason: "by-hand", rows: { setting: 3, audit: 4 } });
  expect(vault.backups()).toMatchObject([{ verified: true, bytes: step.value.bytes, reason: "by-hand" }]);
  expect(vault.inspectBackup(step.value.file)).toEqual(step.value.manifest);
  vault.close();
});

test("[V13.2] nothing of a vault stands in clear in a backup, and every one has a key of its own", async () => {
  const place = await closedVault(0);
  const vault = await open(place);
  keep(vault, "marker-key", "marker-value ".repeat(20_000));
  const backUp = () => readFileSync(join(place.files.backups, atOnce(vault.backUp("daily")).file));
  const one = backUp();
  const other = backUp();
  vault.close();
  expect(one.includes("marker")).toBe(false);
  expect(one.includes("SQLite format")).toBe(false);
  const tail = (bytes: Buffer) => bytes.subarray(8192, 8192 + 65_536);
  expect(tail(one).equals(tail(other))).toBe(false);
});

test("[V13.2] no flipped byte and no cut of a backup passes", async () => {
  const { place, file } = await backedUp();
  const good = readFileSync(file);
  const damaged = join(place.root, "damaged.backup");
  await behindTheBack(place, async (_, keys) => {
    const readAll = () => {
      let bytes = 0;
      for (const chunk of readBackup(damaged, keys.backup).chunks()) bytes += chunk.length;
      return bytes;
    };
    writeFileSync(damaged, good);
    readAll();
    for (let at = 0; at < good.length; at += at < 4800 ? 7 : 997) {
      writeFileSync(damaged, flip(good, at, 0x40));
      expect(await codeOf(readAll), `byte ${at}`).toMatch(/^(BACKUP_DAMAGED|TOO_NEW)$/u);
    }
    for (const length of [0, 1, 4000, 4187, 4300, 70_000, good.length - 1]) {
      writeFileSync(damaged, good.subarray(0, length));
      expect(await codeOf(readAll), `cut at ${length}`).toBe("BACKUP_DAMAGED");
    }
    writeFileSync(damaged, Buffer.concat([good, Buffer.from([0])]));
    expect(await codeOf(readAll)).toBe("BACKUP_DAMAGED");
  });
});

test("[V13.3] commits may go on while a backup is made; it holds the moment at which it was begun", async () => {
  const place = await closedVault(3);
  const vault = await open(place);
  const work = vault.backUp("by-hand");
  work.next();
  work.next();
  keep(vault, "later", "x");
  const { manifest } = atOnce(work);
  expect(manifest.progress.counter).toBe(3);
  expect(vault.counter).toBe(4);
  vault.close();
});

test("[V13.3] a backup that is ended early, or by closing the vault, leaves nothing", async () => {
  const place = await closedVault(3);
  const vault = await open(place);
  for (const steps of [1, 2, 3, 4, 5]) {
    const work = vault.backUp("daily");
    for (let step = 0; step < steps; step += 1) work.next();
    work.return(undefined as never);
    expect(readdirSync(place.files.backups)).toEqual([]);
  }
  const work = vault.backUp("daily");
  work.next();
  work.next();
  vault.close();
  expect(readdirSync(place.files.backups)).toEqual([]);
});

test("[V13.3] what an attempt cut short has left goes with the next, and other files stay", async () => {
  const place = await closedVault(1);
  for (const name of [
    "attune-x.backup.copy",
    "attune-x.backup.part",
    "attune-x.backup.copy-wal",
    "letter.txt",
  ])
    writeFileSync(join(place.files.backups, name), "x");
  const vault = await open(place);
  const { file } = atOnce(vault.backUp("daily"));
  vault.close();
  expect(readdirSync(place.files.backups).toSorted()).toEqual([file, "letter.txt"]);
});

test("[V13.3] a damaged vault is not backed up as if it were whole", async () => {
  const place = await closedVault(5);
  await behindTheBack(place, (database) => database.exec("UPDATE audit SET action = 'x' WHERE seq = 3"));
  const vault = await open(place);
  expect(await codeOf(() => atOnce(vault.backUp("daily")))).toBe("DATABASE_DAMAGED");
  expect(readdirSync(place.files.backups)).toEqual([]);
  vault.close();
});

test("[V13.5] a restored vault stands beside the old one, holds what the backup held, and both open", async () => {
  const { place, file } = await backedUp(3);
  const vault = await open(place);
  keep(vault, "later", "x");
  vault.close();
  const before = bytesOf(place.files.database);
  const manifest = await restore(place, file);
  expect(manifest.rows.setting).toBe(3);
  expect(bytesOf(place.files.database).equals(before)).toBe(true);
  const copy = await open(restored(place));
  expect(Object.keys(kept(copy))).toEqual(["key-1", "key-2", "key-3"]);
  expect(copy.verifyAudit()).toMatchObject({ intact: true });
  keep(copy, "from here", "on");
  expect(atOnce(copy.backUp("daily")).manifest.progress.counter).toBe(4);
  copy.close();
  const old = await open(place);
  expect(old.counter).toBe(4);
  old.close();
  const again = await open(restored(place), { by: "recovery-key", recoveryKey: place.recoveryKey });
  expect(again.counter).toBe(4);
  again.close();
});

test("[V13.5] a restored vault remembers for itself how far it came", async () => {
  const { place, file } = await backedUp(3);
  await restore(place, file);
  const database = join(place.root, "restored", "vault.db");
  const older = bytesOf(database);
  const vault = await open(restored(place));
  keep(vault, "new", "x");
  vault.close();
  writeFileSync(database, older);
  expect(await codeOf(open(restored(place)))).toBe("OLDER_THAN_ANCHOR");
});

test("[V13.5] nothing is restored over anything, and a refused restoration leaves nothing", async () => {
  const { place, file } = await backedUp();
  expect(await codeOf(restore(place, file, { dir: place.dir }))).toBe("VAULT_EXISTS");
  const secret = { by: "passphrase", passphrase: OTHER_PASSPHRASE } as const;
  expect(await codeOf(restore(place, file, { secret }))).toBe("WRONG_PASSPHRASE");
  writeFileSync(file, flip(bytesOf(file), 20_000));
  expect(await codeOf(restore(place, file))).toBe("BACKUP_DAMAGED");
  expect(await codeOf(restore(place, join(place.root, "none.backup")))).toBe("BACKUP_DAMAGED");
  expect(readdirSync(place.root).toSorted()).toEqual(["anchors", "practice"]);
});

test("[V13.5] which passphrase restores is what the vault said last, or the backup where there is no vault", async () => {
  const { place, file } = await backedUp();
  const vault = await open(place);
  await vault.changePassphrase(byPassphrase(PASSPHRASE), OTHER_PASSPHRASE);
  vault.close();
  const elsewhere = join(place.root, "elsewhere.backup");
  cpSync(file, elsewhere);
  expect(await codeOf(restore(place, elsewhere))).toBe("WRONG_PASSPHRASE");
  const secret = { by: "passphrase", passphrase: OTHER_PASSPHRASE } as const;
  await restore(place, elsewhere, { secret });
  const copy = await open(restored(place), OTHER_PASSPHRASE);
  expect(copy.counter).toBe(3);
  copy.close();
  rmSync(place.dir, { recursive: true });
  await restore(place, elsewhere, { dir: join(place.root, "another"), vaultDir: undefined });
});

test("[V13.6] the backup of another vault is not restored with this one's secrets", async () => {
  const { file } = await backedUp();
  const other = vaultPlace();
  const vault = await create(other);
  vault.close();
  const recoveryKey = prepareVault().recoveryKey;
  expect(await codeOf(restore(other, file, { secret: { by: "recovery-key", recoveryKey } }))).toBe(
    "RECOVERY_KEY_MISTYPED",
  );
});

test("[V7.5] when both copies of the header are lost, the third one of the newest backup opens the vault", async () => {
  const { place } = await backedUp(3);
  for (const lose of [
    () => rmSync(place.files.header),
    () => writeFileSync(place.files.header, Buffer.alloc(8192, 1)),
  ]) {
    lose();
    const vault = await open(place);
    expect(vault.counter).toBe(3);
    expect(vault.read.one("SELECT action FROM audit ORDER BY seq DESC")).toEqual({
      action: "header-taken-from-backup",
    });
    vault.close();
    expect(statSync(place.files.header).size).toBe(8192);
  }
  const vault = await open(place);
  vault.close();
});

test("[V11.3] a new recovery key opens the vault, and the old one no longer does", async () => {
  const place = await closedVault(1);
  const vault = await open(place);
  const next = vault.drawRecoveryKey();
  expect(await codeOf(vault.changeRecoveryKey(OTHER_PASSPHRASE, next))).toBe("WRONG_PASSPHRASE");
  expect(await codeOf(vault.changeRecoveryKey(PASSPHRASE, prepareVault().recoveryKey))).toBe(
    "RECOVERY_KEY_MISTYPED",
  );
  await vault.changeRecoveryKey(PASSPHRASE, next);
  vault.close();
  const byKey = (recoveryKey: string) => open(place, { by: "recovery-key", recoveryKey });
  expect(await codeOf(byKey(place.recoveryKey))).toBe("WRONG_RECOVERY_KEY");
  const again = await byKey(next);
  again.close();
});
