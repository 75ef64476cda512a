import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BackupStep } from "#shared/contract/safety.ts";
import {
  auditOf,
  outcomeOf,
  PASSPHRASE,
  startCoreInProcess,
  startWithPractice,
  type TestCore,
} from "#tests/support/core.ts";
import { createCoupleWithMap } from "#tests/support/couple.ts";

const ALL = { group: "all", from: null, until: null } as const;
const SECRET = { by: "passphrase", passphrase: PASSPHRASE } as const;
const OTHER = "seven otters argue about the moonlight";

async function backUp({ clinician }: Pick<TestCore, "clinician">): Promise<BackupStep[]> {
  const steps: BackupStep[] = [];
  for await (const step of await clinician.safety.backUp()) steps.push(step);
  return steps;
}

const reasonsOf = async ({ clinician }: Pick<TestCore, "clinician">) =>
  (await clinician.safety.overview()).backups.map(({ reason, verified }) => [reason, verified]);

const backupsIn = (dataDir: string, practice = "practice") => readdirSync(join(dataDir, practice, "backups"));

describe("a backup", () => {
  it("[V13] is made when asked for, tells how far it is, and stands there verified", async () => {
    const core = await startWithPractice();
    await createCoupleWithMap(core.clinician);
    expect((await core.clinician.safety.overview()).backups).toEqual([]);
    const steps = await backUp(core);
    expect(steps.at(-1)).toEqual({ step: "done", share: 1 });
    expect(new Set(steps.map(({ step }) => step)).size).toBe(5);
    const [backup] = (await core.clinician.safety.overview()).backups;
    expect(backup).toMatchObject({ reason: "by-hand", verified: true, at: core.world.now.toISOString() });
    const file = backup?.file ?? "";
    await createCoupleWithMap(core.clinician);
    const preview = await core.clinician.safety.previewBackup({ file });
    expect(preview).toMatchObject({ couples: 1, maps: 1, sessions: 0 });
    expect(preview.changesSince).toBeGreaterThan(0);
  });

  it("[V13] asked for twice at once is made once, and both see it to its end", async () => {
    const core = await startWithPractice();
    const [one, other] = await Promise.all([backUp(core), backUp(core)]);
    expect(one.at(-1)?.step).toBe("done");
    expect(other.at(-1)?.step).toBe("done");
    expect(backupsIn(core.dataDir)).toHaveLength(1);
  });

  it("[V13] is made at the first opening of a day, a little later, and not again that day", async () => {
    const first = await startWithPractice();
    await createCoupleWithMap(first.clinician);
    first.keeper.close();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    await second.clinician.vault.unlock(SECRET);
    expect(second.world.timers).toHaveLength(1);
    second.world.timers[0]?.act();
    expect(await backUp(second)).toContainEqual({ step: "done", share: 1 });
    expect(await reasonsOf(second)).toEqual([["daily", true]]);
    second.keeper.close();
    const third = startCoreInProcess({ dataDir: first.dataDir });
    await third.clinician.vault.unlock(SECRET);
    expect(third.world.timers).toEqual([]);
    third.keeper.close();
    const tomorrow = startCoreInProcess({ dataDir: first.dataDir });
    tomorrow.world.now = new Date("2026-03-15T09:00:00.000Z");
    await tomorrow.clinician.vault.unlock(SECRET);
    expect(tomorrow.world.timers).toHaveLength(1);
  });

  it("[V13] is made before a lock when something has changed, and never of an unchanged or empty practice", async () => {
    const first = await startWithPractice();
    await createCoupleWithMap(first.clinician);
    await first.clinician.vault.lock();
    for (const { act } of first.world.timers) act();
    expect(first.world.events.at(-1)).toBe("closed");
    expect(backupsIn(first.dataDir)).toEqual([expect.stringMatching(/before-lock\.backup$/u)]);

    const second = startCoreInProcess({ dataDir: first.dataDir });
    second.world.now = new Date("2026-03-14T11:00:00.000Z");
    await second.clinician.vault.unlock(SECRET);
    await second.clinician.vault.lock();
    for (const { act } of second.world.timers) act();
    expect(backupsIn(first.dataDir)).toHaveLength(1);

    const empty = await startWithPractice();
    await empty.clinician.vault.lock();
    for (const { act } of empty.world.timers) act();
    expect(backupsIn(empty.dataDir)).toEqual([]);
  });

  it("[V13] before a lock that takes too long is given up, and the lock happens", async () => {
    const core = await startWithPractice();
    await createCoupleWithMap(core.clinician);
    await core.clinician.vault.lock();
    // Every look at the clock finds it two seconds on.
    let now = core.world.now.getTime();
    Object.defineProperty(core.world, "now", {
      get() {
        now += 2000;
        return new Date(now);
      },
    });
    for (const { act } of core.world.timers) act();
    expect(core.world.events.at(-1)).toBe("closed");
    expect(backupsIn(core.dataDir)).toEqual([]);
    expect(core.world.logged).toEqual([]);
  });

  it("[V7.5] follows a change of the passphrase by itself, so that its header knows the new one", async () => {
    const core = await startWithPractice();
    await core.clinician.vault.changePassphrase({ current: PASSPHRASE, next: OTHER });
    await backUp(core);
    core.keeper.close();
    writeFileSync(join(core.dataDir, "practice", "vault.hdr"), Buffer.alloc(8192));
    const again = startCoreInProcess({ dataDir: core.dataDir });
    expect(await outcomeOf(again.clinician.vault.unlock(SECRET))).toBe("WRONG_PASSPHRASE");
    expect(await outcomeOf(again.clinician.vault.unlock({ by: "passphrase", passphrase: OTHER }))).toBe(
      "answered",
    );
  });
});

