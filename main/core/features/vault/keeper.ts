import { basename, join } from "node:path";
import { ORPCError } from "@orpc/server";
import type { PassphraseJudgement, VaultStatus } from "#shared/contract/vault.ts";
import type { OpenPractice } from "../../context.ts";
import { choosePractice, newPracticeFolder, removePractice } from "../../practice-folder.ts";
import { judgePassphrase, suggestPassphrase } from "../../vault/passphrase.ts";
import { prepareVault, readRecoveryKey } from "../../vault/recovery-key.ts";
import type { Renewal } from "../../vault/renew-keys.ts";
import type { Secret } from "../../vault/unlock-header.ts";
import type { Vault } from "../../vault/vault.ts";
import { VaultError } from "../../vault/vault-error.ts";
import { inTurn } from "./in-turn.ts";
import { createPractices, type Practices, type PracticesParts, type Prepared } from "./practices.ts";

/** Something else than the practice as it should be: one made from a backup, or what stands, to be read only. */
export type Instead = { fromBackup?: string | undefined; toRead?: true | undefined };

/** Holds the one practice that is open, and knows which ones could be. Opens one at a time, in the order asked for. */
export type Keeper = {
  practice(): OpenPractice | undefined;
  status(): VaultStatus;
  prepare(): Promise<{ recoveryKey: string; suggestedPassphrase: string }>;
  judge(passphrase: string): Promise<PassphraseJudgement>;
  create(passphrase: string, retypedRecoveryKey: string): Promise<void>;
  takeFilePart(number: number, bytes: Uint8Array): Promise<void>;
  /** Makes the practice from a file that was taken in part by part. */
  createFromFile(secret: Secret): Promise<void>;
  /** With the name of a backup: makes a practice of it beside the one that stands, and opens that from now on. */
  unlock(secret: Secret, instead?: Instead): Promise<void>;
  openSample(): Promise<void>;
  changePassphrase(current: Secret, next: string): Promise<void>;
  /** Makes a practice from a backup of the one that is open, and gives the name of its folder. */
  restoreBeside(file: string, secret: Secret): Promise<string>;
  /**
   * "It was seen": makes the open practice anew under new keys, puts it in the old one's place, takes the old one away
   * and leaves nothing open.
   */
  renewKeys(renewal: Omit<Renewal, "dir">, keepBackups: boolean): Promise<void>;
  /** For what must not happen while a practice is opened or its locks are changed. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  close(): void;
};

export type KeeperParts = PracticesParts & {
  onOpened(practice: OpenPractice): void;
  /** The passphrase of the practice that is open is another one now. */
  onLocksChanged(practice: OpenPractice): void;
};

export function createKeeper(parts: KeeperParts): Keeper {
  const practices = createPractices(parts);
  const turn = inTurn();
  let open: OpenPractice | undefined;
  let openedBy: Secret["by"] = "passphrase";
  const preparing = createPreparing();

  /** A practice never changes under windows that show another: whoever wants another one locks first. */
  const become = (sample: boolean, opening: () => Promise<OpenPractice>) =>
    turn(async () => {
      if (open && open.sample !== sample) throw new ORPCError("NOT_ALLOWED");
      if (open) return;
      open = await opening();
      parts.onOpened(open);
    });

  return {
    practice: () => open,
    status: () => statusOf(open, openedBy, practices),
    prepare: () => preparing.prepare(),
    judge: (passphrase) => judgePassphrase(passphrase),
    create: (passphrase, retyped) =>
      become(false, async () => {
        const practice = await practices.createOwn(preparing.retyped(retyped), passphrase);
        preparing.done();
        return practice;
      }),
    takeFilePart: (number, bytes) => turn(async () => practices.takeFilePart(number, bytes)),
    createFromFile: (secret) => become(false, () => practices.createFromFile(secret)),
    unlock: (secret, { fromBackup, toRead } = {}) =>
      become(false, async () => {
        if (fromBackup !== undefined)
          choosePractice(parts.dataDir, await practices.restoreBeside(fromBackup, secret));
        const practice = await (toRead ? practices.openToRead(secret) : practices.openOwn(secret));
        openedBy = secret.by;
        return practice;
      }),
    restoreBeside: (file, secret) => turn(() => practices.restoreBeside(file, secret)),
    renewKeys: (renewal, keepBackups) =>
      turn(async () => {
        if (!open) return;
        const { vault } = open;
        await renewBeside(parts, vault, renewal);
        vault.close();
        open = undefined;
        removePractice(parts.dataDir, basename(vault.dir), { keepBackups });
      }),
    inTurn: turn,
    openSample: () => become(true, () => practices.openSample()),
    changePassphrase: (current, next) =>
      turn(async () => {
        if (!open) return;
        await open.vault.changePassphrase(current, next);
        openedBy = "passphrase";
        parts.onLocksChanged(open);
      }),
    close() {
      const closing = open;
      open = undefined;
      if (closing) closeNoting(closing);
    },
  };
}

