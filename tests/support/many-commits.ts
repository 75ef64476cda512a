import { writeAnchor } from "#main/core/vault/anchor.ts";
import { appendAuditRow, readProgress, recordHash } from "#main/core/vault/audit.ts";
import { prepared } from "#main/core/vault/statements.ts";
import { behindTheBack, type VaultPlace } from "./vault-at.ts";

/** The record of one commit, and how it comes into its table. */
export type ManyRecords = (number: number) => {
  kind: string;
  id: string;
  content: unknown;
  sql: string;
  values: (string | number)[];
};

const SETTING: ManyRecords = (number) => {
  const id = `many-${number}`;
  const content = `a value of some length, number ${number}`;
  const sql = "INSERT INTO setting (key, value) VALUES (?, ?)";
  return { kind: "setting", id, content, sql, values: [id, JSON.stringify(content)] };
};

/**
 * As many commits as one likes, each with its record and its audit row as the vault itself writes them, but all in one
 * transaction: a hundred thousand durable ones would take minutes.
 */
export async function commitMany(place: VaultPlace, commits: number, recordOf = SETTING): Promise<void> {
  await behindTheBack(place, (database, keys) => {
    const context = { vaultId: place.vaultId, key: keys.audit };
    const at = place.clock().toISOString();
    const row = { at, author: "clinician", device: place.device, action: "setting-changed" };
    let progress = readProgress(database, context);
    database.exec("BEGIN IMMEDIATE");
    for (let number = 1; number <= commits; number += 1) {
      const { kind, id, content, sql, values } = recordOf(number);
      prepared(database, sql).run(...values);
      const records = [{ kind, id, hash: recordHash(context, kind, id, content) }];
      progress = appendAuditRow(database, context, progress, {
        ...row,
        counter: progress.counter + 1,
        records,
      });
    }
    database.exec("COMMIT");
    writeAnchor(place.anchorDir, place.vaultId, keys.anchor, progress);
  });
}
