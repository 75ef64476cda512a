import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import { v7 as uuidv7 } from "uuid";
import { createVault } from "#main/core/vault/create-vault.ts";
import { SETTINGS } from "#main/core/vault/database.ts";
import { prepareVault } from "#main/core/vault/recovery-key.ts";
import { type Metric, metric, quantile } from "./metric.ts";

const COMMITS = 1_500;
const document = JSON.stringify({ text: "words ".repeat(100) });

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** One small record a transaction, durable before the next: our vault, and plain SQLite with the same settings. */
export async function measureStorage(): Promise<Metric[]> {
  const folder = mkdtempSync(join(tmpdir(), "attune-bench-"));
  try {
    const { commit, close } = await vaultCommits(folder);
    const plain = plainCommits(folder);
    const ours: number[] = [];
    const theirs: number[] = [];
    // Turn by turn, so that whatever else the disk does meets both alike.
    for (let n = 0; n < COMMITS; n += 1) {
      ours.push(timed(() => commit(n)));
      theirs.push(timed(() => plain(n)));
    }
    close();
    const [vault, sqlite] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
    return [
      metric("vault: one durable commit with its audit row, median", vault, "ms", 5),
      metric(
        "plain SQLite: the same record, same settings, no encryption, no audit, median",
        sqlite,
        "ms",
        5,
      ),
      metric("vault: a commit beside plain SQLite with the same settings", vault / sqlite, "ratio", 1.5),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function vaultCommits(folder: string) {
  const vault = await createVault({
    ...prepareVault(),
    dir: join(folder, "practice"),
    anchorDir: join(folder, "anchors"),
    passphrase: "seven quiet lanterns over the estuary",
    device: uuidv7(),
    clock: () => new Date(),
    cheapKeysForTests: true,
  });
  const commit = (n: number) =>
    vault.commit({ action: "setting-changed", author: "clinician", device: "bench" }, (write) => {
      write.run("INSERT INTO setting (key, value) VALUES (?, ?)", `key ${n}`, document);
      write.wrote("setting", `key ${n}`, document);
    });
  return { commit, close: () => vault.close() };
}

function plainCommits(folder: string): (n: number) => void {
  const database = new Database(join(folder, "plain.db"));
  for (const { pragma, value } of SETTINGS) database.pragma(`${pragma} = ${value}`);
  database.exec("CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
  const insert = database.prepare("INSERT INTO setting (key, value) VALUES (?, ?)");
  return (n) => void insert.run(`key ${n}`, document);
}
