import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
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
import { naming, VaultError } from "../../vault/vault-error.ts";
import { vaultFiles, vaultPresence } from "../../vault/vault-files.ts";
import { deviceOf } from "./device.ts";

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
export type Practices = {
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
  /** Puts the next part of a practice in a file beside, still encrypted; the first part begins anew. */
  takeFilePart(number: number, bytes: Uint8Array): void;
  /** Makes the practice from the file that was taken in. Throws VAULT_EXISTS where there is one: nothing is merged. */
  createFromFile(secret: Secret): Promise<OpenPractice>;
  /** Makes the sample first where it is not there, or was left half made. */
  openSample(): Promise<OpenPractice>;
};

export function createPractices(parts: PracticesParts): Practices {
  const { dataDir, clock, newId, cheapKeysForTests } = parts;
  const own = () => join(dataDir, currentPractice(dataDir));
  const sample = join(dataDir, "sample");
  const halfMade = join(dataDir, "sample-half-made");
  const place = (dir: string) => {
    const device = deviceOf(dataDir, newId);
    return { dir, anchorDir: join(dataDir, "anchors"), device, clock, cheapKeysForTests };
  };

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

  const sampleIsWhole = () => vaultPresence(sample) === "there" && !existsSync(halfMade);
  const openWholeSample = async () => ({
    ...(await open(sample, { by: "passphrase", passphrase: SAMPLE_PASSPHRASE })),
    sample: true,
  });

  const makeSample = () =>
    makeSampleIn(
      { dataDir, sample, halfMade },
      {
        isWhole: sampleIsWhole,
        openWhole: openWholeSample,
        make: async () => ({ ...(await create(sample, prepareVault(), SAMPLE_PASSPHRASE)), sample: true }),
        fill: (practice) => parts.fillSample(practice),
      },
    );

  return {
    ownIsThere: () => vaultPresence(own()) === "there",
    waitSeconds: () => waitSecondsFor(own(), { anchorDir: join(dataDir, "anchors"), clock }),
    ownBackups: () =>
      listBackups(vaultFiles(own()))
        .toSorted(newestFirst)
        .map(({ file, at }) => ({ file, at: at.toISOString() })),
    sampleIsThere: sampleIsWhole,
    createOwn: async (prepared, passphrase) => ({
      ...(await create(own(), prepared, passphrase)),
      sample: false,
    }),
    openOwn: async (secret) => ({ ...(await open(own(), secret)), sample: false }),
    openToRead: async (secret) => {
      const { device, ...there } = place(own());
      return { vault: await openToRead({ ...there, device, secret }), device, sample: false };
    },
    syncedBy: () => syncedBy(dataDir),
    ...incoming(dataDir, own, (secret, backup) => restoreVault({ ...place(own()), secret, backup }), {
      open: async (secret) => ({ ...(await open(own(), secret)), sample: false }),
    }),
    restoreBeside: (file, secret) =>
      restoreBeside(file, secret, own(), (folder) => place(join(dataDir, folder))),
    openSample: () => (sampleIsWhole() ? openWholeSample() : makeSample()),
  };
}

/** A file that comes in stands beside the practices until it is one. */
function incoming(
  dataDir: string,
  own: () => string,
  restore: (secret: Secret, backup: string) => Promise<unknown>,
  { open }: { open: (secret: Secret) => Promise<OpenPractice> },
): Pick<Practices, "takeFilePart" | "createFromFile"> {
  const file = join(dataDir, "incoming.attune");
  const requireNone = () => {
    if (vaultPresence(own()) === "there") throw new VaultError("VAULT_EXISTS");
  };
  return {
    takeFilePart(number, bytes) {
      requireNone();
      naming(() => {
        mkdirSync(dataDir, { recursive: true, mode: 0o700 });
        if (number === 0) writeFileSync(file, bytes, { mode: 0o600 });
        else appendFileSync(file, bytes);
      });
    },
    async createFromFile(secret) {
      requireNone();
      await restore(secret, file);
      rmSync(file, { force: true });
      return open(secret);
    },
  };
}

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
