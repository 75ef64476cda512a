import { cpSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FLUSH_WITHIN_MS } from "#main/core/features/vault/locking.ts";
import {
  auditOf,
  createPractice,
  outcomeOf,
  PASSPHRASE,
  startCoreInProcess,
  startWithPractice,
  temporaryFolder,
} from "#tests/support/core.ts";
import { addItem, beginSession, createCoupleWithMap, operationOn } from "#tests/support/couple.ts";
import { reachingOut } from "#tests/support/homework.ts";
import { openJointWork } from "#tests/support/joint-work.ts";

const byPassphrase = (passphrase: string) => ({ by: "passphrase" as const, passphrase });

describe("a practice", () => {
  it("is made, worked in, locked, unlocked, and found as it was left", async () => {
    const first = await startWithPractice();
    const { unit, map } = await createCoupleWithMap(first.clinician);
    const session = await beginSession(first.clinician, unit.id);
    for (const change of [addItem("a", "move", "I ask"), addItem("b", "move", "I go")])
      await first.clinician.cycleMap.apply({ operation: operationOn(map.id, change, session.id) });
    await first.clinician.settings.update({ appearance: "dark" });
    const before = await first.clinician.cycleMap.open({ mapId: map.id });
    const list = await first.clinician.units.list();
    first.keeper.close();
    expect(await outcomeOf(first.clinician.units.list())).toBe("LOCKED");

    const second = startCoreInProcess({ dataDir: first.dataDir });
    expect(await second.clinician.vault.status()).toMatchObject({
      state: "locked",
      sample: false,
      ownPractice: true,
    });
    await second.clinician.vault.unlock(byPassphrase(PASSPHRASE));
    expect(await second.clinician.cycleMap.open({ mapId: map.id })).toEqual(before);
    expect(await second.clinician.units.list()).toEqual(list);
    expect((await second.clinician.settings.get()).appearance).toBe("dark");
  });

  it("says at first run that there is none, and afterwards that it is open", async () => {
    const core = startCoreInProcess();
    expect(await core.as("unlock").vault.status()).toMatchObject({
      state: "none",
      sample: false,
      ownPractice: false,
    });
    expect(core.world.events).toEqual([]);
    await createPractice(core.as("unlock"));
    expect(await core.clinician.vault.status()).toMatchObject({
      state: "open",
      sample: false,
      ownPractice: true,
    });
    expect(core.world.events).toEqual(["opened"]);
  });

  it("is made only once its recovery key was retyped, and only the key shown last counts", async () => {
    const core = startCoreInProcess();
    const unlock = core.as("unlock");
    const create = (retypedRecoveryKey: string, passphrase = PASSPHRASE) =>
      outcomeOf(unlock.vault.create({ passphrase, retypedRecoveryKey }));
    expect(await create("12345")).toBe("RECOVERY_KEY_OUTDATED");
    const first = await unlock.vault.prepare();
    const second = await unlock.vault.prepare();
    expect(await create("12345")).toBe("RECOVERY_KEY_MISTYPED");
    expect(await create(`${second.recoveryKey.slice(0, -1)}?`)).toBe("RECOVERY_KEY_MISTYPED");
    expect(await create(first.recoveryKey)).toBe("RECOVERY_KEY_OUTDATED");
    expect(await create(second.recoveryKey, "too short")).toBe("PASSPHRASE_TOO_WEAK");
    expect(await create(second.recoveryKey.toLowerCase().replaceAll("-", " "))).toBe("answered");
  });

  it("says that the key on paper no longer counts when the core that drew it is gone", async () => {
    const first = startCoreInProcess();
    const { recoveryKey } = await first.as("unlock").vault.prepare();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    const { vault } = second.as("unlock");
    const create = () => outcomeOf(vault.create({ passphrase: PASSPHRASE, retypedRecoveryKey: recoveryKey }));
    expect(await create()).toBe("RECOVERY_KEY_OUTDATED");
    expect((await vault.status()).state).toBe("none");
    await createPractice(second.as("unlock"));
  });

  it("suggests a passphrase it would itself accept", async () => {
    const unlock = startCoreInProcess().as("unlock");
    const { suggestedPassphrase } = await unlock.vault.prepare();
    expect(suggestedPassphrase.split(" ")).toHaveLength(6);
    expect(await unlock.vault.judgePassphrase({ passphrase: suggestedPassphrase })).toMatchObject({
      accepted: true,
    });
    expect(await unlock.vault.judgePassphrase({ passphrase: "password" })).toMatchObject({ accepted: false });
  });

  it("is never made over one that is there", async () => {
    const first = await startWithPractice();
    first.keeper.close();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    expect(await outcomeOf(createPractice(second.as("unlock")))).toBe("VAULT_EXISTS");
    await second.clinician.vault.unlock(byPassphrase(PASSPHRASE));
  });

  it("opens with its recovery key, and with no other secret", async () => {
    const first = await startWithPractice();
    first.keeper.close();
    const { vault } = startCoreInProcess({ dataDir: first.dataDir }).as("unlock");
    const by = (recoveryKey: string) => outcomeOf(vault.unlock({ by: "recovery-key", recoveryKey }));
    expect(await outcomeOf(vault.unlock(byPassphrase("not the passphrase at all")))).toBe("WRONG_PASSPHRASE");
    expect(await by(first.recoveryKey.slice(0, -1))).toBe("RECOVERY_KEY_MISTYPED");
    expect(await by((await vault.prepare()).recoveryKey)).toBe("RECOVERY_KEY_MISTYPED");
    expect((await vault.status()).state).toBe("locked");
    expect(await by(first.recoveryKey)).toBe("answered");
  });

  it("that is not there cannot be unlocked", async () => {
    const core = startCoreInProcess();
    expect(await outcomeOf(core.clinician.vault.unlock(byPassphrase(PASSPHRASE)))).toBe("NO_VAULT");
  });

  it("asked for twice at once is opened once", async () => {
    const first = await startWithPractice();
    first.keeper.close();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    const unlock = () => second.clinician.vault.unlock(byPassphrase(PASSPHRASE));
    await Promise.all([unlock(), unlock()]);
    expect(second.world.events).toEqual(["opened"]);
  });

  it("changes its passphrase for one who knows the old one", async () => {
    const first = await startWithPractice();
    const next = "seven otters argue about the moonlight";
    const change = (current: string, to: string) =>
      outcomeOf(first.clinician.vault.changePassphrase({ current, next: to }));
    expect(await change("not the passphrase at all", next)).toBe("WRONG_PASSPHRASE");
    expect(await change(PASSPHRASE, "short")).toBe("PASSPHRASE_TOO_WEAK");
    expect(await change(PASSPHRASE, next)).toBe("answered");
    first.keeper.close();
    const { vault } = startCoreInProcess({ dataDir: first.dataDir }).as("unlock");
    expect(await outcomeOf(vault.unlock(byPassphrase(PASSPHRASE)))).toBe("WRONG_PASSPHRASE");
    expect(await outcomeOf(vault.unlock(byPassphrase(next)))).toBe("answered");
  });

  it("notes every unlock and lock, signed by the same installation", async () => {
    const first = await startWithPractice();
    first.keeper.close();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    await second.clinician.vault.unlock(byPassphrase(PASSPHRASE));
    const log = auditOf(second).filter(({ action }) => action !== "vault-created");
    expect(log.map(({ action }) => action)).toEqual(["vault-locked", "vault-opened"]);
    expect(new Set(auditOf(second).map(({ device }) => device)).size).toBe(1);
    const { device } = await second.clinician.cycleMap.writer();
    expect(auditOf(second).at(-1)?.device).toBe(device);
  });

  it.skipIf(process.platform === "win32")("keeps the installation's id to this user", async () => {
    const { dataDir } = await startWithPractice();
    expect(statSync(join(dataDir, "device")).mode & 0o777).toBe(0o600);
  });

  it("[V9] carries the true device in every row of its log, the vault's own rows included", async () => {
    const first = await startWithPractice();
    const next = "seven otters argue about the moonlight";
    await first.clinician.vault.changePassphrase({ current: PASSPHRASE, next });
    first.keeper.close();
    rmSync(join(first.dataDir, "anchors"), { recursive: true });
    const second = startCoreInProcess({ dataDir: first.dataDir });
    await second.clinician.vault.unlock(byPassphrase(next));
    const { device } = await second.clinician.cycleMap.writer();
    const log = auditOf(second);
    expect(log.map(({ action }) => action)).toEqual([
      "vault-created",
      "passphrase-changed",
      "vault-locked",
      "opened-without-anchor",
      "vault-opened",
    ]);
    expect(new Set(log.map((row) => row.device))).toEqual(new Set([device]));
  });

  it("copied to another data folder is worked in there under another device's name", async () => {
    const first = await startWithPractice();
    const { device } = await first.clinician.cycleMap.writer();
    first.keeper.close();
    const elsewhere = temporaryFolder();
    cpSync(join(first.dataDir, "practice"), join(elsewhere, "practice"), { recursive: true });
    const copy = startCoreInProcess({ dataDir: elsewhere });
    await copy.clinician.vault.unlock(byPassphrase(PASSPHRASE));
    const there = await copy.clinician.cycleMap.writer();
    expect(there.device).not.toBe(device);
    expect(there.lastCounter).toBe(0);
  });

  it("of an installation whose id was damaged opens all the same, under a new one", async () => {
    const first = await startWithPractice();
    const { device } = await first.clinician.cycleMap.writer();
    first.keeper.close();
    writeFileSync(join(first.dataDir, "device"), "nonsense");
    const second = startCoreInProcess({ dataDir: first.dataDir });
    await second.clinician.vault.unlock(byPassphrase(PASSPHRASE));
    expect((await second.clinician.cycleMap.writer()).device).not.toBe(device);
  });

  it("is never exchanged for another under open windows", async () => {
    const own = await startWithPractice();
    expect(await outcomeOf(own.as("unlock").vault.openSample())).toBe("NOT_ALLOWED");
    const sample = startCoreInProcess();
    await sample.as("unlock").vault.openSample();
    expect(await outcomeOf(createPractice(sample.as("unlock")))).toBe("NOT_ALLOWED");
    expect(await outcomeOf(sample.clinician.vault.unlock(byPassphrase(PASSPHRASE)))).toBe("NOT_ALLOWED");
  });

  it("of one's own can be made beside the sample, and is from then on the one to unlock", async () => {
    const first = startCoreInProcess();
    await first.as("unlock").vault.openSample();
    first.keeper.close();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    await createPractice(second.as("unlock"));
    expect(await second.clinician.units.list()).toEqual([]);
    second.keeper.close();
    const third = startCoreInProcess({ dataDir: first.dataDir });
    expect(await third.clinician.vault.status()).toMatchObject({
      state: "locked",
      sample: false,
      ownPractice: true,
    });
    await third.as("unlock").vault.openSample();
    expect(await third.clinician.vault.status()).toMatchObject({
      state: "open",
      sample: true,
      ownPractice: true,
    });
  });
});

