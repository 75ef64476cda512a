import { readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { VaultError } from "./vault-error.ts";
import { FILE_MODE } from "./vault-files.ts";

export type LockFile = { release(): void };

/** A process may hold several vaults, each once; its own id in a file not listed here is a leftover. */
const heldHere = new Set<string>();

/**
 * Takes the vault for this process, or throws IN_USE. A file left by a process that has ended is no obstacle, even
 * when another process has its number by now. It only makes the refusal early and cheap: SQLite's exclusive lock is the guard.
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
    const content = `${process.pid}\n${identityOf(process.pid) ?? ""}\n`;
    writeFileSync(path, content, { flag: "wx", mode: FILE_MODE });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Where a process cannot be told from a later one with its number, SQLite's own lock decides. */
function isHeld(path: string): boolean {
  const [first = "", identity = ""] = contentOf(path).split("\n");
  const pid = Number.parseInt(first, 10);
  return identity !== "" && pid !== process.pid && identityOf(pid) === identity;
}

/** Nothing where another has let go of it, or taken it for a leftover, in this very moment. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

/**
 * What tells a running process from any other that was or will be given its number: which start of the computer it
 * belongs to, and when in it the process began. Null when there is none, and where the system does not say.
 */
function identityOf(pid: number): string | null {
  if (process.platform !== "linux") return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // After the name, which stands in brackets and may hold anything: the state, and as the 20th the time of the start.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return null;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}
