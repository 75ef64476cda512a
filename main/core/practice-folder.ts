import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "./vault/durable-file.ts";
import { vaultPresence } from "./vault/vault-files.ts";

const FIRST = "practice";
const NAME = /^practice(-restored-\d{8}T\d{6}Z(-\d+)?)?$/u;
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
export function newPracticeFolder(dataDir: string, now: Date): string {
  const name = `practice-restored-${now.toISOString().replace(/[-:]|\.\d+/gu, "")}`;
  let free = name;
  for (let count = 2; existsSync(join(dataDir, free)); count += 1) free = `${name}-${count}`;
  return free;
}