describe("locking", () => {
  it("at the host's wish tells the clinician's windows, and happens when their time is over", async () => {
    const { clinician, locking, world } = await startWithPractice();
    const notices = (await clinician.vault.watchLock())[Symbol.asyncIterator]();
    const notice = notices.next();
    locking.announce();
    expect(await notice).toEqual({ done: false, value: { withinMs: FLUSH_WITHIN_MS } });
    expect((await notices.next()).done).toBe(true);
    expect(await clinician.units.list()).toEqual([]);
    expect(world.timers.map(({ delayMs }) => delayMs)).toEqual([FLUSH_WITHIN_MS]);
    world.timers[0]?.act();
    expect(world.events).toEqual(["opened", "closed"]);
    expect(await outcomeOf(clinician.units.list())).toBe("LOCKED");
  });

  it("tells a window that comes late at once", async () => {
    const { clinician, locking } = await startWithPractice();
    locking.announce();
    const late = (await clinician.vault.watchLock())[Symbol.asyncIterator]();
    expect(await late.next()).toMatchObject({ value: { withinMs: FLUSH_WITHIN_MS } });
  });

  it("does not wait when nobody could have anything unsaved", async () => {
    const { locking, world } = await startWithPractice();
    world.someoneToWaitFor = false;
    locking.announce();
    expect(world.timers.map(({ delayMs }) => delayMs)).toEqual([0]);
  });

  it("[P4] happens even when the practice cannot be closed in good order", async () => {
    const { clinician, world, keeper, dataDir } = await startWithPractice();
    const header = join(dataDir, "practice/vault.hdr");
    rmSync(header);
    await clinician.vault.lock();
    for (const { act } of world.timers) act();
    expect(world.events).toEqual(["opened", "closed"]);
    expect(keeper.practice()).toBe(undefined);
    expect(world.logged.join("\n")).toContain("ENOENT");
  });

  it("happens once, as soon as a window says that all is flushed", async () => {
    const { clinician, locking, world } = await startWithPractice();
    locking.announce();
    await clinician.vault.lock();
    expect(world.events).toEqual(["opened"]);
    for (const { act } of world.timers.toSorted((a, b) => a.delayMs - b.delayMs)) act();
    expect(world.events).toEqual(["opened", "closed"]);
  });
});

describe("an unexpected failure", () => {
  it("answers INTERNAL with an incident's id, and writes down neither what was asked nor what was said", async () => {
    const core = await startWithPractice();
    core.world.answer = () => Promise.reject(new Error("MARKER"));
    const { unit, map } = await createCoupleWithMap(core.clinician, ["MARKER", "Robin"]);
    await openJointWork(core.clinician, unit);
    const paper = { paper: "a4", largePrint: false, greyscale: false } as const;
    const told = await core.clinician.homework
      .print({ sheets: [reachingOut(map.id)], ...paper })
      .catch((error: unknown) => error);
    expect(told).toMatchObject({ code: "INTERNAL", data: { incident: expect.any(String) } });
    expect(JSON.stringify(told)).not.toContain("MARKER");
    const { incident } = (told as { data: { incident: string } }).data;
    expect(core.world.logged.join("\n")).toContain(incident);
    expect(core.world.logged.join("\n")).not.toContain("MARKER");
  });
});
