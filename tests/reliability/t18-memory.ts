import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { PASSPHRASE } from "#tests/support/vault-at.ts";
import { ended, kill, start } from "./child.ts";
import { inFolder, type Reliability, textOf, vaultIn } from "./ground.ts";

const RECORDS = 40;
const MARKER = textOf(RECORDS).slice(0, 60);

/** How many of these stand in a process's memory; none in a process that is gone. */
function foundIn(pid: number, markers: string[]): number {
  if (!existsSync(`/proc/${pid}/maps`)) return 0;
  const forms = markers.flatMap((marker) => [Buffer.from(marker, "utf8"), Buffer.from(marker, "utf16le")]);
  const memory = openSync(`/proc/${pid}/mem`, "r");
  let found = 0;
  for (const line of readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
    const [, from = "", to = ""] = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line) ?? [];
    if (from === "") continue;
    const bytes = readRange(memory, Number.parseInt(from, 16), Number.parseInt(to, 16));
    found += forms.filter((form) => bytes.includes(form)).length;
  }
  closeSync(memory);
  return found;
}

function readRange(memory: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(Math.min(to - from, 64 * 1024 * 1024));
  try {
    return bytes.subarray(0, readSync(memory, bytes, 0, bytes.length, from));
  } catch {
    return Buffer.alloc(0);
  }
}

export const memories: Reliability = {
  test: "T18",
  none: "rows or passphrases found in the memory of the process that held the vault, after a lock",
  scale: { quick: 1, ci: 20, nightly: 400 },
  weakening: { what: "the process closes the vault and lives on", runs: 1 },
  async run(runs, weakened) {
    if (!existsSync("/proc/self/maps"))
      return { runs: 0, bad: 0, skipped: "Another process's memory can only be read on Linux." };
    let bad = 0;
    for (let number = 0; number < runs; number += 1)
      await inFolder(async (folder) => {
        const place = await vaultIn(folder, RECORDS);
        const child = start("lock-and-end.ts", place, ...(weakened ? ["stay"] : []));
        const pid = child.pid ?? 0;
        await once(child.stdout, "data");
        if (foundIn(pid, [MARKER]) === 0) throw new Error("an open vault's rows were not found");
        child.stdin.write("lock\n");
        await (weakened ? once(child.stdout, "data") : ended(child));
        if (foundIn(pid, [MARKER, PASSPHRASE]) > 0) bad += 1;
        await kill(child);
      });
    return { runs, bad };
  },
};
