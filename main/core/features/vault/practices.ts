import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { VaultStatus } from "#shared/contract/vault.ts";
import { SAMPLE_PASSPHRASE } from "#shared/domain/sample.ts";
import type { Clock, NewId, OpenPractice } from "../../context.ts";
import { currentPractice, newPracticeFolder } from "../../practice-folder.ts";
import { waitSecondsFor } from "../../vault/attempts-of.ts";
import { newestFirst, readBackupName } from "../../vault/backups/backup-names.ts";
import { listBackups } from "../../vault/backups/make-backup.ts";
import { restoreVault } from "../../vault/backups/restore-vault.ts";
import { createVault } from "../../vault/create-vault.ts";
import { takeLockFile } from "../../vault/lock-file.ts";
import { openToRead } from "../../vault/open-to-read.ts";
import { openVault } from "../../vault/open-vault.ts";
import { prepareVault } from "../../vault/recovery-key.ts";
import { syncedBy } from "../../vault/synced-folder.ts";
import type { Secret } from "../../vault/unlock-header.ts";
import type { Vault } from "../../vault/vault.ts";
import { VaultError } from "../../vault/vault-error.ts";
import { vaultFiles, vaultPresence } from "../../vault/vault-files.ts";
import { deviceOf } from "./device.ts";
import { type IncomingPractice, incomingPractice } from "./incoming-practice.ts";

export type PracticesParts = {
  /** Holds `practice/`, `sample/`, `anchors/` and the installation's own `device`. */
  dataDir: string;
  clock: Clock;
  newId: NewId;
  cheapKeysForTests: boolean;
  /** Writes the fictional couples into a new, empty practice. */
  fillSample(practice: OpenPractice): Promise<void>;
};

export type Prepared = ReturnType<typeof prepareVault>;

/** The two practices a data folder may hold: the clinician's own, and the fictional sample. */
export type Practices = IncomingPractice & {
  ownIsThere(): boolean;
  /** Until the next try at its secrets is taken. */
  waitSeconds(): number;
  ownBackups(): VaultStatus["backups"];
  /** Makes a practice from one of its backups and gives the name of its folder; which one opens is not changed. */
  restoreBeside(file: string, secret: Secret): Promise<string>;
  sampleIsThere(): boolean;
  createOwn(prepared: Prepared, passphrase: string): Promise<OpenPractice>;
  openOwn(secret: Secret): Promise<OpenPractice>;
  /** Opens it as it stands, older or damaged, to be read only. */
  openToRead(secret: Secret): Promise<OpenPractice>;
  syncedBy(): string | null;
  /** Makes the sample first where it is not there, or was left half made. */
  openSample(): Promise<OpenPractice>;
};

export function createPractices(parts: PracticesParts): Practices {
  const { dataDir, clock } = parts;
  const own = () => join(dataDir, currentPractice(dataDir));
  const sample = join(dataDir, "sample");
  const halfMade = join(dataDir, "sample-half-made");
  const place = placeIn(parts);

  const { create, open } = makers(place);
  const createOwn = async (prepared: Prepared, passphrase: string) => ({
    ...(await create(own(), prepared, passphrase)),
    sample: false,
  });
  const openOwn = async (secret: Secret) => ({ ...(await open(own(), secret)), sample: false });
  const sampleIsWhole = () => vaultPresence(sample) === "there" && !existsSync(halfMade);
  const openWholeSample = async () => ({
    ...(await open(sample, { by: "passphrase", passphrase: SAMPLE_PASSPHRASE })),
    sample: true,
  });

  return {
    ownIsThere: () => vaultPresence(own()) === "there",
    waitSeconds: () => waitSecondsFor(own(), { anchorDir: join(dataDir, "anchors"), clock }),
    ownBackups: () => backupsOf(own()),
    sampleIsThere: sampleIsWhole,
    createOwn,
    openOwn,
    openToRead: async (secret) => {
      const { device, ...there } = place(own());
      return { vault: await openToRead({ ...there, device, secret }), device, sample: false };
    },
    syncedBy: () => syncedBy(dataDir),
    ...incomingPractice(dataDir, own, async (secret, backup) => {
      await restoreVault({ ...place(own()), secret, backup });
      return openOwn(secret);
    }),
    restoreBeside: (file, secret) =>
      restoreBeside(file, secret, own(), (folder) => place(join(dataDir, folder))),
    openSample: () =>
      sampleIsWhole()
        ? openWholeSample()
        : makeSampleIn(
            { dataDir, sample, halfMade },
            {
              isWhole: sampleIsWhole,
              openWhole: openWholeSample,
              make: async () => ({
                ...(await create(sample, prepareVault(), SAMPLE_PASSPHRASE)),
                sample: true,
              }),
              fill: (practice) => parts.fillSample(practice),
            },
          ),
  };
}

const placeIn =
  ({ dataDir, clock, newId, cheapKeysForTests }: PracticesParts) =>
  (dir: string) => {
    const device = deviceOf(dataDir, newId);
    return { dir, anchorDir: join(dataDir, "anchors"), device, clock, cheapKeysForTests };
  };

/** Makes a vault at a place, or opens the one there and notes it. */
function makers(place: ReturnType<typeof placeIn>) {
  const create = async (dir: string, prepared: Prepared, passphrase: string) => {
    const there = place(dir);
    return { vault: await createVault({ ...there, ...prepared, passphrase }), device: there.device };
  };
  const open = async (dir: string, secret: Secret) => {
    const there = place(dir);
    const vault = await openVault({ ...there, secret });
    return orClose(vault, () => {
      vault.note({ action: "vault-opened", author: "clinician", device: there.device });
      return { vault, device: there.device };
    });
  };
  return { create, open };
}

const backupsOf = (dir: string): VaultStatus["backups"] =>
  listBackups(vaultFiles(dir))
    .toSorted(newestFirst)
    .map(({ file, at }) => ({ file, at: at.toISOString() }));

type SampleWork = {
  isWhole: () => boolean;
  openWhole: () => Promise<OpenPractice>;
  make: () => Promise<OpenPractice>;
  fill: (practice: OpenPractice) => Promise<void>;
};

async function makeSampleIn(
  { dataDir, sample, halfMade }: { dataDir: string; sample: string; halfMade: string },
  { isWhole, openWhole, make, fill }: SampleWork,
): Promise<OpenPractice> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // What another process is making right now looks half made, too.
  const making = takeLockFile(join(dataDir, "sample.lock"));
  try {
    // Whoever was at it until now may have finished, and have it open.
    if (isWhole()) return await openWhole();
    rmSync(sample, { recursive: true, force: true });
    writeFileSync(halfMade, "", { mode: 0o600 });
    const practice = await make();
    return await orClose(practice.vault, async () => {
      await fill(practice);
      rmSync(halfMade);
      return practice;
    });
  } finally {
    making.release();
  }
}

async function restoreBeside(
  file: string,
  secret: Secret,
  from: string,
  place: (folder: string) => Omit<Parameters<typeof restoreVault>[0], "secret" | "backup">,
): Promise<string> {
  if (readBackupName(file) === undefined) throw new VaultError("BACKUP_DAMAGED");
  const { clock } = place(".");
  const folder = newPracticeFolder(dirname(from), clock(), "restored");
  await restoreVault({
    ...place(folder),
    secret,
    backup: join(vaultFiles(from).backups, file),
    vaultDir: from,
  });
  return folder;
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
