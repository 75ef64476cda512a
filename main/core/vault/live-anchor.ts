import { closeSync, existsSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { anchorContent, liveAnchorFile } from "./anchor.ts";
import type { Progress } from "./header-body.ts";
import { FILE_MODE, FOLDER_MODE } from "./vault-files.ts";

const LENGTH = 512;

/**
 * Remembers every commit outside the vault the moment it is durable (V9.5), in place and without waiting for the disk:
 * it outlives a crash of the process, and after a power cut it is at worst older than the vault, which refuses nothing.
 */
export class LiveAnchor {
  readonly #handle: number;
  readonly #name: string;
  readonly #key: Buffer;

  constructor(anchorDir: string, name: string, key: Buffer) {
    const file = liveAnchorFile(anchorDir, name);
    mkdirSync(dirname(file), { recursive: true, mode: FOLDER_MODE });
    this.#handle = openSync(file, existsSync(file) ? "r+" : "w+", FILE_MODE);
    this.#name = name;
    this.#key = key;
  }

  /** Never fails: what cannot be remembered was committed all the same. */
  remember(progress: Progress): void {
    try {
      writeSync(this.#handle, anchorContent(this.#key, this.#name, progress).padEnd(LENGTH), 0, "utf8");
    } catch {
      // The anchor written at the last opening still counts.
    }
  }

  close(): void {
    closeSync(this.#handle);
  }
}
