import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { atOnce } from "#main/core/vault/backups/in-steps.ts";
import { readBackup } from "#main/core/vault/backups/read-backup.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { contentOf } from "#shared/cycle/map-content.ts";
import { mapFileText } from "#shared/cycle/map-file.ts";
import { addItem, createCoupleWithMap, newMapId, operationOn } from "#tests/support/couple.ts";
import { behindTheBack, bytesOf, open } from "#tests/support/vault-at.ts";
import { type CoreInFolder, coreWithPractice } from "./core-in-folder.ts";
import { dice, inFolder, type Reliability, vaultIn } from "./ground.ts";

const HANG_MS = 2_000;
const MEMORY = 256 * 1024 * 1024;
type Roll = (below: number) => number;

const NASTY = [
  '{"__proto__":{"a":1}}',
  "[".repeat(20_000),
  "1e999",
  "\u0000",
  "\\ud800",
  '"'.repeat(9),
  "null",
];

/** Cuts, flips, doubles and inserts in the bytes of a good file. */
function mutated(good: Buffer, roll: Roll): Buffer {
  let bytes = Buffer.from(good);
  for (let change = 0; change <= roll(4); change += 1) {
    const at = roll(Math.max(1, bytes.length));
    const kind = roll(5);
    if (kind === 0) bytes = bytes.subarray(0, at);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(roll(at + 1))]);
    else if (kind === 2)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(NASTY[roll(NASTY.length)] ?? ""),
        bytes.subarray(at),
      ]);
    else if (bytes.length > 0) {
      bytes = Buffer.from(bytes);
      bytes.writeUInt8(roll(256), at);
    }
  }
  return bytes;
}

type Attempt = (input: Buffer) => unknown;

/** Whether taking it in did anything but take it or refuse it, in good time and within its memory. */
async function isBad(attempt: Attempt, input: Buffer): Promise<boolean> {
  const begun = performance.now();
  const before = process.memoryUsage().rss;
  try {
    await attempt(input);
  } catch (error) {
    const refused = error instanceof Error && "code" in error && error.code !== "INTERNAL";
    if (!refused && !(error instanceof VaultError)) return true;
  }
  return performance.now() - begun > HANG_MS || process.memoryUsage().rss - before > MEMORY;
}

async function mapImports(core: CoreInFolder): Promise<{ good: Buffer; attempt: Attempt; naive: Attempt }> {
  const { unit, map } = await createCoupleWithMap(core.clinician);
  const [a, b] = unit.partners;
  if (!a || !b) throw new Error("a couple is two");
  const change = addItem("a", "move", "I ask where we stand");
  await core.clinician.cycleMap.apply({ operation: operationOn(map.id, change) });
  const { map: drawn } = await core.clinician.cycleMap.open({ mapId: map.id });
  const good = Buffer.from(mapFileText({ a: "Lee", b: "Robin" }, contentOf(drawn)), "utf8");
  const vault = () => core.keeper.practice()?.vault.counter;
  return {
    good,
    async attempt(input) {
      const before = vault();
      const partners: [typeof a.id, typeof b.id] = [a.id, b.id];
      const text = input.toString("utf8");
      const taken = await core.clinician.mapFiles
        .importJson({ id: newMapId(), unitId: unit.id, partners, text })
        .then(() => true, refusal);
      if (!taken && vault() !== before) throw new Error("a refused file changed the practice");
    },
    naive: (input) => (JSON.parse(input.toString("utf8")) as { map: { sides: object } }).map.sides,
  };
}

function refusal(error: unknown): false {
  if (error instanceof Error && "code" in error && error.code !== "INTERNAL") return false;
  throw error;
}

export const imports: Reliability = {
  test: "T7",
  none: "spoilt import files that crashed, hung, took too much memory or changed the practice",
  scale: { quick: 400, ci: 50_000, nightly: 1_000_000 },
  weakening: { what: "a file is taken for what it says it is", runs: 40 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const core = await coreWithPractice(join(folder, "data"));
      const { good, attempt, naive } = await mapImports(core);
      const place = await vaultIn(join(folder, "vault"), 4);
      const vault = await open(place);
      const backup = bytesOf(join(place.files.backups, atOnce(vault.backUp("by-hand")).file));
      vault.close();
      const keys = await behindTheBack(place, (_, derived) => derived);
      const file = join(folder, "spoilt.backup");
      const readSpoilt: Attempt = (input) => {
        writeFileSync(file, input);
        return [...readBackup(file, keys.backup).chunks()];
      };
      const roll = dice(runs);
      let bad = 0;
      for (let number = 0; number < runs; number += 1) {
        const ofBackup = number % 4 === 0 && !weakened;
        const input = mutated(ofBackup ? backup : good, roll);
        if (await isBad(ofBackup ? readSpoilt : weakened ? naive : attempt, input)) bad += 1;
      }
      core.keeper.close();
      return { runs, bad };
    }),
};