/** What was drawn for a practice that is not made yet. */
function createPreparing() {
  let prepared: Prepared | undefined;
  /** Vaults whose keys were shown and then replaced by a newer one. */
  const replaced: string[] = [];
  return {
    async prepare() {
      const suggestedPassphrase = await suggestPassphrase();
      if (prepared) replaced.push(prepared.vaultId);
      prepared = prepareVault();
      return { recoveryKey: prepared.recoveryKey, suggestedPassphrase };
    },
    retyped: (retyped: string) => retypedFor(prepared, replaced, retyped),
    done() {
      prepared = undefined;
    },
  };
}

/** Makes the vault anew beside itself, and lets that be the one that opens from now on. */
async function renewBeside(
  { dataDir, clock }: KeeperParts,
  vault: Vault,
  renewal: Omit<Renewal, "dir">,
): Promise<void> {
  const folder = newPracticeFolder(dataDir, clock(), "renewed");
  await vault.renewKeys({ ...renewal, dir: join(dataDir, folder) });
  choosePractice(dataDir, folder);
}

function statusOf(open: OpenPractice | undefined, openedBy: Secret["by"], practices: Practices): VaultStatus {
  const ownPractice = practices.ownIsThere();
  const waitSeconds = ownPractice ? practices.waitSeconds() : 0;
  const common = { ownPractice, waitSeconds, syncedBy: practices.syncedBy() };
  if (open) {
    const { sample, vault } = open;
    const byRecoveryKey = openedBy === "recovery-key";
    return { ...common, state: "open", sample, byRecoveryKey, readOnly: vault.readOnly, backups: [] };
  }
  const behind = { ...common, byRecoveryKey: false, readOnly: null, backups: practices.ownBackups() };
  if (ownPractice) return { state: "locked", sample: false, ...behind };
  const sample = practices.sampleIsThere();
  return { state: sample ? "locked" : "none", sample, ...behind };
}

/** Proof that the clinician has the key on paper before anything depends on it. */
function retypedFor(prepared: Prepared | undefined, replaced: string[], retyped: string): Prepared {
  // None was drawn in the life of this process: the one on paper went with the process before.
  if (!prepared || replaced.some((vaultId) => readRecoveryKey(retyped, vaultId) !== null))
    throw new VaultError("RECOVERY_KEY_OUTDATED");
  const read = readRecoveryKey(retyped, prepared.vaultId);
  if (read === null || read !== readRecoveryKey(prepared.recoveryKey, prepared.vaultId))
    throw new VaultError("RECOVERY_KEY_MISTYPED");
  return prepared;
}

function closeNoting({ vault, device }: OpenPractice): void {
  try {
    vault.note({ action: "vault-locked", author: "clinician", device });
  } finally {
    vault.close();
  }
}
