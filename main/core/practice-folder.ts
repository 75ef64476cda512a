import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { replaceFile, syncFolder } from "./vault/durable-file.ts";
import { vaultFiles, vaultPresence } from "./vault/vault-files.ts";

const FIRST = "practice";
const NAME = /^practice(-(restored|renewed)-\d{8}T\d{6}Z(-\d+)?)?$/u;
const POINTER = "current-practice";

/**
 * The folder of the clinician's own practice in a data folder. It is `practice` until a restored copy beside it is
 * chosen; what was chosen and is gone no longer counts.
 */
export function currentPractice(dataDir: string): string {
  const pointer = join(dataDir, POINTER);
  const chosen = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : FIRST;
  return practiceFolders(dataDir).includes(chosen) ? chosen : FIRST;
}

/**
 * Takes a practice away whose place another has taken: its locks first, for without them nobody can open the rest. Where
 * its backups are kept, they go into a folder of their own beside the practices.
 */
export function removePractice(
  dataDir: string,
  folder: string,
  { keepBackups }: { keepBackups: boolean },
): void {
  const files = vaultFiles(join(dataDir, folder));
  const kept = join(dataDir, `backups-of-${folder}`);
  if (keepBackups && existsSync(files.backups) && !existsSync(kept)) renameSync(files.backups, kept);
  rmSync(files.header, { force: true });
  syncFolder(files.dir);
  rmSync(files.dir, { recursive: true, force: true });
}

/** Takes effect at the next opening. Throws when there is no such practice. */
export function choosePractice(dataDir: string, folder: string): void {
  if (!practiceFolders(dataDir).includes(folder)) throw new Error("there is no such practice");
  replaceFile(join(dataDir, POINTER), Buffer.from(`${folder}\n`, "utf8"));
}

/** Every practice that stands in a data folder: the first, and what was restored beside it, in order of name. */
export function practiceFolders(dataDir: string): string[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir)
    .filter((name) => NAME.test(name) && vaultPresence(join(dataDir, name)) === "there")
    .toSorted();
}

/** A name under which nothing stands yet. */
export function newPracticeFolder(dataDir: string, now: Date, how: "restored" | "renewed"): string {
  const name = `practice-${how}-${now.toISOString().replace(/[-:]|\.\d+/gu, "")}`;
  let free = name;
  for (let count = 2; existsSync(join(dataDir, free)); count += 1) free = `${name}-${count}`;
  return free;
}
