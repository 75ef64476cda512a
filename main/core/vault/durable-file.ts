import { closeSync, fsyncSync, openSync, readSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { FILE_MODE } from "./vault-files.ts";

/** Writes all of `bytes` at `position`; on return they are on the disk. */
export function writeAt(handle: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(handle, bytes, done, bytes.length - done, position + done);
  fsyncSync(handle);
}

/** Writes all of `bytes` where the file stands; they are on the disk once the file is synced. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(handle, bytes, done, bytes.length - done);
}

/** Up to `length` bytes at `position`; fewer when the file ends before. */
export function readAt(handle: number, length: number, position: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(handle, bytes, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

/** Makes a new file with these bytes, durably. Throws when it exists. */
export function writeNewFile(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "wx", FILE_MODE);
  try {
    writeAt(handle, bytes, 0);
  } finally {
    closeSync(handle);
  }
}

/** Puts a whole file in the place of another: after a crash there is the old one or the new one, never a mixture. */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const next = `${file}.next`;
  const handle = openSync(next, "w", FILE_MODE);
  try {
    writeAt(handle, bytes, 0);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
  syncFolder(dirname(file));
}

/** Puts on the disk what others have written into a file. */
export function syncFile(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes names in a folder durable. Windows has no such call and keeps names in its own journal. */
export function syncFolder(dir: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(dir, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
