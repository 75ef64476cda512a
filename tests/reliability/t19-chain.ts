import { readAnchor, requireAnchored } from "#main/core/vault/anchor.ts";
import { type AuditContext, readProgress, verifyAuditChain } from "#main/core/vault/audit.ts";
import type { Connection } from "#main/core/vault/database.ts";
import { VaultError } from "#main/core/vault/vault-error.ts";
import { commitMany } from "#tests/support/many-commits.ts";
import { behindTheBack } from "#tests/support/vault-at.ts";
import { dice, inFolder, type Reliability, vaultIn } from "./ground.ts";

type Forgery = (database: Connection, seq: number, last: number) => void;

const run = (database: Connection, sql: string, ...values: (number | string)[]) =>
  void database.prepare(sql).run(...values);

/** What somebody could do to the log who has the page key, but not the one the rows are sealed with. */
const FORGERIES: readonly Forgery[] = [
  (database, seq) => run(database, "UPDATE audit SET action = 'other' WHERE seq = ?", seq),
  (database, seq) => run(database, "UPDATE audit SET records = '[]' WHERE seq = ?", seq),
  (database, seq) => run(database, "DELETE FROM audit WHERE seq = ?", seq),
  swapped,
  truncated,
  (database, seq, last) => {
    truncated(database, seq);
    const row = database
      .prepare<[number], { hash: string }>("SELECT * FROM audit WHERE seq = ?")
      .get(seq - 1);
    for (let next = seq; next <= last; next += Math.max(1, last - seq))
      run(
        database,
        `INSERT INTO audit SELECT ?, counter + ?, at, author, device, 'forged', records, ?, ? FROM audit WHERE seq = ?`,
        next,
        next - seq + 1,
        row?.hash ?? "",
        "f".repeat(64),
        seq - 1,
      );
  },
];

function swapped(database: Connection, seq: number): void {
  const other = seq > 1 ? seq - 1 : seq + 1;
  run(database, "UPDATE audit SET seq = -1 WHERE seq = ?", seq);
  run(database, "UPDATE audit SET seq = ? WHERE seq = ?", seq, other);
  run(database, "UPDATE audit SET seq = ? WHERE seq = -1", other);
}

/** The meta row goes along, so that nothing inside the database contradicts it. */
function truncated(database: Connection, seq: number): void {
  run(database, "DELETE FROM audit WHERE seq >= ?", seq);
  run(
    database,
    "UPDATE meta SET (counter, audit_seq, audit_head) = (SELECT counter, seq, hash FROM audit ORDER BY seq DESC LIMIT 1)",
  );
}

type Memory = { anchorDir: string; name: string; key: Buffer };

function isNoticed(database: Connection, context: AuditContext, memory: Memory | null): boolean {
  try {
    if (!verifyAuditChain(database, context).intact) return true;
    const progress = readProgress(database, context);
    const anchor = memory ? readAnchor(memory.anchorDir, memory.name, memory.key) : "none";
    if (typeof anchor === "object") requireAnchored(database, progress, anchor);
    return false;
  } catch (error) {
    if (error instanceof VaultError) return true;
    throw error;
  }
}

export const chains: Reliability = {
  test: "T19",
  none: "edited, deleted, exchanged, cut off or forked rows of the audit log that went by unnoticed",
  scale: { quick: 12, ci: 600, nightly: 10_000 },
  weakening: { what: "nothing outside the vault remembers the last row", runs: 12 },
  run: (runs, weakened) =>
    inFolder(async (folder) => {
      const place = await vaultIn(folder, 0);
      const rows = runs < 100 ? 1_000 : 10_000;
      await commitMany(place, rows);
      return behindTheBack(place, (database, keys) => {
        const context = { vaultId: place.vaultId, key: keys.audit };
        const memory = { anchorDir: place.anchorDir, name: place.vaultId, key: keys.anchor };
        const roll = dice(runs);
        let bad = 0;
        for (let number = 0; number < runs; number += 1) {
          database.exec("BEGIN");
          FORGERIES[number % FORGERIES.length]?.(database, 2 + roll(rows - 2), rows + 1);
          if (!isNoticed(database, context, weakened ? null : memory)) bad += 1;
          database.exec("ROLLBACK");
        }
        return { runs, bad };
      });
    }),
};