describe("a restoration", () => {
  it("[V13] makes a practice beside the one that is open, which opens once it was chosen, and back again", async () => {
    const core = await startWithPractice();
    await createCoupleWithMap(core.clinician);
    await backUp(core);
    await createCoupleWithMap(core.clinician);
    const file = (await core.clinician.safety.overview()).backups[0]?.file ?? "";
    const restore = (passphrase: string) => core.clinician.safety.restore({ file, passphrase });
    expect(await outcomeOf(restore(OTHER))).toBe("WRONG_PASSPHRASE");
    const { folder } = await restore(PASSPHRASE);
    expect((await core.clinician.safety.overview()).others).toEqual([folder]);
    expect(await core.clinician.units.list()).toHaveLength(2);
    await core.clinician.safety.openNext({ folder });
    core.keeper.close();

    const restored = startCoreInProcess({ dataDir: core.dataDir });
    await restored.clinician.vault.unlock(SECRET);
    expect(await restored.clinician.units.list()).toHaveLength(1);
    expect((await restored.clinician.safety.overview()).others).toEqual(["practice"]);
    await restored.clinician.safety.openNext({ folder: "practice" });
    restored.keeper.close();

    const back = startCoreInProcess({ dataDir: core.dataDir });
    await back.clinician.vault.unlock(SECRET);
    expect(await back.clinician.units.list()).toHaveLength(2);
    expect(
      await outcomeOf(back.clinician.safety.openNext({ folder: "practice-restored-20200101T000000Z" })),
    ).toBe("NOT_FOUND");
  });

  it("[V13] opens a damaged practice from its backup, and leaves the damaged one as it is", async () => {
    const core = await startWithPractice();
    await createCoupleWithMap(core.clinician);
    await backUp(core);
    core.keeper.close();
    const database = join(core.dataDir, "practice", "vault.db");
    writeFileSync(database, readFileSync(database).fill(7, 4000, 9000));
    const damaged = readFileSync(database);

    const again = startCoreInProcess({ dataDir: core.dataDir });
    expect(await outcomeOf(again.clinician.vault.unlock(SECRET))).toBe("DATABASE_DAMAGED");
    const { backups } = await again.as("unlock").vault.status();
    const fromBackup = backups[0]?.file ?? "";
    const wrong = again.clinician.vault.unlock({ by: "passphrase", passphrase: OTHER, fromBackup });
    expect(await outcomeOf(wrong)).toBe("WRONG_PASSPHRASE");
    const outside = again.clinician.vault.unlock({ ...SECRET, fromBackup: "../../device" });
    expect(await outcomeOf(outside)).toBe("BACKUP_DAMAGED");
    await again.clinician.vault.unlock({ ...SECRET, fromBackup });
    expect(await again.clinician.units.list()).toHaveLength(1);
    expect(readFileSync(database).equals(damaged)).toBe(true);
    again.keeper.close();

    const later = startCoreInProcess({ dataDir: core.dataDir });
    await later.clinician.vault.unlock(SECRET);
    expect(await later.clinician.units.list()).toHaveLength(1);
  });

  it("[V9] takes the place of a practice that was put back from last week", async () => {
    const core = await startWithPractice();
    await createCoupleWithMap(core.clinician);
    core.keeper.close();
    const own = join(core.dataDir, "practice");
    cpSync(own, join(core.dataDir, "last-week"), { recursive: true });
    const second = startCoreInProcess({ dataDir: core.dataDir });
    await second.clinician.vault.unlock(SECRET);
    await createCoupleWithMap(second.clinician);
    await backUp(second);
    second.keeper.close();
    const backups = join(own, "backups");
    cpSync(backups, join(core.dataDir, "last-week", "backups"), { recursive: true });
    rmSync(own, { recursive: true });
    cpSync(join(core.dataDir, "last-week"), own, { recursive: true });

    const third = startCoreInProcess({ dataDir: core.dataDir });
    expect(await outcomeOf(third.clinician.vault.unlock(SECRET))).toBe("OLDER_THAN_ANCHOR");
    const [backup] = (await third.as("unlock").vault.status()).backups;
    await third.clinician.vault.unlock({ ...SECRET, fromBackup: backup?.file ?? "" });
    expect(await third.clinician.units.list()).toHaveLength(2);
  });

  it("[V9.6] lets last week's practice be read, says what is missing, and refuses every change", async () => {
    const core = await startWithPractice();
    await createCoupleWithMap(core.clinician);
    core.keeper.close();
    const database = join(core.dataDir, "practice", "vault.db");
    const older = readFileSync(database);
    const second = startCoreInProcess({ dataDir: core.dataDir });
    await second.clinician.vault.unlock(SECRET);
    const { unit } = await createCoupleWithMap(second.clinician);
    second.keeper.close();
    writeFileSync(database, older);

    const third = startCoreInProcess({ dataDir: core.dataDir });
    await third.clinician.vault.unlock({ ...SECRET, toRead: true });
    const { readOnly } = await third.clinician.vault.status();
    expect(readOnly?.missing).toBeGreaterThan(0);
    expect(await third.clinician.units.list()).toHaveLength(1);
    expect(await outcomeOf(third.clinician.units.get({ unitId: unit.id }))).toBe("NOT_FOUND");
    expect(await outcomeOf(createCoupleWithMap(third.clinician))).toBe("READ_ONLY");
    expect(await outcomeOf(third.clinician.settings.update({ paper: "letter" }))).toBe("READ_ONLY");
    await backUp(third);
    const file = (await third.clinician.safety.overview()).backups[0]?.file ?? "";
    const { folder } = await third.clinician.safety.restore({ file, passphrase: PASSPHRASE });
    await third.clinician.safety.openNext({ folder });
    third.keeper.close();

    const on = startCoreInProcess({ dataDir: core.dataDir });
    await on.clinician.vault.unlock(SECRET);
    await createCoupleWithMap(on.clinician);
    expect(await on.clinician.units.list()).toHaveLength(2);
  });

  it("is not offered in the fictional sample", async () => {
    const core = startCoreInProcess();
    await core.as("unlock").vault.openSample();
    await backUp(core);
    const file = (await core.clinician.safety.overview()).backups[0]?.file ?? "";
    expect(await outcomeOf(core.clinician.safety.restore({ file, passphrase: PASSPHRASE }))).toBe(
      "NOT_ALLOWED",
    );
    expect(existsSync(join(core.dataDir, "practice"))).toBe(false);
  });
});

