import type { Register } from "#shared/contract/joint-work.ts";
import {
  type ConsentEntry,
  consentEntrySchema,
  type PolicyEntry,
  policyEntrySchema,
} from "#shared/domain/consent.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { type SafetyEntry, safetyEntrySchema } from "#shared/domain/safety.ts";
import type { z } from "#shared/domain/zod.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

type Row = { document: string };
type Entry = SafetyEntry | ConsentEntry | PolicyEntry;
type Table = "safety_entry" | "consent_entry" | "policy_entry";

/** All that was recorded of a unit, in the order of its making. */
export const readRegister = (read: ReadHandle, unitId: UnitId): Register => ({
  safety: list(read, "safety_entry", safetyEntrySchema, unitId),
  consents: list(read, "consent_entry", consentEntrySchema, unitId),
  policies: list(read, "policy_entry", policyEntrySchema, unitId),
});

function list<T>(read: ReadHandle, table: Table, schema: z.ZodType<T>, unitId: UnitId): T[] {
  return read
    .all<Row>(`SELECT document FROM ${table} WHERE unit_id = ? ORDER BY at, id`, unitId)
    .map(({ document }) => schema.parse(JSON.parse(document)));
}

/** Whose entry stands under this id already, if one does. */
export const unitOfEntry = (read: ReadHandle, table: Table, id: string): string | undefined =>
  read.one<{ unit_id: string }>(`SELECT unit_id FROM ${table} WHERE id = ?`, id)?.unit_id;

export function insertSafetyEntry(write: WriteHandle, entry: SafetyEntry): void {
  insert(write, "safety_entry", entry);
  write.wrote("safety-entry", entry.id, entry);
}

export function insertConsentEntry(write: WriteHandle, entry: ConsentEntry): void {
  insert(write, "consent_entry", entry);
  write.wrote("consent-entry", entry.id, entry);
}

export function insertPolicyEntry(write: WriteHandle, entry: PolicyEntry): void {
  insert(write, "policy_entry", entry);
  write.wrote("policy-entry", entry.id, entry);
}

function insert(write: WriteHandle, table: Table, entry: Entry): void {
  const { id, unitId, at } = entry;
  write.run(
    `INSERT INTO ${table} (id, unit_id, at, document) VALUES (?, ?, ?, ?)`,
    id,
    unitId,
    at,
    JSON.stringify(entry),
  );
}

/** The last decision of every unit that has one. */
export const lastDecisions = (read: ReadHandle) =>
  read
    .all<Row>(
      `SELECT document FROM (
         SELECT document, row_number() OVER (PARTITION BY unit_id ORDER BY at DESC, id DESC) AS place
           FROM safety_entry WHERE json_extract(document, '$.kind') = 'decision')
        WHERE place = 1`,
    )
    .flatMap(({ document }) => {
      const entry = safetyEntrySchema.parse(JSON.parse(document));
      return entry.kind === "decision" ? [entry] : [];
    });
