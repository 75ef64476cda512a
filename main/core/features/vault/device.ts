import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeviceId } from "#shared/domain/ids.ts";
import { deviceIdSchema } from "#shared/domain/ids.ts";
import type { NewId } from "../../context.ts";
import { replaceFile } from "../../vault/durable-file.ts";
import { naming } from "../../vault/vault-error.ts";
import { FOLDER_MODE } from "../../vault/vault-files.ts";

/**
 * The id this installation signs with: drawn once, kept in the data folder and not in the vault, so that a copy of the
 * vault on another computer signs with another. One that cannot be read is drawn anew. May throw DISK_FULL.
 */
export function deviceOf(dataDir: string, newId: NewId): DeviceId {
  const file = join(dataDir, "device");
  const kept = existsSync(file) ? deviceIdSchema.safeParse(readFileSync(file, "utf8").trim()) : undefined;
  if (kept?.success) return kept.data;
  const device = deviceIdSchema.parse(newId());
  naming(() => {
    mkdirSync(dataDir, { recursive: true, mode: FOLDER_MODE });
    replaceFile(file, Buffer.from(`${device}\n`, "utf8"));
  });
  return device;
}
