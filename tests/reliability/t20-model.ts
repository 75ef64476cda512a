import { rmSync } from "node:fs";
import { join } from "node:path";
import { atOnce } from "#main/core/vault/backups/in-steps.ts";
import { restoreVault } from "#main/core/vault/backups/restore-vault.ts";
import type { Vault } from "#main/core/vault/vault.ts";
import { vaultFiles } from "#main/core/vault/vault-files.ts";
import {
  byPassphrase,
  ENTRY,
  keep,
  kept,
  open,
  PASSPHRASE,
  type VaultPlace,
} from "#tests/support/vault-at.ts";
import { copyOf, dice, inFolder, type Reliability, sorted, vaultIn } from "./ground.ts";

const STEPS = 10;
type Roll = (below: number) => number;
type Content = Record<string, string>;

/** A vault, and beside it in plain memory what it ought to hold. */
class Practice {
  place: VaultPlace;
  model: Content = {};
  readonly #folder: string;
  readonly #forgets: boolean;
  #vault: Vault;
  #backup: { file: string; model: Content } | undefined;
  #turn = 0;

  constructor(folder: string, place: VaultPlace, vault: Vault, forgets: boolean) {
    this.#folder = folder;
    this.place = place;
    this.#vault = vault;
    this.#forgets = forgets;
  }

  save(key: string, value: string): void {
    keep(this.#vault, key, value);
    this.model = { ...this.model, [key]: value };
  }

  remove(key: string): void {
    this.#vault.commit(ENTRY, (write) => {
      write.run("DELETE FROM setting WHERE key = ?", key);
      write.wrote("setting", key, null);
    });
    this.model = Object.fromEntries(Object.entries(this.model).filter(([known]) => known !== key));
  }

  async lock(): Promise<void> {
    this.#vault.close();
    this.#vault = await open(this.place);
  }

  /** What stands on the disk at this moment is all there is of it. */
  async crash(): Promise<void> {
    this.#turn += 1;
    const before = this.place;
    this.place = copyOf(before, join(this.#folder, `crash-${this.#turn}`));
    if (this.#forgets) rmSync(this.place.files.wal, { force: true });
    if (this.#forgets) rmSync(this.place.anchorDir, { recursive: true });
    this.#vault.close();
    rmSync(before.root, { recursive: true, force: true });
    this.#backup = this.#backup && {
      ...this.#backup,
      file: this.#backup.file.replace(before.root, this.place.root),
    };
    this.#vault = await open(this.place);
  }

  backUp(): void {
    const { file } = atOnce(this.#vault.backUp("by-hand"));
    this.#backup = { file: join(this.place.files.backups, file), model: this.model };
  }

  async restore(): Promise<void> {
    if (!this.#backup) return;
    this.#turn += 1;
    const { file: backup, model } = this.#backup;
    const dir = join(this.place.root, `restored-${this.#turn}`);
    await restoreVault({
      ...this.place,
      dir,
      backup,
      vaultDir: this.place.dir,
      secret: byPassphrase(PASSPHRASE),
    });
    const restored = await open({ ...this.place, dir, files: vaultFiles(dir) });
    const same = JSON.stringify(sorted(kept(restored))) === JSON.stringify(sorted(model));
    restored.close();
    rmSync(dir, { recursive: true });
    if (!same) throw new Error("the restored vault holds something else");
  }

  agrees(): boolean {
    return JSON.stringify(sorted(kept(this.#vault))) === JSON.stringify(sorted(this.model));
  }

  close(): void {
    this.#vault.close();
  }
}

async function step(practice: Practice, roll: Roll): Promise<void> {
  const kind = roll(12);
  if (kind < 5) practice.save(`key-${roll(8)}`, `value ${roll(1_000_000)}`);
  else if (kind < 6) practice.remove(`key-${roll(8)}`);
  else if (kind < 8) await practice.lock();
  else if (kind < 10) await practice.crash();
  else if (kind < 11) practice.backUp();
  else await practice.restore();
}

async function sequenceAgrees(fresh: VaultPlace, roll: Roll, forgets: boolean): Promise<boolean> {
  return inFolder(async (folder) => {
    const place = copyOf(fresh, join(folder, "vault"));
    const practice = new Practice(folder, place, await open(place), forgets);
    try {
      for (let number = 0; number < STEPS; number += 1) {
        await step(practice, roll);
        if (!practice.agrees()) return false;
      }
      return true;
    } finally {
      practice.close();
    }
  });
}

export const sequences: Reliability = {
  test: "T20",
  none: "sequences of saving, locking, crashing, backing up and restoring that ended with anything but what was saved",
  scale: { quick: 6, ci: 2_000, nightly: 100_000 },
  weakening: { what: "a crash loses the write-ahead log, and nothing remembers it", runs: 8 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const fresh = await vaultIn(folder, 0);
      const roll = dice(runs);
      let bad = 0;
      for (let number = 0; number < runs; number += 1)
        if (!(await sequenceAgrees(fresh, roll, weakened).catch(() => false))) bad += 1;
      return { runs, bad };
    }),
};
