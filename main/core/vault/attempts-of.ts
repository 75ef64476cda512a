import { type AttemptsPlace, waitSeconds } from "./attempts.ts";
import { findHeader } from "./third-copy.ts";
import { VaultError } from "./vault-error.ts";
import { vaultFiles } from "./vault-files.ts";

/** How long the next try at a vault's secrets has to wait; 0 for what is no vault, or cannot be read. */
export function waitSecondsFor(dir: string, place: Omit<AttemptsPlace, "vaultId">): number {
  try {
    const [newest] = findHeader(vaultFiles(dir)).copies;
    return newest === undefined ? 0 : waitSeconds({ ...place, vaultId: newest.body.vaultId });
  } catch (error) {
    if (error instanceof VaultError) return 0;
    throw error;
  }
}
