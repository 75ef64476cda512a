import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { vaultFiles } from "#main/core/vault/vault-files.ts";
import { closedVault, codeOf, open } from "#tests/support/vault-place.ts";

test("[V8.2] the second opener is told that the vault is in use, and the first goes on", async () => {
  const place = await closedVault();
  const first = await open(place);
  expect(await codeOf(open(place))).toBe("IN_USE");
  first.note({ action: "looked", author: "clinician", device: "d" });
  first.close();
  const second = await open(place);
  second.close();
});

test("[V8.2] without the lock file the database's own lock still keeps the second out", async () => {
  const place = await closedVault();
  const script = fileURLToPath(new URL("../../support/hold-vault.ts", import.meta.url));
  const child = spawn(process.execPath, [script, place.root, place.vaultId, place.recoveryKey], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(await codeOf(open(place))).toBe("IN_USE");
  rmSync(place.files.lock);
  expect(await codeOf(open(place))).toBe("IN_USE");
  child.kill("SIGKILL");
  await once(child, "exit");
  const vault = await open(place);
  vault.close();
});

test("[V8.2] a lock file left by a dead process is no obstacle", async () => {
  const place = await closedVault();
  const child = spawn(process.execPath, ["--eval", ""]);
  await once(child, "exit");
  for (const left of [`${child.pid}\n`, `${process.pid}\n`, "", "nonsense"]) {
    writeFileSync(place.files.lock, left);
    const vault = await open(place);
    vault.close();
    expect(existsSync(place.files.lock)).toBe(false);
  }
});

test("[V8.2] a lock file left by a crash is no obstacle when another process has its number by now", async () => {
  const place = await closedVault();
  const other = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  await once(other, "spawn");
  const boot = "8f3c1f0e-0000-4000-8000-000000000000";
  for (const left of [`${other.pid}\n`, `${other.pid}\n\n`, `${other.pid}\n${boot} 12345\n`]) {
    writeFileSync(place.files.lock, left);
    const vault = await open(place);
    vault.close();
  }
  other.kill("SIGKILL");
});

test.skipIf(process.platform === "win32")(
  "[V8.2] another path to the same folder is the same vault",
  async () => {
    const place = await closedVault();
    const first = await open(place);
    const dir = join(place.root, "shortcut");
    symlinkSync(place.dir, dir);
    expect(await codeOf(open({ ...place, dir, files: vaultFiles(dir) }))).toBe("IN_USE");
    first.close();
  },
);
