import { readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { atOnce } from "#main/core/vault/backups/in-steps.ts";
import { textOf } from "#tests/reliability/ground.ts";
import { byPassphrase, keep, OTHER_PASSPHRASE, open, PASSPHRASE, placeIn } from "#tests/support/vault-at.ts";

/**
 * Commits as fast as it can and says after each which one is on the disk; between them it makes backups, changes the
 * passphrase to and fro, and makes the vault anew under new keys. With `early` it says so before it is.
 */
const [root = "", vaultId = "", recoveryKey = "", early = ""] = process.argv.slice(2);
const place = placeIn(root, { vaultId, recoveryKey });
const vault = await open(place).catch(() => open(place, OTHER_PASSPHRASE));
let [now, next] = [PASSPHRASE, OTHER_PASSPHRASE];
if (!(await vault.isPassphrase(now))) [now, next] = [next, now];
for (let turn = 1; ; turn += 1) {
  const number = vault.counter + 1;
  if (early === "early") writeSync(1, `${number}\n`);
  keep(vault, `key-${number}`, textOf(number));
  if (early !== "early") writeSync(1, `${number}\n`);
  if (turn % 9 === 0) atOnce(vault.backUp("by-hand"));
  if (turn % 14 === 0) {
    await vault.changePassphrase(byPassphrase(now), next);
    [now, next] = [next, now];
  }
  const renewed = join(root, "renewed");
  if (turn % 31 === 0 && !readdirSync(root).includes("renewed")) {
    const renewal = { dir: renewed, current: now, next: PASSPHRASE };
    await vault.renewKeys({ ...renewal, recoveryKey: vault.drawRecoveryKey() });
  }
}
