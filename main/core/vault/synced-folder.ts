/** Folders of services that copy what is in them to somebody else's computer, by the names they give themselves. */
const SERVICES: readonly [service: string, folder: RegExp][] = [
  ["OneDrive", /^OneDrive( - .+)?$/iu],
  ["Dropbox", /^Dropbox( \(.+\))?$/iu],
  ["iCloud Drive", /^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/iu],
  ["Google Drive", /^(Google ?Drive|GoogleDrive-.+|My Drive)$/iu],
  ["Box", /^(Box|Box Sync|Box-Box)$/u],
  ["Nextcloud", /^(Nextcloud|ownCloud)\d*$/iu],
  ["pCloud", /^pCloud ?(Drive|Sync)?$/iu],
  ["MEGA", /^MEGA(sync)?( Downloads)?$/u],
  ["Proton Drive", /^Proton ?Drive$/iu],
  ["Tresorit", /^Tresorit( Drive)?$/iu],
  ["Syncthing", /^(Syncthing|Sync)$/u],
];
const APPLE_CLOUD = "CloudStorage";

/**
 * The service whose folder this path lies in, by name alone, or null. Two computers that write into one synced vault
 * would each put the other's aside; a copy on someone else's computer is also somebody else's to lose.
 */
export function syncedBy(path: string): string | null {
  const folders = path.split(/[/\\]+/u);
  for (const folder of folders) {
    const service = SERVICES.find(([, named]) => named.test(folder))?.[0];
    if (service !== undefined) return service;
  }
  return folders.includes(APPLE_CLOUD) ? "a cloud service" : null;
}
