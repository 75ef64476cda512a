import { cpSync, existsSync, linkSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { prepareVault } from "#main/core/vault/recovery-key.ts";
import type { Vault } from "#main/core/vault/vault.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { create, keep, kept, open, placeIn, type VaultPlace } from "#tests/support/vault-at.ts";

/** `skipped`: a sentence that says why it could not be run here. */
export type Finding = { runs: number; bad: number; skipped?: string };
export type Scale = "quick" | "ci" | "nightly";

export type Reliability = {
  test: `T${number}`;
  /** What must not happen, in a few words. */
  none: string;
  /** How often at each scale; `quick` is part of `npm test`. */
  scale: Record<Scale, number>;
  /** What is taken away to see that the test bites, and how often it then has to be tried. */
  weakening: { what: string; runs: number };
  run: (runs: number, weakened: boolean) => Promise<Finding>;
};

const MEMORY_DISK = "/dev/shm";
const ROOM_NEEDED = 2 ** 30;

/** A disk in memory where there is one: no test here asks what a true one does after a sync. */
function ground(): string {
  if (!existsSync(MEMORY_DISK)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY_DISK);
  return bavail * bsize > ROOM_NEEDED ? MEMORY_DISK : tmpdir();
}

/** Does work in a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(ground(), "attune-reliability-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A vault with so many settings in it, closed. */
export async function vaultIn(folder: string, commits: number): Promise<VaultPlace> {
  const place = placeIn(folder, prepareVault());
  const vault = await create(place);
  fill(vault, 1, commits);
  vault.close();
  return place;
}

export function fill(vault: Vault, from: number, to: number): void {
  for (let number = from; number <= to; number += 1) keep(vault, `key-${number}`, textOf(number));
}

export const textOf = (number: number) => `value ${number} ${"x".repeat((number * 37) % 900)}`;

export const expected = (commits: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: commits }, (_, index) => [`key-${index + 1}`, textOf(index + 1)]));

/** The same vault, elsewhere on this computer and remembered there as here. */
export function copyOf(place: VaultPlace, root: string): VaultPlace {
  cpSync(place.root, root, { recursive: true, filter: (from) => basename(from) !== "ballast" });
  const { vaultId, recoveryKey } = place;
  const copy = placeIn(root, { vaultId, recoveryKey });
  // Eight megabytes that nobody reads.
  if (existsSync(place.files.ballast)) linkSync(place.files.ballast, copy.files.ballast);
  return copy;
}

/** `same`: opened with exactly this in it. `named`: refused by a name. Anything else is silently wrong. */
export async function outcomeOf(
  place: VaultPlace,
  content: Record<string, string>,
): Promise<"same" | "named" | "wrong"> {
  let vault: Vault | undefined;
  try {
    vault = await open(place);
    const found = kept(vault);
    return JSON.stringify(sorted(found)) === JSON.stringify(sorted(content)) ? "same" : "wrong";
  } catch (error) {
    return error instanceof VaultError ? "named" : "wrong";
  } finally {
    vault?.close();
  }
}

/** Two contents are the same when these are the same text. */
export const sorted = (record: Record<string, string>) =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Numbers that look drawn and are the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}
