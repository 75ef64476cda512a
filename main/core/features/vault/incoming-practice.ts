import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenPractice } from "../../context.ts";
import type { Secret } from "../../vault/unlock-header.ts";
import { naming, VaultError } from "../../vault/vault-error.ts";
import { FILE_MODE, FOLDER_MODE, vaultPresence } from "../../vault/vault-files.ts";

/** A practice in a file, on its way in. Throws VAULT_EXISTS where there is a practice already: nothing is merged. */
export type IncomingPractice = {
  /** Keeps the next part of the file, encrypted as it is; the first part begins anew. */
  takeFilePart(number: number, bytes: Uint8Array): void;
  /** Makes the practice from the file, opens it, and lets the file go. */
  createFromFile(secret: Secret): Promise<OpenPractice>;
};

export function incomingPractice(
  dataDir: string,
  own: () => string,
  restoreAndOpen: (secret: Secret, backup: string) => Promise<OpenPractice>,
): IncomingPractice {
  const file = join(dataDir, "incoming.attune");
  const requireNone = () => {
    if (vaultPresence(own()) === "there") throw new VaultError("VAULT_EXISTS");
  };
  return {
    takeFilePart(number, bytes) {
      requireNone();
      naming(() => {
        mkdirSync(dataDir, { recursive: true, mode: FOLDER_MODE });
        if (number === 0) writeFileSync(file, bytes, { mode: FILE_MODE });
        else appendFileSync(file, bytes);
      });
    },
    async createFromFile(secret) {
      requireNone();
      const practice = await restoreAndOpen(secret, file);
      rmSync(file, { force: true });
      return practice;
    },
  };
}
