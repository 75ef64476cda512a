import { randomBytes } from "node:crypto";
import { existsSync, rmSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { replaceFile, syncFolder } from "./durable-file.ts";

export const BALLAST_BYTES = 8 * 1024 * 1024;
/** Below this an I/O error is taken for a full disk. */
const LEAST_ROOM_BYTES = 1024 * 1024;
/** A disk this empty can spare the ballast again. */
const ROOM_TO_SPARE_BYTES = 8 * BALLAST_BYTES;

/** Holds room for the day the disk is full (V1). Random, because a file system may shrink zeros to nothing. */
export function makeBallast(file: string): void {
  replaceFile(file, randomBytes(BALLAST_BYTES));
}

/** Lets the room go, so that the work at hand can be finished or something can be deleted. */
export function giveBallastBack(file: string): void {
  rmSync(file, { force: true });
  syncFolder(dirname(file));
}

/** Takes the room again once the disk can spare it. */
export function restoreBallast(file: string): void {
  if (!existsSync(file) && roomBytes(dirname(file)) > ROOM_TO_SPARE_BYTES) makeBallast(file);
}

export function hasRoom(dir: string): boolean {
  return roomBytes(dir) > LEAST_ROOM_BYTES;
}

function roomBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}
