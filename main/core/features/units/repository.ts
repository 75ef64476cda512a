import type { UnitSummary } from "#shared/contract/units.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { type Unit, unitSchema } from "#shared/domain/unit.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

type UnitRow = { document: string };
type SummaryRow = UnitRow & { session_count: number; last_held_on: string | null; cycle_name: string | null };

export function findUnit(read: ReadHandle, unitId: UnitId): Unit | undefined {
  const row = read.one<UnitRow>("SELECT document FROM unit WHERE id = ?", unitId);
  return row && parse(row);
}

/** Seen last first; those never seen come after, the newest first. */
export function listUnits(read: ReadHandle): UnitSummary[] {
  const rows = read.all<SummaryRow>(
    `SELECT unit.document,
            (SELECT count(*) FROM session WHERE session.unit_id = unit.id) AS session_count,
            (SELECT max(held_on) FROM session WHERE session.unit_id = unit.id) AS last_held_on,
            (SELECT json_extract(cycle_map.document, '$.name') FROM cycle_map
              WHERE cycle_map.unit_id = unit.id AND json_extract(cycle_map.document, '$.name') <> ''
                AND cycle_map.put_away_at IS NULL
              ORDER BY cycle_map.changed_at DESC, cycle_map.id DESC LIMIT 1) AS cycle_name
       FROM unit
      ORDER BY last_held_on IS NULL, last_held_on DESC, unit.created_at DESC, unit.id DESC`,
  );
  return rows.map((row) => ({
    unit: parse(row),
    sessionCount: row.session_count,
    lastHeldOn: row.last_held_on,
    cycleName: row.cycle_name ?? "",
  }));
}

export function insertUnit(write: WriteHandle, unit: Unit): void {
  write.run(
    "INSERT INTO unit (id, created_at, document) VALUES (?, ?, ?)",
    unit.id,
    unit.createdAt,
    JSON.stringify(unit),
  );
  write.wrote("unit", unit.id, unit);
}

export function updateUnit(write: WriteHandle, unit: Unit): void {
  write.run("UPDATE unit SET document = ? WHERE id = ?", JSON.stringify(unit), unit.id);
  write.wrote("unit", unit.id, unit);
}

const parse = (row: UnitRow): Unit => unitSchema.parse(JSON.parse(row.document));
