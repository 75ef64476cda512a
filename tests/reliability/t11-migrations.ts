import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { MIGRATIONS } from "#main/core/vault/migrations/all.ts";
import { prepareVault } from "#main/core/vault/recovery-key.ts";
import { create, PASSPHRASE, placeIn, type VaultPlace } from "#tests/support/vault-at.ts";
import { kill, start } from "./child.ts";
import { copyOf, dice, expected, fill, inFolder, outcomeOf, type Reliability } from "./ground.ts";

const RECORDS = 20;

/** A vault as the release with so many migrations made it. */
async function ofSchema(folder: string, schema: number): Promise<VaultPlace> {
  const place = placeIn(folder, prepareVault());
  const vault = await create(place, PASSPHRASE, MIGRATIONS.slice(0, schema));
  fill(vault, 1, RECORDS);
  vault.close();
  return place;
}

export const migrations: Reliability = {
  test: "T11",
  none: "vaults of an earlier schema that lost something when they were brought up to date and killed at it",
  scale: { quick: 4, ci: 200, nightly: 2_000 },
  weakening: { what: "a migration runs statement by statement instead of in one transaction", runs: 2 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const releases = weakened ? MIGRATIONS.length - 1 : MIGRATIONS.length;
      const golden: VaultPlace[] = [];
      for (let schema = 1; schema <= Math.min(runs, releases); schema += 1)
        golden.push(await ofSchema(join(folder, `schema-${schema}`), schema));
      const roll = dice(runs);
      let bad = 0;
      for (let number = 0; number < runs; number += 1) {
        const from = golden[number % golden.length];
        if (from === undefined) throw new Error("there is no vault of that schema");
        const place = copyOf(from, join(folder, "vault"));
        const child = start("migrate.ts", place, ...(weakened ? ["loose"] : []));
        const exit = once(child, "exit");
        await Promise.race([once(child.stdout, "data"), exit]);
        if (weakened) await exit;
        else await wait(roll(60));
        await kill(child);
        if ((await outcomeOf(place, expected(RECORDS))) !== "same") bad += 1;
        rmSync(place.root, { recursive: true, force: true });
      }
      return { runs, bad };
    }),
};
