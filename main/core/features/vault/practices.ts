import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE_PASSPHRASE } from "#shared/domain/sample.ts";
import type { Clock, NewId, OpenPractice } from "../../context.ts";
import { createVault } from "../../vault/create-vault.ts";
import { openVault } from "../../vault/open-vault.ts";
import { prepareVault } from "../../vault/recovery-key.ts";
import type { Secret } from "../../vault/unlock-header.ts";
import type { Vault } from "../../vault/vault.ts";
import { vaultPresence } from "../../vault/vault-files.ts";
import { deviceOf } from "./device.ts";

export type PracticesParts = {
  /** Holds `practice/`, `sample/` and `anchors/`. */
  dataDir: string;
  clock: Clock;
  newId: NewId;
  cheapKeysForTests: boolean;
  /** Writes the fictional couples into a new, empty practice. */
  fillSample(practice: OpenPractice): Promise<void>;
};

export type Prepared = ReturnType<typeof prepareVault>;

/** The two practices a data folder may hold: the clinician's own, and the fictional sample. */
export type Practices = {
  ownIsThere(): boolean;
  sampleIsThere(): boolean;
  createOwn(prepared: Prepared, passphrase: string): Promise<OpenPractice>;
  openOwn(secret: Secret): Promise<OpenPractice>;
  /** Makes the sample first where it is not there, or was left half made. */
  openSample(): Promise<OpenPractice>;
};

export function createPractices(parts: PracticesParts): Practices {
  const { dataDir, clock, newId, cheapKeysForTests } = parts;
  const own = join(dataDir, "practice");
  const sample = join(dataDir, "sample");
  const halfMade = join(dataDir, "sample-half-made");
  const common = () => ({ anchorDir: join(dataDir, "anchors"), device: newId(), clock, cheapKeysForTests });

  const create = async (dir: string, prepared: Prepared, passphrase: string) => {
    const place = common();
    const vault = await createVault({ ...place, dir, ...prepared, passphrase });
    return orClose(vault, () => ({ vault, device: deviceOf(vault, () => place.device) }));
  };
  const open = async (dir: string, secret: Secret) => {
    const place = common();
    const vault = await openVault({ ...place, dir, secret });
    return orClose(vault, () => {
      const device = deviceOf(vault, () => place.device);
      vault.note({ action: "vault-opened", author: "clinician", device });
      return { vault, device };
    });
  };

  async function makeSample(): Promise<OpenPractice> {
    rmSync(sample, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(halfMade, "", { mode: 0o600 });
    const practice = { ...(await create(sample, prepareVault(), SAMPLE_PASSPHRASE)), sample: true };
    return orClose(practice.vault, async () => {
      await parts.fillSample(practice);
      rmSync(halfMade);
      return practice;
    });
  }

  return {
    ownIsThere: () => vaultPresence(own) === "there",
    sampleIsThere: () => vaultPresence(sample) === "there" && !existsSync(halfMade),
    createOwn: async (prepared, passphrase) => ({
      ...(await create(own, prepared, passphrase)),
      sample: false,
    }),
    openOwn: async (secret) => ({ ...(await open(own, secret)), sample: false }),
    async openSample() {
      if (vaultPresence(sample) === "none" || existsSync(halfMade)) return makeSample();
      return { ...(await open(sample, { by: "passphrase", passphrase: SAMPLE_PASSPHRASE })), sample: true };
    },
  };
}

/** What could not be made ready must not stay open: its lock would keep the next attempt out. */
async function orClose<T>(vault: Vault, makeReady: () => T | Promise<T>): Promise<T> {
  try {
    return await makeReady();
  } catch (error) {
    vault.close();
    throw error;
  }
}
