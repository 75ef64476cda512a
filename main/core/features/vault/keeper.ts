import { ORPCError } from "@orpc/server";
import type { PassphraseJudgement, VaultStatus } from "#shared/contract/vault.ts";
import type { OpenPractice } from "../../context.ts";
import { judgePassphrase, suggestPassphrase } from "../../vault/passphrase.ts";
import { prepareVault, readRecoveryKey } from "../../vault/recovery-key.ts";
import type { Secret } from "../../vault/unlock-header.ts";
import { VaultError } from "../../vault/vault-error.ts";
import { inTurn } from "./in-turn.ts";
import { createPractices, type Practices, type PracticesParts, type Prepared } from "./practices.ts";

/** Holds the one practice that is open, and knows which ones could be. Opens one at a time, in the order asked for. */
export type Keeper = {
  practice(): OpenPractice | undefined;
  status(): VaultStatus;
  prepare(): Promise<{ recoveryKey: string; suggestedPassphrase: string }>;
  judge(passphrase: string): Promise<PassphraseJudgement>;
  create(passphrase: string, retypedRecoveryKey: string): Promise<void>;
  unlock(secret: Secret): Promise<void>;
  openSample(): Promise<void>;
  changePassphrase(current: string, next: string): Promise<void>;
  close(): void;
};

export type KeeperParts = PracticesParts & { onOpened(): void };

export function createKeeper(parts: KeeperParts): Keeper {
  const practices = createPractices(parts);
  const turn = inTurn();
  let open: OpenPractice | undefined;
  let prepared: Prepared | undefined;
  /** Vaults whose keys were shown and then replaced by a newer one. */
  const replaced: string[] = [];

  /** A practice never changes under windows that show another: whoever wants another one locks first. */
  const become = (sample: boolean, opening: () => Promise<OpenPractice>) =>
    turn(async () => {
      if (open && open.sample !== sample) throw new ORPCError("NOT_ALLOWED");
      if (open) return;
      open = await opening();
      parts.onOpened();
    });

  return {
    practice: () => open,
    status: () => statusOf(open, practices),
    async prepare() {
      const suggestedPassphrase = await suggestPassphrase();
      if (prepared) replaced.push(prepared.vaultId);
      prepared = prepareVault();
      return { recoveryKey: prepared.recoveryKey, suggestedPassphrase };
    },
    judge: (passphrase) => judgePassphrase(passphrase),
    create: (passphrase, retyped) =>
      become(false, async () => {
        const practice = await practices.createOwn(retypedFor(prepared, replaced, retyped), passphrase);
        prepared = undefined;
        return practice;
      }),
    unlock: (secret) => become(false, () => practices.openOwn(secret)),
    openSample: () => become(true, () => practices.openSample()),
    changePassphrase: (current, next) => turn(async () => open?.vault.changePassphrase(current, next)),
    close() {
      const closing = open;
      open = undefined;
      if (closing) closeNoting(closing);
    },
  };
}

function statusOf(open: OpenPractice | undefined, practices: Practices): VaultStatus {
  const ownPractice = practices.ownIsThere();
  if (open) return { state: "open", sample: open.sample, ownPractice };
  if (ownPractice) return { state: "locked", sample: false, ownPractice };
  const sample = practices.sampleIsThere();
  return { state: sample ? "locked" : "none", sample, ownPractice };
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
