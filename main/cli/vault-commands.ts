import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { newestFirst } from "../core/vault/backups/backup-names.ts";
import { atOnce } from "../core/vault/backups/in-steps.ts";
import { listBackups } from "../core/vault/backups/make-backup.ts";
import { restoreVault } from "../core/vault/backups/restore-vault.ts";
import { createVault } from "../core/vault/create-vault.ts";
import { syncFile, syncFolder } from "../core/vault/durable-file.ts";
import { exportVault } from "../core/vault/export-vault.ts";
import { type LookedInto, lookInto } from "../core/vault/look-into.ts";
import { openVault } from "../core/vault/open-vault.ts";
import { prepareVault } from "../core/vault/recovery-key.ts";
import { findHeader } from "../core/vault/third-copy.ts";
import type { Secret } from "../core/vault/unlock-header.ts";
import { VaultError } from "../core/vault/vault-error.ts";
import { FOLDER_MODE, requireParts, vaultFiles, vaultPresence } from "../core/vault/vault-files.ts";
import { type Verification, type VerifyStep, verifyVault } from "../core/vault/verify-vault.ts";
import type { VaultOptions } from "./options.ts";
import { BadCommand } from "./outcomes.ts";
import { writeLines } from "./write-lines.ts";

export type Surroundings = {
  clock: () => Date;
  askSecret: (question: string) => Promise<string>;
  /** Something long has come so far: a word for what it is doing, and how much of that is done. */
  progress: (step: string, share: number) => void;
  /** Where an export goes that was given no file. */
  output: NodeJS.WritableStream;
};

export type Result = Record<string, unknown>;
type Work = (options: VaultOptions & { dir: string }, around: Surroundings) => Promise<Result>;

/** What each command does; what it gives back is its result in `--json`, and the lines a person reads. */
export const COMMAND_WORK: Record<VaultOptions["command"], Work> = {
  create,
  info: async (options) => info(options),
  verify,
  backup: backUp,
  restore,
  export: exportAll,
};

async function create(options: VaultOptions & { dir: string }, around: Surroundings): Promise<Result> {
  if (vaultPresence(options.dir) === "there") throw new VaultError("VAULT_EXISTS");
  const passphrase = await around.askSecret("New passphrase");
  const prepared = prepareVault();
  const vault = await createVault({ ...placeOf(options, around), ...prepared, passphrase });
  vault.close();
  return { vaultId: prepared.vaultId, recoveryKey: prepared.recoveryKey };
}

function info({ dir }: { dir: string }): Result {
  const files = vaultFiles(dir);
  requireParts(files);
  const { copies, fromBackup } = findHeader(files);
  const [newest] = copies;
  if (newest === undefined) throw new VaultError("HEADER_DAMAGED");
  const { vaultId, restoration, slots, anchor } = newest.body;
  return {
    vaultId,
    restored: restoration !== undefined,
    goodHeaderCopies: fromBackup ? 0 : copies.length,
    headerFromBackup: fromBackup,
    locks: slots.map(({ type, kdf }) => ({
      type,
      memoryMiB: kdf.memoryKiB / 1024,
      passes: kdf.passes,
      lanes: kdf.lanes,
    })),
    commitsAtLastClose: anchor.counter,
    databaseBytes: statSync(files.database).size,
    backups: listBackups(files)
      .toSorted(newestFirst)
      .map(({ file, at, reason }) => ({ file, at: at.toISOString(), reason })),
  };
}

async function verify(options: VaultOptions & { dir: string }, around: Surroundings): Promise<Result> {
  return looking(options, around, async (vault) => {
    const checked = driven(verifyVault(vault), ({ step, share }: VerifyStep) => around.progress(step, share));
    return { intact: checked.problems.length === 0, ...checked };
  });
}

function driven(work: Generator<VerifyStep, Verification>, told: (step: VerifyStep) => void): Verification {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    told(step.value);
  }
}

async function backUp(options: VaultOptions & { dir: string }, around: Surroundings): Promise<Result> {
  const vault = await openVault({ ...placeOf(options, around), secret: await secretOf(options, around) });
  try {
    const work = vault.backUp("by-hand");
    const told = (function* () {
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) return step.value;
        yield around.progress(step.value.step, step.value.share);
      }
    })();
    const { file, bytes, manifest } = atOnce(told);
    const made = join(vaultFiles(options.dir).backups, file);
    const copiedTo = options.to === undefined ? undefined : copyTo(made, options.to);
    return { file: made, bytes, commits: manifest.progress.counter, ...(copiedTo ? { copiedTo } : {}) };
  } finally {
    vault.close();
  }
}

function copyTo(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  const copy = join(folder, basename(file));
  if (existsSync(copy)) throw new VaultError("VAULT_EXISTS");
  copyFileSync(file, `${copy}.part`);
  syncFile(`${copy}.part`);
  renameSync(`${copy}.part`, copy);
  syncFolder(folder);
  return copy;
}

async function restore(options: VaultOptions, around: Surroundings): Promise<Result> {
  const { backup, to, dir } = options;
  if (backup === undefined || to === undefined) throw new BadCommand("restore needs --backup and --to.");
  const manifest = await restoreVault({
    ...placeOf({ ...options, dir: to }, around),
    backup,
    vaultDir: dir,
    secret: await secretOf(options, around),
    told: ({ step, share }) => around.progress(step, share),
  });
  return { dir: to, madeAt: manifest.at, commits: manifest.progress.counter, rows: manifest.rows };
}

async function exportAll(options: VaultOptions & { dir: string }, around: Surroundings): Promise<Result> {
  return looking(options, around, async (vault) => {
    const lines = exportVault(vault, { psychotherapyNotes: options.withPsychotherapyNotes });
    const written = await writeLines(lines, options.to, around);
    return { lines: written, ...(options.to === undefined ? {} : { file: options.to }) };
  });
}

async function looking(
  options: VaultOptions & { dir: string },
  around: Surroundings,
  work: (vault: LookedInto) => Promise<Result>,
): Promise<Result> {
  const { dir, anchorDir, cheapKeysForTests } = options;
  requireParts(vaultFiles(dir));
  const secret = await secretOf(options, around);
  const vault = await lookInto({ dir, anchorDir, cheapKeysForTests, clock: around.clock, secret });
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

async function secretOf({ by }: VaultOptions, { askSecret }: Surroundings): Promise<Secret> {
  if (by === "recovery-key") return { by, recoveryKey: await askSecret("Recovery key") };
  return { by, passphrase: await askSecret("Passphrase") };
}

function placeOf(
  { dir, anchorDir, cheapKeysForTests }: VaultOptions & { dir: string },
  around: Surroundings,
) {
  return { dir, anchorDir, cheapKeysForTests, device: deviceBeside(dir), clock: around.clock };
}

/** The installation whose vault this is, where it stands in an app's data folder; never makes one. */
function deviceBeside(dir: string): string {
  const file = join(dirname(dir), "device");
  return existsSync(file) ? readFileSync(file, "utf8").trim().slice(0, 64) : "attune-vault";
}
