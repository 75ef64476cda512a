import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes the file whole or not at all, readable by this user only. Bytes go beside the target, reach the disk, and
 * are then renamed over it: nothing passes through the temp folder, and a failure leaves the old file as it was.
 */
export async function writeWholeFile(target: string, bytes: Uint8Array, token: string): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${token}.part`);
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

/** Makes the rename itself durable, where the system lets a folder be synced (Windows does not). */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is whole under its name; only a power cut within the next moments could still undo the rename.
  }
}
