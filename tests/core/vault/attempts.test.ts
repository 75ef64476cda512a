import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attempting, delayAfter, waitSeconds } from "#main/core/vault/attempts.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { closedVault, codeOf, OTHER_PASSPHRASE, open, vaultPlace } from "#tests/support/vault-place.ts";

function watched() {
  const { anchorDir, vaultId } = vaultPlace();
  let now = Date.parse("2026-03-14T09:00:00.000Z");
  const place = { anchorDir, vaultId, clock: () => new Date(now) };
  const wrong = () => {
    throw new VaultError("WRONG_PASSPHRASE");
  };
  return {
    place,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
    guess: () => codeOf(attempting(place, async () => wrong())),
    succeed: () => codeOf(attempting(place, async () => undefined)),
  };
}

test("[V14.1] the waits are 0, 0, 0, 2, 4, 8, 16, 32 and then 60 seconds", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500].map(delayAfter)).toEqual([
    0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60,
  ]);
});

test("[V14.1] a try that comes too early is not tried, and is told how long to wait", async () => {
  const { place, pass, guess, succeed } = watched();
  for (let count = 0; count < 4; count += 1) expect(await guess()).toBe("WRONG_PASSPHRASE");
  expect(waitSeconds(place)).toBe(2);
  await expect(attempting(place, async () => undefined)).rejects.toMatchObject({
    code: "TRY_LATER",
    data: { waitSeconds: 2 },
  });
  pass(1);
  expect(waitSeconds(place)).toBe(1);
  expect(await succeed()).toBe("TRY_LATER");
  pass(1);
  expect(await guess()).toBe("WRONG_PASSPHRASE");
  expect(waitSeconds(place)).toBe(4);
  pass(4);
  expect(await succeed()).toBe("opened");
  for (let count = 0; count < 3; count += 1) expect(await guess()).toBe("WRONG_PASSPHRASE");
  expect(waitSeconds(place)).toBe(0);
});

test("[V14.2] a process that is ended in the middle of a try does not make it free", async () => {
  const { place } = watched();
  for (let count = 0; count < 4; count += 1) void attempting(place, () => new Promise<never>(() => {}));
  expect(waitSeconds(place)).toBe(2);
});

test("[V14.2] what was no wrong guess does not count, and what cannot be read forgets", async () => {
  const { place, guess } = watched();
  const damaged = () => attempting(place, () => Promise.reject(new VaultError("HEADER_DAMAGED")));
  for (let count = 0; count < 9; count += 1) expect(await codeOf(damaged())).toBe("HEADER_DAMAGED");
  for (let count = 0; count < 4; count += 1) await guess();
  expect(waitSeconds(place)).toBe(2);
  writeFileSync(join(place.anchorDir, `${place.vaultId}.attempts`), "nonsense");
  expect(waitSeconds(place)).toBe(0);
});

test("[V14.2] a clock that is set back makes nobody wait longer than the longest wait", async () => {
  const { place, pass, guess } = watched();
  for (let count = 0; count < 6; count += 1) {
    await guess();
    pass(60);
  }
  await guess();
  pass(-86_400);
  expect(waitSeconds(place)).toBe(16);
  pass(16);
  expect(waitSeconds(place)).toBe(0);
});

test("[V14.3] waits hold for passphrase and recovery key alike, across restarts, and nothing is wiped", async () => {
  const place = await closedVault(3);
  const files = readdirSync(place.dir);
  for (let count = 0; count < 4; count += 1)
    expect(await codeOf(open(place, OTHER_PASSPHRASE))).toBe("WRONG_PASSPHRASE");
  const { recoveryKey } = place;
  expect(await codeOf(open(place, { by: "recovery-key", recoveryKey }))).toBe("TRY_LATER");
  expect(await codeOf(open(place))).toBe("TRY_LATER");
  const later = { ...place, clock: () => new Date(place.clock().getTime() + 2000) };
  expect(await codeOf(open(later, { by: "recovery-key", recoveryKey: "no key" }))).toBe(
    "RECOVERY_KEY_MISTYPED",
  );
  const vault = await open(later);
  expect(vault.counter).toBe(3);
  vault.close();
  expect(readdirSync(place.dir)).toEqual(files);
});
