import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { vaultPresence } from "#main/core/vault/vault-files.ts";
import { closedVault, create, open, type VaultPlace, vaultPlace } from "#tests/support/vault-place.ts";

type Child = ChildProcessByStdio<Writable, Readable, null>;

function start(script: string, place: VaultPlace): Child {
  const file = fileURLToPath(new URL(`../../support/${script}`, import.meta.url));
  return spawn(process.execPath, [file, place.root, place.vaultId, place.recoveryKey], {
    stdio: ["pipe", "pipe", "inherit"],
  });
}

async function end(child: Child): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

test("[V1.2] kill -9 while a vault is made leaves a whole vault or none", async () => {
  for (let round = 0; round < 12; round += 1) {
    const place = vaultPlace();
    const child = start("make-vault.ts", place);
    await once(child.stdout, "data");
    await wait(round * 30);
    await end(child);
    const vault = vaultPresence(place.dir) === "there" ? await open(place) : await create(place);
    expect(vault.counter).toBe(0);
    expect(vault.verifyAudit()).toMatchObject({ intact: true });
    vault.close();
    if (existsSync(`${place.dir}.making`)) throw new Error("a half-made vault was left behind");
  }
});

test("[V8.2] of several processes that open one vault at once, exactly one gets it", async () => {
  const place = await closedVault();
  for (let round = 0; round < 3; round += 1) {
    const children = Array.from({ length: 4 }, () => start("race-for-vault.ts", place));
    const lines = children.map((child) => createInterface({ input: child.stdout })[Symbol.asyncIterator]());
    await Promise.all(lines.map((line) => line.next()));
    for (const child of children) child.stdin.write("go\n");
    const answers = await Promise.all(lines.map(async (line) => (await line.next()).value));
    await Promise.all(children.map(end));
    expect(answers.filter((answer) => answer === "opened")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "IN_USE")).toHaveLength(3);
    const vault = await open(place);
    vault.close();
  }
});
