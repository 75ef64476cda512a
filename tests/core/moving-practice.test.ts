import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  auditOf,
  outcomeOf,
  PASSPHRASE,
  startCoreInProcess,
  startWithPractice,
} from "#tests/support/core.ts";
import { createCoupleWithMap } from "#tests/support/couple.ts";

const SECRET = { by: "passphrase", passphrase: PASSPHRASE } as const;
const OTHER = "seven otters argue about the moonlight";

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
  it("[V11.4] is answered with a practice anew: only the new secrets open it, and the old files are gone", async () => {
    const core = await startWithPractice();
    await createCoupleWithMap(core.clinician);
    for await (const _ of await core.clinician.safety.backUp());
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
