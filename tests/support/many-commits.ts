import { writeAnchor } from "#main/core/vault/anchor.ts";
import { appendAuditRow, readProgress, recordHash } from "#main/core/vault/audit.ts";
import { prepared } from "#main/core/vault/statements.ts";
import { behindTheBack, type VaultPlace } from "./vault-at.ts";

/**
 * As many commits as one likes, each with its record and its audit row as the vault itself writes them, but all in one
 * transaction: a hundred thousand durable ones would take minutes.
 */
export async function commitMany(place: VaultPlace, commits: number): Promise<void> {
  await behindTheBack(place, (database, keys) => {
    const context = { vaultId: place.vaultId, key: keys.audit };
    const at = place.clock().toISOString();
    const row = { at, author: "clinician", device: place.device, action: "setting-changed" };
    const insert = "INSERT INTO setting (key, value) VALUES (?, ?)";
    let progress = readProgress(database, context);
    database.exec("BEGIN IMMEDIATE");
    for (let number = 1; number <= commits; number += 1) {
      const key = `many-${number}`;
      const value = `a value of some length, number ${number}`;
      prepared(database, insert).run(key, JSON.stringify(value));
      const records = [{ kind: "setting", id: key, hash: recordHash(context, "setting", key, value) }];
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
