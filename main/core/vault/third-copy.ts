import { existsSync } from "node:fs";
import { join } from "node:path";
import { newestFirst } from "./backups/backup-names.ts";
import { listBackups } from "./backups/make-backup.ts";
import { readBackupHeader } from "./backups/read-backup.ts";
import { replaceFile } from "./durable-file.ts";
import { type HeaderCopy, readHeader } from "./header.ts";
import { VaultError } from "./vault-error.ts";
import type { VaultFiles } from "./vault-files.ts";

export type FoundHeader = {
  /** The good copies, newest first; at least one. */
  copies: HeaderCopy[];
  /** The header itself was lost, and this is the copy that rides in the newest backup. */
  fromBackup: boolean;
};

/** The vault's header or, when neither of its copies is good, the third (V7). Throws HEADER_DAMAGED or TOO_NEW. */
export function findHeader(files: VaultFiles): FoundHeader {
  try {
    if (!existsSync(files.header)) throw new VaultError("HEADER_DAMAGED");
    return { copies: readHeader(files.header), fromBackup: false };
  } catch (error) {
    const third = error instanceof VaultError && error.code === "HEADER_DAMAGED" ? thirdCopy(files) : null;
    if (third === null) throw error;
    return { copies: [third], fromBackup: true };
  }
}

/** Puts both copies back where the header was. */
export function rebuildHeader(files: VaultFiles, third: HeaderCopy): void {
  replaceFile(files.header, Buffer.concat([third.bytes, third.bytes]));
}

/** Only of the newest backup that can be read: an older one may know a secret that was dropped since. */
function thirdCopy(files: VaultFiles): HeaderCopy | null {
  for (const { file } of listBackups(files).toSorted(newestFirst)) {
    try {
      return readBackupHeader(join(files.backups, file));
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
    }
  }
  return null;
}
