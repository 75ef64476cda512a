import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import { v7 as uuidv7 } from "uuid";
import { createVault } from "#main/core/vault/create-vault.ts";
import { prepareVault } from "#main/core/vault/recovery-key.ts";
import { type Metric, metric, quantile } from "./metric.ts";

const COMMITS = 1_000;
const document = JSON.stringify({ text: "words ".repeat(100) });

function timed(commit: (n: number) => void): number {
  const samples = Array.from({ length: COMMITS }, (_, n) => {
    const started = performance.now();
    commit(n);
    return performance.now() - started;
  });
  return quantile(samples, 0.5);
}

/** One small record a transaction, durable before the next: our vault, and bare SQLite on the same disk. */
export async function measureStorage(): Promise<Metric[]> {
  const folder = mkdtempSync(join(tmpdir(), "attune-bench-"));
  try {
    const ours = timed(await vaultCommits(folder));
    const bare = timed(bareCommits(folder));
    return [
      metric("vault: one durable commit with its audit row, median", ours, "ms", 5),
      metric("vault: the same beside bare SQLite without encryption or audit", ours / bare, "ratio", 10),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function vaultCommits(folder: string): Promise<(n: number) => void> {
  const vault = await createVault({
    ...prepareVault(),
    dir: join(folder, "practice"),
    anchorDir: join(folder, "anchors"),
    passphrase: "seven quiet lanterns over the estuary",
    device: uuidv7(),
    clock: () => new Date(),
    cheapKeysForTests: true,
  });
  return (n) =>
    vault.commit({ action: "setting-changed", author: "clinician", device: "bench" }, (write) => {
      write.run("INSERT INTO setting (key, value) VALUES (?, ?)", `key ${n}`, document);
      write.wrote("setting", `key ${n}`, document);
    });
}

function bareCommits(folder: string): (n: number) => void {
  const database = new Database(join(folder, "bare.db"));
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("locking_mode = EXCLUSIVE");
  database.exec("CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
  const insert = database.prepare("INSERT INTO setting (key, value) VALUES (?, ?)");
  return (n) => void insert.run(`key ${n}`, document);
}
