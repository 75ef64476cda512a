import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Vault } from "#main/core/vault/vault.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { ENTRY, kept, open, type VaultPlace } from "#tests/support/vault-at.ts";
import { inFolder, type Reliability, vaultIn } from "./ground.ts";

const DISK = "160m";
const STEP = 64 * 1024;
const BIG = "y".repeat(40_000);

/** A small disk of its own, or null where making one is not allowed. */
function smallDisk(folder: string): (() => void) | null {
  mkdirSync(folder);
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}`, "tmpfs", folder]);
  if (made.status !== 0) return null;
  // Lazily: what still looks at it (an indexer, a virus scanner) must not keep it.
  return () => void spawnSync("umount", ["-l", folder]);
}

/** Leaves so many bytes of the disk free. */
function fillUp(folder: string, free: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - free), 1));
}

function save(vault: Vault, key: string): boolean {
  try {
    vault.commit(ENTRY, (write) => {
      write.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, BIG);
      write.wrote("setting", key, BIG);
    });
    return true;
  } catch (error) {
    if (error instanceof VaultError && error.code === "DISK_FULL") return false;
    throw error;
  }
}

/** Saves until the disk is full, and gives what was acknowledged. `deaf`: takes a refusal for a yes. */
function saveUntilFull(vault: Vault, round: number, deaf: boolean): string[] {
  const saved: string[] = [];
  for (let number = 0; number < 600; number += 1) {
    const key = `r${round}-${number}`;
    const done = save(vault, key);
    if (done || deaf) saved.push(key);
    // The ballast is given back at the first refusal: the second is the end.
    if (!done && number > 0 && !save(vault, key)) break;
    if (!done) saved.push(key);
  }
  return saved;
}

async function fullAt(place: VaultPlace, step: number, deaf: boolean): Promise<boolean> {
  const vault = await open(place);
  fillUp(place.root, step * STEP);
  const saved = saveUntilFull(vault, step, deaf);
  rmSync(join(place.root, "filler"));
  const usable = save(vault, `after-${step}`);
  vault.close();
  const again = await open(place);
  const content = kept(again);
  const lost = saved.filter((key) => content[key] !== BIG);
  const { intact } = again.verifyAudit();
  again.commit(ENTRY, (write) => {
    write.run("DELETE FROM setting");
    write.wrote("setting", "all", null);
  });
  again.close();
  return usable && lost.length === 0 && intact;
}

export const fullDisks: Reliability = {
  test: "T9",
  none: "records lost, or a vault that stayed unusable, after the disk was full at any 64 KiB step",
  scale: { quick: 4, ci: 200, nightly: 400 },
  weakening: { what: "a refusal for want of room is taken for a success", runs: 3 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const disk = join(folder, "disk");
      const unmount = smallDisk(disk);
      if (unmount === null)
        return { runs: 0, bad: 0, skipped: "A small disk can only be made as an administrator, on Linux." };
      try {
        const place = await vaultIn(disk, 1);
        let bad = 0;
        for (let step = 1; step <= runs; step += 1)
          if (!(await fullAt(place, step, weakened).catch(() => false))) bad += 1;
        return { runs, bad };
      } finally {
        unmount();
      }
    }),
};
