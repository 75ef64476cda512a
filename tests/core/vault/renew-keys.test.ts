import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { atOnce } from "#main/core/vault/backups/in-steps.ts";
import { lookInto } from "#main/core/vault/look-into.ts";
import { vaultFiles } from "#main/core/vault/vault-files.ts";
import { verifyVault } from "#main/core/vault/verify-vault.ts";
import {
  behindTheBack,
  closedVault,
  codeOf,
  create,
  ENTRY,
  keep,
  kept,
  OTHER_PASSPHRASE,
  open,
  PASSPHRASE,
  type VaultPlace,
  vaultPlace,
} from "#tests/support/vault-place.ts";

const NOTE = { table: "psychotherapy_note", id: "s-1/1" };

/** A vault with a record written twice, one removed, and a psychotherapy note. */
async function lived(place: VaultPlace) {
  const vault = await create(place);
  keep(vault, "twice", "first");
  keep(vault, "twice", "second");
  keep(vault, "gone", "x");
  vault.commit(ENTRY, (write) => {
    write.run("DELETE FROM setting WHERE key = 'gone'");
    write.wrote("setting", "gone", null);
  });
  const sealed = vault.seal(NOTE, "what I think of it");
  vault.commit(ENTRY, (write) => {
    write.run("INSERT INTO unit VALUES ('u-1', '2026-03-14', '{}')");
    write.wrote("unit", "u-1", {});
    write.run("INSERT INTO session (id, unit_id, number, held_on) VALUES ('s-1', 'u-1', 1, '2026-03-14')");
    write.wrote("session", "s-1", { id: "s-1", unitId: "u-1", number: 1, heldOn: "2026-03-14" });
    write.run("INSERT INTO psychotherapy_note VALUES ('s-1', 1, ?, '2026-03-14')", sealed);
    write.wrote("psychotherapy-note", NOTE.id, Buffer.from(sealed).toString("base64"));
  });
  return vault;
}

const renewedAt = (place: VaultPlace): VaultPlace => {
  const dir = join(place.root, "renewed");
  return { ...place, dir, files: vaultFiles(dir) };
};

test("[V11.4] everything is there under new keys, and neither old secret nor old key opens it", async () => {
  const place = vaultPlace();
  const vault = await lived(place);
  const recoveryKey = vault.drawRecoveryKey();
  const { dir } = renewedAt(place);
  await vault.renewKeys({ dir, current: PASSPHRASE, next: OTHER_PASSPHRASE, recoveryKey });
  const before = kept(vault);
  vault.close();

  const there = renewedAt(place);
  expect(await codeOf(open(there))).toBe("WRONG_PASSPHRASE");
  expect(await codeOf(open(there, { by: "recovery-key", recoveryKey: place.recoveryKey }))).toBe(
    "WRONG_RECOVERY_KEY",
  );
  const renewed = await open(there, OTHER_PASSPHRASE);
  expect(kept(renewed)).toEqual(before);
  const [row] = renewed.read.all<{ sealed: Uint8Array }>("SELECT sealed FROM psychotherapy_note");
  expect(renewed.unseal(NOTE, row?.sealed ?? new Uint8Array())).toBe("what I think of it");
  expect(renewed.verifyAudit()).toMatchObject({ intact: true });
  expect(renewed.backups()).toMatchObject([{ verified: true }]);
  keep(renewed, "goes", "on");
  renewed.close();
  (await open(there, { by: "recovery-key", recoveryKey })).close();

  const looked = await lookInto({ ...there, secret: { by: "passphrase", passphrase: OTHER_PASSPHRASE } });
  expect(atOnce(verifyVault(looked)).problems).toEqual([]);
  looked.close();
});

test("[V11.4] refused, it leaves nothing, and the vault as it was", async () => {
  const place = await closedVault(2);
  const vault = await open(place);
  const { dir } = renewedAt(place);
  const recoveryKey = vault.drawRecoveryKey();
  const renew = (current: string, next: string, key: string) =>
    codeOf(vault.renewKeys({ dir, current, next, recoveryKey: key }));
  expect(await renew(OTHER_PASSPHRASE, OTHER_PASSPHRASE, recoveryKey)).toBe("WRONG_PASSPHRASE");
  expect(await renew(PASSPHRASE, "short", recoveryKey)).toBe("PASSPHRASE_TOO_WEAK");
  expect(await renew(PASSPHRASE, OTHER_PASSPHRASE, `${recoveryKey.slice(0, -1)}~`)).toBe(
    "RECOVERY_KEY_MISTYPED",
  );
  expect(existsSync(dir)).toBe(false);
  expect(existsSync(`${dir}.renewing`)).toBe(false);
  keep(vault, "goes", "on");
  vault.close();
});

test("[V11.4] a log that was tampered with gets no new seal", async () => {
  const place = await closedVault(3);
  await behindTheBack(place, (database) => database.exec("UPDATE audit SET action = 'other' WHERE seq = 2"));
  const vault = await open(place);
  const { dir } = renewedAt(place);
  const recoveryKey = vault.drawRecoveryKey();
  const renewal = { dir, current: PASSPHRASE, next: OTHER_PASSPHRASE, recoveryKey };
  expect(await codeOf(vault.renewKeys(renewal))).toBe("DATABASE_DAMAGED");
  expect(existsSync(dir)).toBe(false);
  vault.close();
});
