import type { Gated } from "../../gate.ts";
import type { Keeper } from "./keeper.ts";
import type { Locking } from "./locking.ts";

/** The way into a practice and out of it. Six of these are all that answers while it is locked. */
export function vaultProcedures(vault: Gated["vault"], keeper: Keeper, locking: Locking) {
  return {
    status: vault.status.handler(() => keeper.status()),
    /** Draws anew at every call: only the key shown last is the one to retype. */
    prepare: vault.prepare.handler(() => keeper.prepare()),
    judgePassphrase: vault.judgePassphrase.handler(({ input }) => keeper.judge(input.passphrase)),
    create: vault.create.handler(({ input }) => {
      if ("filePart" in input) {
        const { number, base64 } = input.filePart;
        return keeper.takeFilePart(number, Buffer.from(base64, "base64"));
      }
      if ("fromFile" in input) return keeper.createFromFile(input.fromFile);
      return keeper.create(input.passphrase, input.retypedRecoveryKey);
    }),
    /** Opens the clinician's own practice. Already open, it stays so and nothing is asked. */
    unlock: vault.unlock.handler(({ input: { fromBackup, toRead, ...secret } }) =>
      keeper.unlock(secret, { fromBackup, toRead }),
    ),
    openSample: vault.openSample.handler(() => keeper.openSample()),
    /** Answers first; the core ends right after. */
    lock: vault.lock.handler(() => locking.lock()),
    watchLock: vault.watchLock.handler(async function* ({ signal }) {
      for await (const notice of locking.watch(signal)) {
        yield notice;
        return;
      }
    }),
    changePassphrase: vault.changePassphrase.handler(({ input }) =>
      keeper.changePassphrase(
        "current" in input
          ? { by: "passphrase", passphrase: input.current }
          : { by: "recovery-key", recoveryKey: input.recoveryKey },
        input.next,
      ),
    ),
  };
}
