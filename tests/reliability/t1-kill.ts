import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { vaultFiles } from "#main/core/vault/vault-files.ts";
import { kept, OTHER_PASSPHRASE, open, type VaultPlace } from "#tests/support/vault-at.ts";
import { kill, start } from "./child.ts";
import { dice, inFolder, type Reliability, textOf, vaultIn } from "./ground.ts";

const KILLS_A_VAULT = 10;

/** The last commit the child has said to be on the disk when it was killed. */
async function killAtRandom(place: VaultPlace, afterMs: number, weakened: boolean): Promise<number> {
  const child = start("busy.ts", place, ...(weakened ? ["early"] : []));
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  await wait(afterMs);
  await kill(child);
  return Number(said.trimEnd().split("\n").at(-1) ?? 0);
}

async function nothingLost(place: VaultPlace, acknowledged: number): Promise<boolean> {
  const vault = await open(place).catch(() => open(place, OTHER_PASSPHRASE));
  try {
    const content = kept(vault);
    for (let number = 1; number <= acknowledged; number += 1)
      if (content[`key-${number}`] !== textOf(number)) return false;
    return vault.counter >= acknowledged && vault.verifyAudit().intact;
  } finally {
    vault.close();
  }
}

/** What was made anew when it was killed is whole, or not there. */
async function renewedIsWhole(place: VaultPlace): Promise<boolean> {
  const dir = join(place.root, "renewed");
  if (!existsSync(dir)) return true;
  const renewed = await open({ ...place, dir, files: vaultFiles(dir) });
  const { intact } = renewed.verifyAudit();
  renewed.close();
  return intact;
}

/** How many of so many kills ended badly. */
async function killsAtOneVault(
  kills: number,
  roll: (below: number) => number,
  weakened: boolean,
): Promise<number> {
  return inFolder(async (folder) => {
    const place = await vaultIn(folder, 0);
    let bad = 0;
    for (let turn = 0; turn < kills; turn += 1) {
      const acknowledged = await killAtRandom(place, roll(60), weakened);
      const fine = await nothingLost(place, acknowledged).catch(() => false);
      if (!fine || !(await renewedIsWhole(place).catch(() => false))) bad += 1;
    }
    return bad;
  });
}

export const kills: Reliability = {
  test: "T1",
  none: "acknowledged records lost by kill -9 while saving, backing up, changing locks or renewing keys",
  scale: { quick: 4, ci: 500, nightly: 10_000 },
  weakening: { what: "a record is acknowledged before it is on the disk", runs: 80 },
  async run(runs, weakened) {
    const roll = dice(runs + 1);
    let bad = 0;
    for (let done = 0; done < runs; done += KILLS_A_VAULT) {
      bad += await killsAtOneVault(Math.min(KILLS_A_VAULT, runs - done), roll, weakened);
      if (weakened && bad > 0) break;
    }
    return { runs, bad };
  },
};
