import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { VaultPlace } from "#tests/support/vault-at.ts";

export type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Starts one of the scripts in `children/` on this vault, as a process of its own. */
export function start(script: string, place: VaultPlace, ...more: string[]): Child {
  return spawn(process.execPath, argumentsOf(script, place, ...more), { stdio: ["pipe", "pipe", "ignore"] });
}

export function argumentsOf(script: string, place: VaultPlace, ...more: string[]): string[] {
  const file = fileURLToPath(new URL(`./children/${script}`, import.meta.url));
  return [file, place.root, place.vaultId, place.recoveryKey, ...more];
}

export async function kill(child: Child): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

export async function ended(child: Child): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}
