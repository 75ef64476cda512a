import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lookInto } from "#main/core/vault/look-into.ts";
import { prepareVault } from "#main/core/vault/recovery-key.ts";
import { verifyVault } from "#main/core/vault/verify-vault.ts";
import { commitMany, type ManyRecords } from "#tests/support/many-commits.ts";
import { byPassphrase, create, open, PASSPHRASE, placeIn, type VaultPlace } from "#tests/support/vault-at.ts";
import { type Metric, metric, quantile } from "./metric.ts";

const COUPLES = 500;
const SESSIONS = 20_000;
const COMMITS = 100_000;
const OPENINGS = 9;

const COUPLE: ManyRecords = (number) => {
  const content = { id: `unit-${number}`, partners: ["Ida", "Noor"], note: "words ".repeat(40) };
  const sql = "INSERT INTO unit (id, created_at, document) VALUES (?, '2026-03-14', ?)";
  return { kind: "unit", id: content.id, content, sql, values: [content.id, JSON.stringify(content)] };
};

const SESSION: ManyRecords = (number) => {
  const content = {
    id: `session-${number}`,
    unitId: `unit-${1 + (number % COUPLES)}`,
    number: Math.ceil(number / COUPLES),
    heldOn: "2026-03-14",
  };
  const sql = "INSERT INTO session (id, unit_id, number, held_on) VALUES (?, ?, ?, ?)";
  return { kind: "session", id: content.id, content, sql, values: Object.values(content) };
};

/** Opening a large practice, once the key is derived; and checking a large one from its first page to its last record. */
export async function measureOpening(): Promise<Metric[]> {
  const folder = mkdtempSync(join(tmpdir(), "attune-bench-"));
  try {
    const practice = await emptyVault(join(folder, "practice"));
    await commitMany(practice, COUPLES, COUPLE);
    await commitMany(practice, SESSIONS, SESSION);
    const long = await emptyVault(join(folder, "long"));
    await commitMany(long, COMMITS);
    return [
      metric(
        "vault: opening a practice of 500 couples and 20,000 sessions, after key derivation, median",
        quantile(await openings(practice), 0.5),
        "ms",
        50,
      ),
      metric(
        "vault: verifying 100,000 commits, every page and record",
        await verification(long),
        "ms",
        10_000,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function emptyVault(root: string): Promise<VaultPlace> {
  const place = placeIn(root, prepareVault());
  (await create(place)).close();
  return place;
}

/** With cheap keys the derivation takes a fraction of a millisecond. */
async function openings(place: VaultPlace): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    const begun = performance.now();
    const vault = await open(place);
    vault.read.all("SELECT id, document FROM unit");
    took.push(performance.now() - begun);
    vault.close();
  }
  return took;
}

async function verification(place: VaultPlace): Promise<number> {
  const begun = performance.now();
  const looked = await lookInto({ ...place, secret: byPassphrase(PASSPHRASE) });
  const work = verifyVault(looked);
  let step = work.next();
  while (!step.done) step = work.next();
  looked.close();
  if (step.value.problems.length > 0 || step.value.commits !== COMMITS) throw new Error("it is not whole");
  return performance.now() - begun;
}