describe("a practice in a file", () => {
  const parts = (bytes: Uint8Array, size: number) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, number) => ({
      number,
      base64: Buffer.from(bytes.subarray(number * size, (number + 1) * size)).toString("base64"),
    }));

  it("[V13.7] is taken to another computer, encrypted, and is there what it was here", async () => {
    const core = await startWithPractice();
    const { unit } = await createCoupleWithMap(core.clinician, ["Ida quorvane", "Noor"]);
    expect(await core.clinician.safety.savePractice()).toEqual({ outcome: "saved" });
    const asked = core.world.asked.at(-1);
    if (asked?.kind !== "save-file") throw new Error("a file was asked for");
    expect([asked.type, asked.suggestedFileName]).toEqual(["attune", "attune-practice-2026-03-14.attune"]);
    expect(Buffer.from(asked.bytes).includes("quorvane")).toBe(false);
    expect(auditOf(core).at(-1)?.action).toBe("practice-saved-to-file");

    const elsewhere = startCoreInProcess();
    const { create } = elsewhere.as("unlock").vault;
    for (const filePart of parts(asked.bytes, 50_000)) await create({ filePart });
    const bring = (passphrase: string) => create({ fromFile: { by: "passphrase", passphrase } });
    expect(await outcomeOf(bring(OTHER))).toBe("WRONG_PASSPHRASE");
    await bring(PASSPHRASE);
    expect((await elsewhere.clinician.units.get({ unitId: unit.id })).partners[0]?.name).toBe("Ida quorvane");
    expect(existsSync(join(elsewhere.dataDir, "incoming.attune"))).toBe(false);
    elsewhere.keeper.close();

    const later = startCoreInProcess({ dataDir: elsewhere.dataDir });
    await later.clinician.vault.unlock({ by: "recovery-key", recoveryKey: core.recoveryKey });
    expect(await later.clinician.units.list()).toHaveLength(1);
  });

  it("[V13.7] is never merged into another practice, and a spoilt one leaves nothing", async () => {
    const core = await startWithPractice();
    await core.clinician.safety.savePractice();
    const asked = core.world.asked.at(-1);
    if (asked?.kind !== "save-file") throw new Error("a file was asked for");
    const [filePart] = parts(asked.bytes, asked.bytes.length);
    if (!filePart) throw new Error("the file is empty");

    const other = await startWithPractice();
    other.keeper.close();
    const taken = startCoreInProcess({ dataDir: other.dataDir });
    expect(await outcomeOf(taken.as("unlock").vault.create({ filePart }))).toBe("VAULT_EXISTS");
    const fromFile = { by: "passphrase", passphrase: PASSPHRASE } as const;
    expect(await outcomeOf(taken.as("unlock").vault.create({ fromFile }))).toBe("VAULT_EXISTS");

    const empty = startCoreInProcess();
    const spoilt = Buffer.from(asked.bytes);
    spoilt.writeUInt8(spoilt.readUInt8(20_000) ^ 1, 20_000);
    for (const part of parts(spoilt, spoilt.length))
      await empty.as("unlock").vault.create({ filePart: part });
    expect(await outcomeOf(empty.as("unlock").vault.create({ fromFile }))).toBe("BACKUP_DAMAGED");
    expect((await empty.as("unlock").vault.status()).state).toBe("none");
  });
});

