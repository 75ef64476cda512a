import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesOf, kept, open, type VaultPlace } from "#tests/support/vault-at.ts";
import { argumentsOf } from "./child.ts";
import { canTrace, type DiskEvent, traced } from "./disk-trace.ts";
import { copyOf, dice, inFolder, type Reliability, textOf, vaultIn } from "./ground.ts";

const COMMITS = 60;
const SECTOR = 512;
type Roll = (below: number) => number;

/** What is on the disk, and what was handed to the system and may or may not come to be there. */
class Disk {
  readonly #files = new Map<string, { synced: Buffer; waiting: DiskEvent[] }>();

  put(file: string, bytes: Buffer): void {
    this.#files.set(file, { synced: bytes, waiting: [] });
  }

  play(event: DiskEvent): void {
    if (event.does === "saved") return;
    const file = this.#files.get(event.file) ?? { synced: Buffer.alloc(0), waiting: [] };
    this.#files.set(event.file, file);
    if (event.does !== "sync") file.waiting.push(event);
    else {
      file.synced = file.waiting.reduce(applied, file.synced);
      file.waiting = [];
    }
  }

  /** The files as a power cut could leave them: some of what waited is there, some is not, one write is torn. */
  afterCut(roll: Roll): Map<string, Buffer> {
    const left = [...this.#files].map(([name, { synced, waiting }]): [string, Buffer] => {
      const kind = roll(3);
      const there = waiting.filter(() => (kind === 0 ? false : kind === 1 ? true : roll(2) === 0));
      return [
        name,
        there.map((event) => (roll(4) === 0 ? torn(event, roll) : event)).reduce(applied, synced),
      ];
    });
    return new Map(left);
  }
}

function applied(bytes: Buffer, event: DiskEvent): Buffer {
  if (event.does === "truncate") {
    const cut = Buffer.alloc(event.length);
    bytes.copy(cut);
    return cut;
  }
  if (event.does !== "write") return bytes;
  const grown = Buffer.alloc(Math.max(bytes.length, event.at + event.bytes.length));
  bytes.copy(grown);
  event.bytes.copy(grown, event.at);
  return grown;
}

function torn(event: DiskEvent, roll: Roll): DiskEvent {
  if (event.does !== "write") return event;
  const sectors = Math.ceil(event.bytes.length / SECTOR);
  return { ...event, bytes: event.bytes.subarray(0, roll(sectors) * SECTOR) };
}

async function survives(place: VaultPlace, files: Map<string, Buffer>, saved: number): Promise<boolean> {
  for (const [name, bytes] of files) writeFileSync(join(place.dir, name), bytes);
  const vault = await open(place);
  try {
    const content = kept(vault);
    for (let number = 1; number <= saved; number += 1)
      if (content[`key-${number}`] !== textOf(number)) return false;
    return vault.verifyAudit().intact;
  } finally {
    vault.close();
    rmSync(place.root, { recursive: true, force: true });
  }
}

async function cuts(folder: string, runs: number, weakened: boolean): Promise<number> {
  const place = await vaultIn(join(folder, "vault"), 0);
  const before = copyOf(place, join(folder, "before"));
  const disk = new Disk();
  disk.put("vault.db", bytesOf(place.files.database));
  const script = argumentsOf("traced.ts", place, String(COMMITS), weakened ? "normal" : "full");
  const events = traced([process.execPath, ...script], place.dir, join(folder, "trace"));
  if (!events.some((event) => event.does === "saved" && event.number === COMMITS))
    throw new Error("the trace does not hold what was saved");
  const roll = dice(runs);
  const cutAfter = Array.from({ length: runs }, () => roll(events.length)).toSorted((a, b) => a - b);
  let [bad, saved, at] = [0, 0, 0];
  for (const [number, event] of events.entries()) {
    disk.play(event);
    if (event.does === "saved") saved = event.number;
    for (; cutAfter[at] === number; at += 1) {
      const copy = copyOf(before, join(folder, "cut"));
      if (!(await survives(copy, disk.afterCut(roll), saved).catch(() => false))) bad += 1;
      if (weakened && bad > 0) return bad;
    }
  }
  return bad;
}

export const powerCuts: Reliability = {
  test: "T2",
  none: "acknowledged records lost by a power cut that drops or tears what was not synced",
  scale: { quick: 40, ci: 2_000, nightly: 20_000 },
  weakening: { what: "the database does not wait for the disk (synchronous=NORMAL)", runs: 60 },
  async run(runs, weakened) {
    if (!canTrace()) return { runs: 0, bad: 0, skipped: "strace is needed to record what reaches the disk." };
    return inFolder(async (folder) => ({ runs, bad: await cuts(folder, runs, weakened) }));
  },
};
