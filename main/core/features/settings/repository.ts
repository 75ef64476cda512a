import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "#shared/domain/settings.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

const PREFIX = "settings.";

export type SettingsChange = { [Key in keyof Settings]?: Settings[Key] | undefined };

/** What the clinician has changed, and the default for everything else. */
export function readSettings(read: ReadHandle): Settings {
  const rows = read.all<{ key: string; value: string }>(
    "SELECT key, value FROM setting WHERE substr(key, 1, ?) = ?",
    PREFIX.length,
    PREFIX,
  );
  const changed = rows.map(({ key, value }): [string, unknown] => [
    key.slice(PREFIX.length),
    JSON.parse(value),
  ]);
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(changed) });
}

export function writeSettings(write: WriteHandle, change: SettingsChange): void {
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    write.run(
      "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      PREFIX + key,
      JSON.stringify(value),
    );
    write.wrote("setting", PREFIX + key, value);
  }
}