describe("a passphrase that was seen", () => {
  it("[V11.3] is answered with a practice anew: only the new secrets open it, and the old files are gone", async () => {
    const core = await startWithPractice();
    await createCoupleWithMap(core.clinician);
    await backUp(core);
    const { recoveryKey } = await core.clinician.safety.drawRecoveryKey();
    const renewal = { current: PASSPHRASE, next: OTHER, retypedRecoveryKey: recoveryKey, keepBackups: true };
    const mistyped = { ...renewal, retypedRecoveryKey: core.recoveryKey };
    expect(await outcomeOf(core.clinician.safety.renewKeys(mistyped))).toBe("RECOVERY_KEY_MISTYPED");
    await core.clinician.safety.renewKeys(renewal);
    expect(core.keeper.practice()).toBeUndefined();
    expect(existsSync(join(core.dataDir, "practice"))).toBe(false);
    expect(existsSync(join(core.dataDir, "backups-of-practice"))).toBe(true);

    const again = startCoreInProcess({ dataDir: core.dataDir });
    expect(await outcomeOf(again.clinician.vault.unlock(SECRET))).toBe("WRONG_PASSPHRASE");
    await again.clinician.vault.unlock({ by: "passphrase", passphrase: OTHER });
    expect(await again.clinician.units.list()).toHaveLength(1);
    expect((await again.clinician.safety.overview()).others).toEqual([]);
    await again.clinician.safety.drawRecoveryKey();
    expect(await outcomeOf(again.clinician.safety.renewKeys(renewal))).toBe("RECOVERY_KEY_MISTYPED");
  });
});

describe("the waits", () => {
  it("[V14] are told by the status, before and after a restart, and hold for the passphrase change too", async () => {
    const first = await startWithPractice();
    first.keeper.close();
    const second = startCoreInProcess({ dataDir: first.dataDir });
    const guess = () => outcomeOf(second.clinician.vault.unlock({ by: "passphrase", passphrase: OTHER }));
    for (const wait of [0, 0, 0, 2]) {
      expect(await guess()).toBe("WRONG_PASSPHRASE");
      expect((await second.as("unlock").vault.status()).waitSeconds).toBe(wait);
    }
    expect(await guess()).toBe("TRY_LATER");
    const third = startCoreInProcess({ dataDir: first.dataDir });
    expect((await third.as("unlock").vault.status()).waitSeconds).toBe(2);
    third.world.now = new Date(third.world.now.getTime() + 2000);
    await third.clinician.vault.unlock(SECRET);
    expect((await third.clinician.vault.status()).waitSeconds).toBe(0);
    const change = () => outcomeOf(third.clinician.vault.changePassphrase({ current: OTHER, next: OTHER }));
    for (let count = 0; count < 4; count += 1) expect(await change()).toBe("WRONG_PASSPHRASE");
    expect(await change()).toBe("TRY_LATER");
  });
});

