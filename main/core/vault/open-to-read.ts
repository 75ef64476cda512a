import { lookInto } from "./look-into.ts";
import { LookedVault } from "./looked-vault.ts";
import type { OpenVaultOptions } from "./open-vault.ts";
import type { Vault } from "./vault.ts";
import { namedError } from "./vault-error.ts";
import { vaultFiles } from "./vault-files.ts";

/**
 * Opens a vault that is older than this computer remembers it, or damaged, as it stands: to be read, never written
 * (V9). Throws as `openVault` does, but for OLDER_THAN_ANCHOR.
 */
export async function openToRead({ device, ...options }: OpenVaultOptions): Promise<Vault> {
  const looked = await lookInto({ ...options, asOfToday: true });
  try {
    return new LookedVault({ looked, files: vaultFiles(options.dir), device, clock: options.clock });
  } catch (error) {
    looked.close();
    throw namedError(error);
  }
}
