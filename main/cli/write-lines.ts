import { once } from "node:events";
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { VaultError } from "../core/vault/vault-error.ts";

const LINES_A_WORD = 5_000;
const FILE_MODE = 0o600;

type Around = { output: NodeJS.WritableStream; progress: (step: string, share: number) => void };

/** Writes one JSON text a line: to a new file, whole or not at all, or to the given stream. Gives their number. */
export async function writeLines(
  lines: Iterable<unknown>,
  file: string | undefined,
  around: Around,
): Promise<number> {
  return file === undefined ? toStream(lines, around.output) : toFile(lines, file, around);
}

async function toStream(lines: Iterable<unknown>, output: NodeJS.WritableStream): Promise<number> {
  let count = 0;
  for (const line of lines) {
    count += 1;
    if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, "drain");
  }
  return count;
}

function toFile(lines: Iterable<unknown>, file: string, { progress }: Around): number {
  if (existsSync(file)) throw new VaultError("VAULT_EXISTS");
  const part = `${file}.part`;
  let count = 0;
  try {
    const handle = openSync(part, "w", FILE_MODE);
    try {
      for (const line of lines) {
        count += 1;
        writeSync(handle, `${JSON.stringify(line)}\n`);
        if (count % LINES_A_WORD === 0) progress(`${count} lines`, 0);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, file);
    return count;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
