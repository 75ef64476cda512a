import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { prepareVault } from "#main/core/vault/recovery-key.ts";
import { create, keep, placeIn, type VaultPlace } from "./vault-at.ts";

export * from "./vault-at.ts";

/** A place for a vault in a temporary folder that goes away with the test. */
export function vaultPlace(): VaultPlace {
  const root = mkdtempSync(join(tmpdir(), "attune-vault-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return placeIn(root, prepareVault());
}

/** A vault that was made, holds `commits` settings, and is closed. */
export async function closedVault(commits = 3): Promise<VaultPlace> {
  const place = vaultPlace();
  const vault = await create(place);
  for (let number = 1; number <= commits; number += 1) keep(vault, `key-${number}`, `value ${number}`);
  vault.close();
  return place;
}
