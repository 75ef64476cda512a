import type { DeviceId } from "#shared/domain/ids.ts";
import { deviceIdSchema } from "#shared/domain/ids.ts";
import type { NewId } from "../../context.ts";
import type { Vault } from "../../vault/vault.ts";

const KEY = "device";

/** The id this installation signs with: drawn once, kept in the vault. */
export function deviceOf(vault: Vault, newId: NewId): DeviceId {
  const row = vault.read.one<{ value: string }>("SELECT value FROM setting WHERE key = ?", KEY);
  if (row) return deviceIdSchema.parse(row.value);
  const device = deviceIdSchema.parse(newId());
  vault.commit({ action: "device-named", author: "system", device }, (write) => {
    write.run("INSERT INTO setting (key, value) VALUES (?, ?)", KEY, device);
    write.wrote("setting", KEY, device);
  });
  return device;
}
