import { cpSync, existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesOf, open, type VaultPlace } from "#tests/support/vault-at.ts";
import { copyOf, dice, expected, fill, inFolder, outcomeOf, type Reliability, vaultIn } from "./ground.ts";

const RECORDS = 12;
type Roll = (below: number) => number;
type Others = { other: VaultPlace; older: VaultPlace };
type Tampering = (place: VaultPlace, others: Others, roll: Roll) => void;

const FILES = ["header", "database"] as const;
const fileOf = ({ files }: VaultPlace, roll: Roll) => files[FILES[roll(2)] ?? "database"];

const TAMPERINGS: readonly Tampering[] = [
  (place, _, roll) => {
    const file = fileOf(place, roll);
    truncateSync(file, roll(bytesOf(file).length));
  },
  (place, _, roll) => writeFileSync(fileOf(place, roll), ""),
  (place, _, roll) => rmSync(fileOf(place, roll)),
  (place, { other }, roll) => {
    const name = FILES[roll(2)] ?? "database";
    cpSync(other.files[name], place.files[name]);
  },
  (place) =>
    writeFileSync(place.files.database, Buffer.from("SQLite format 3\0".padEnd(4096, "\0"), "latin1")),
  (place, { older }) => cpSync(older.files.database, place.files.database),
  rolledBack,
  (place) => rmSync(place.files.wal, { force: true }),
  (place) => rmSync(place.files.ballast, { force: true }),
  (place) => rmSync(place.files.backups, { recursive: true, force: true }),
];

/** The whole folder as it was, and what is remembered outside of it as it is. */
function rolledBack(place: VaultPlace, { older }: Others): void {
  rmSync(place.dir, { recursive: true });
  cpSync(older.dir, place.dir, { recursive: true });
}

/** With nothing remembered outside, a folder put back looks like the latest. */
function rolledBackUnremembered(place: VaultPlace, others: Others): void {
  rolledBack(place, others);
  rmSync(place.anchorDir, { recursive: true });
}

export const swaps: Reliability = {
  test: "T4",
  none: "truncated, empty, missing, exchanged, rolled back or plain files that were taken for the vault",
  scale: { quick: 20, ci: 600, nightly: 6_000 },
  weakening: { what: "nothing outside the vault remembers how far it had come", runs: 2 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const place = await vaultIn(join(folder, "vault"), RECORDS);
      const older = copyOf(place, join(folder, "older"));
      const other = await vaultIn(join(folder, "other"), RECORDS);
      const vault = await open(place);
      fill(vault, RECORDS + 1, RECORDS + 4);
      vault.close();
      const roll = dice(runs);
      let bad = 0;
      for (let number = 0; number < runs; number += 1) {
        const copy = copyOf(place, join(folder, "tampered"));
        const tamper = weakened ? rolledBackUnremembered : TAMPERINGS[number % TAMPERINGS.length];
        tamper?.(copy, { other, older }, roll);
        const before = readdirSync(copy.dir);
        const outcome = await outcomeOf(copy, expected(RECORDS + 4));
        const made =
          outcome === "named" && ["vault.hdr", "vault.db"].some((file) => isNew(copy, before, file));
        if (outcome === "wrong" || made) bad += 1;
        rmSync(copy.root, { recursive: true, force: true });
      }
      return { runs, bad };
    }),
};

const isNew = ({ dir }: VaultPlace, before: string[], file: string): boolean =>
  existsSync(join(dir, file)) && !before.includes(file);
