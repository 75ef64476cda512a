import { expect, it } from "vitest";
import { syncedBy } from "#main/core/vault/synced-folder.ts";

it.each([
  ["/home/ada/Dropbox/attune/practice", "Dropbox"],
  ["C:\\Users\\Ada\\OneDrive - Clinic Ltd\\Attune", "OneDrive"],
  ["/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/Attune", "iCloud Drive"],
  ["/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/a", "Google Drive"],
  ["/Users/ada/Library/CloudStorage/Somebody/practice", "a cloud service"],
  ["/home/ada/Nextcloud/practice", "Nextcloud"],
])("a practice in %s lies in the folder of %s", (path, service) => {
  expect(syncedBy(path)).toBe(service);
});

it.each([
  "/home/ada/.config/attune/practice",
  "C:\\Users\\Ada\\AppData\\Roaming\\Attune",
  "/home/ada/synchrony/boxes",
])("%s lies in nobody else's folder", (path) => {
  expect(syncedBy(path)).toBeNull();
});
