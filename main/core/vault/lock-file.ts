import { readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { basename, dirname, join } from "node:path";
import { VaultError } from "./vault-error.ts";
import { FILE_MODE } from "./vault-files.ts";

export type LockFile = { release(): void };

const BOOT_SLACK_MS = 60_000;
/** A process may hold several vaults, each once; its own id in a file not listed here is a leftover. */
const heldHere = new Set<string>();

/**
 * Takes the vault for this process, or throws IN_USE. A file left by a process that has ended, or from before this
 * computer started, is no obstacle. It only makes the refusal early and cheap: SQLite's exclusive lock is the guard.
 */
export function takeLockFile(file: string): LockFile {
  // Two paths to one folder must not pass for two vaults.
  const path = join(realpathSync(dirname(file)), basename(file));
  if (heldHere.has(path)) throw new VaultError("IN_USE");
  if (!write(path)) {
    if (isHeld(path)) throw new VaultError("IN_USE");
    rmSync(path, { force: true });
    if (!write(path)) throw new VaultError("IN_USE");
  }
  heldHere.add(path);
  return {
    release: () => {
      if (heldHere.delete(path)) rmSync(path, { force: true });
    },
  };
}

function write(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: "wx", mode: FILE_MODE });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isHeld(path: string): boolean {
  const pid = Number.parseInt(readFileSync(path, "utf8"), 10);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  // Process ids begin anew with every start of the computer: a file from before says nothing about today's.
  if (statSync(path).mtimeMs < Date.now() - uptime() * 1000 - BOOT_SLACK_MS) return false;
  return isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
