import { mkdirSync, rmSync } from "node:fs";
import { buildVault, type NewVault } from "./build-vault.ts";
import { type LockFile, takeLockFile } from "./lock-file.ts";
import { moveIntoPlace, removeAllBut } from "./making-place.ts";
import { openVault } from "./open-vault.ts";
import { judgePassphrase } from "./passphrase.ts";
import { type RecoveryKey, readRecoveryKey } from "./recovery-key.ts";
import type { Vault } from "./vault.ts";
import { namedError, VaultError } from "./vault-error.ts";
import { FOLDER_MODE, type VaultFiles, vaultFiles, vaultPresence } from "./vault-files.ts";

/**
 * Makes a vault and leaves it open. It is built beside its place, opened there with both secrets, and then renamed:
 * cut short at any moment, there is a whole vault or none. Throws VAULT_EXISTS, PASSPHRASE_TOO_WEAK,
 * RECOVERY_KEY_MISTYPED or DISK_FULL.
 */
export async function createVault(options: NewVault): Promise<Vault> {
  if (vaultPresence(options.dir) === "there") throw new VaultError("VAULT_EXISTS");
  if (!(await judgePassphrase(options.passphrase)).accepted) throw new VaultError("PASSPHRASE_TOO_WEAK");
  const recoveryKey = readRecoveryKey(options.recoveryKey, options.vaultId);
  if (recoveryKey === null) throw new VaultError("RECOVERY_KEY_MISTYPED");
  try {
    await buildBeside(options, recoveryKey);
    return await openVault({ ...options, secret: { by: "passphrase", passphrase: options.passphrase } });
  } catch (error) {
    throw namedError(error);
  }
}

async function buildBeside(options: NewVault, recoveryKey: RecoveryKey): Promise<void> {
  const beside = vaultFiles(`${options.dir}.making`);
  mkdirSync(beside.dir, { recursive: true, mode: FOLDER_MODE });
  const lock = takeMakingPlace(beside);
  try {
    removeAllBut(beside);
    await buildVault(beside, options, recoveryKey);
    lock.release();
    moveIntoPlace(beside.dir, options.dir);
  } catch (error) {
    lock.release();
    rmSync(beside.dir, { recursive: true, force: true });
    throw error;
  }
}

/** Someone at work there will have made the vault in a moment. */
function takeMakingPlace(beside: VaultFiles): LockFile {
  try {
    return takeLockFile(beside.lock);
  } catch (error) {
    throw error instanceof VaultError && error.code === "IN_USE" ? new VaultError("VAULT_EXISTS") : error;
  }
}