describe("a new recovery key", () => {
  it("[V11] takes the passphrase and the new key retyped, and the old one no longer opens", async () => {
    const core = await startWithPractice();
    const change = (passphrase: string, retypedRecoveryKey: string) =>
      outcomeOf(core.clinician.safety.changeRecoveryKey({ passphrase, retypedRecoveryKey }));
    expect(await change(PASSPHRASE, core.recoveryKey)).toBe("RECOVERY_KEY_OUTDATED");
    const { recoveryKey: seen } = await core.clinician.safety.drawRecoveryKey();
    const { recoveryKey } = await core.clinician.safety.drawRecoveryKey();
    expect(await change(PASSPHRASE, seen)).toBe("RECOVERY_KEY_MISTYPED");
    expect(await change(OTHER, recoveryKey)).toBe("WRONG_PASSPHRASE");
    expect(await change(PASSPHRASE, recoveryKey.toLowerCase())).toBe("answered");
    await backUp(core);
    core.keeper.close();
    const again = startCoreInProcess({ dataDir: core.dataDir });
    const byKey = (key: string) =>
      outcomeOf(again.clinician.vault.unlock({ by: "recovery-key", recoveryKey: key }));
    expect(await byKey(core.recoveryKey)).toBe("WRONG_RECOVERY_KEY");
    expect(await byKey(recoveryKey)).toBe("answered");
  });
});

describe("the audit log", () => {
  it("is read a hundred at a time, the newest first, and filtered", async () => {
    const core = await startWithPractice();
    for (let count = 0; count < 60; count += 1) await createCoupleWithMap(core.clinician);
    core.keeper.practice()?.vault.note({ action: "sheet-printed", author: "clinician", device: "d" });
    const first = await core.clinician.safety.auditLog({ filter: ALL, before: null });
    expect(first.entries).toHaveLength(100);
    expect(first.more).toBe(true);
    const before = first.entries.at(-1)?.seq ?? null;
    const rest = await core.clinician.safety.auditLog({ filter: ALL, before });
    expect(rest.more).toBe(false);
    const all = [...first.entries, ...rest.entries];
    expect(all.map(({ seq }) => seq)).toEqual(auditOf(core).map((_, index) => auditOf(core).length - index));
    const of = async (group: "changes" | "looks" | "locks") => {
      const { entries } = await core.clinician.safety.auditLog({ filter: { ...ALL, group }, before: null });
      return [...new Set(entries.map(({ action }) => action))].toSorted();
    };
    expect(await of("changes")).toEqual(["map-created", "unit-created"]);
    expect(await of("looks")).toEqual(["sheet-printed"]);
    expect(await of("locks")).toEqual(["vault-created"]);
    const none = { ...ALL, until: "2020-01-01T00:00:00.000Z" };
    expect((await core.clinician.safety.auditLog({ filter: none, before: null })).entries).toEqual([]);
  });

  it("[E9] is saved as a table without a formula in it, and that is noted", async () => {
    const core = await startWithPractice();
    core.keeper
      .practice()
      ?.vault.note({ action: "=1+1", author: "clinician", device: "d" }, { kind: "@x", id: 'say "yes"' });
    expect(await core.clinician.safety.saveAuditLog({ filter: ALL })).toEqual({ outcome: "saved" });
    const [asked] = core.world.asked;
    if (asked?.kind !== "save-file") throw new Error("a table was asked for");
    expect(Buffer.from(asked.bytes).toString("utf8")).toContain(`"'=1+1","'@x say ""yes"""\r\n`);
    expect(asked.suggestedFileName).toBe("attune-audit-log-2026-03-14.csv");
    expect(auditOf(core).at(-1)?.action).toBe("audit-log-saved");
    core.world.answer = () => "file-not-written";
    expect(await outcomeOf(core.clinician.safety.saveAuditLog({ filter: ALL }))).toBe("FILE_NOT_WRITTEN");
    core.world.answer = () => "cancelled";
    expect(await core.clinician.safety.saveAuditLog({ filter: ALL })).toEqual({ outcome: "cancelled" });
  });
});
