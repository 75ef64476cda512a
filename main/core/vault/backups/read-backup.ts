import { closeSync, existsSync, fstatSync, openSync } from "node:fs";
import { readAt } from "../durable-file.ts";
import type { HeaderCopy } from "../header.ts";
import { VaultError } from "../vault-error.ts";
import {
  type BackupSeal,
  CHUNK_LENGTH,
  type Manifest,
  openPart,
  openSeal,
  PREAMBLE_LENGTH,
  readManifest,
  readPreamble,
  TAG_LENGTH,
} from "./backup-file.ts";

/** A backup whose manifest has been opened; the chunks are opened as they are read. */
export type ReadableBackup = {
  header: HeaderCopy;
  manifest: Manifest;
  /** Every chunk of the database, in order. Throws BACKUP_DAMAGED at the first that is not as it was written. */
  chunks: () => Generator<Buffer>;
};

/** The third copy of the vault's header, as far as it can be read without a key. Throws BACKUP_DAMAGED or TOO_NEW. */
export function readBackupHeader(file: string): HeaderCopy {
  return withFile(file, (handle) => readPreamble(readAt(handle, PREAMBLE_LENGTH, 0)).header);
}

/** Opens a backup with the vault's backup key (V2). Throws BACKUP_DAMAGED, TOO_NEW. */
export function readBackup(file: string, vaultKey: Buffer): ReadableBackup {
  return withFile(file, (handle) => {
    const preamble = readAt(handle, PREAMBLE_LENGTH, 0);
    const { header, manifestLength } = readPreamble(preamble);
    const seal = openSeal(preamble, vaultKey);
    const sealed = readAt(handle, manifestLength + TAG_LENGTH, PREAMBLE_LENGTH);
    const manifest = readManifest(openPart(seal, 0, sealed));
    const from = PREAMBLE_LENGTH + manifestLength + TAG_LENGTH;
    const parts = Math.ceil(manifest.databaseBytes / CHUNK_LENGTH);
    if (fstatSync(handle).size !== from + manifest.databaseBytes + parts * TAG_LENGTH) {
      throw new VaultError("BACKUP_DAMAGED");
    }
    return { header, manifest, chunks: () => chunksOf(file, seal, from, manifest.databaseBytes) };
  });
}

function* chunksOf(file: string, seal: BackupSeal, from: number, bytes: number): Generator<Buffer> {
  const handle = openSync(file, "r");
  try {
    for (let done = 0, number = 1; done < bytes; done += CHUNK_LENGTH, number += 1) {
      const length = Math.min(CHUNK_LENGTH, bytes - done);
      const at = from + (number - 1) * (CHUNK_LENGTH + TAG_LENGTH);
      yield openPart(seal, number, readAt(handle, length + TAG_LENGTH, at));
    }
  } finally {
    closeSync(handle);
  }
}

function withFile<T>(file: string, work: (handle: number) => T): T {
  if (!existsSync(file)) throw new VaultError("BACKUP_DAMAGED");
  const handle = openSync(file, "r");
  try {
    return work(handle);
  } finally {
    closeSync(handle);
  }
}
