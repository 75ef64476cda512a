import type { MapSummary } from "#shared/contract/cycle-map.ts";
import type { Operation } from "#shared/cycle/change.ts";
import { patternOf, type RolePair, rolePair } from "#shared/cycle/pattern.ts";
import { type CycleMap, type CycleRole, cycleMapSchema, SIDES } from "#shared/domain/cycle-map.ts";
import type { DeviceId, MapId, OperationId, SessionId, UnitId } from "#shared/domain/ids.ts";
import type { RoleOfPartner } from "#shared/stages/order-hint.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

/** A map as the vault holds it. */
export type StoredMap = { map: CycleMap; revision: number };

type MapRow = { document: string; revision: number };

export function findMap(read: ReadHandle, mapId: MapId): StoredMap | undefined {
  const row = read.one<MapRow>("SELECT document, revision FROM cycle_map WHERE id = ?", mapId);
  return row && { map: parse(row.document), revision: row.revision };
}

/** Those in use or those put away, the one changed last first. */
export function listMaps(read: ReadHandle, unitId: UnitId, putAway: boolean): MapSummary[] {
  const rows = read.all<{ document: string; changed_at: string }>(
    `SELECT document, changed_at FROM cycle_map
      WHERE unit_id = ? AND (put_away_at IS NOT NULL) = ? ORDER BY changed_at DESC, id DESC`,
    unitId,
    Number(putAway),
  );
  return rows.map((row) => {
    const map = parse(row.document);
    return summary(map, row.changed_at, earlierRoles(read, map.id));
  });
}

/** The roles of a map's versions, the first session's first. */
export function earlierRoles(read: ReadHandle, mapId: MapId): [CycleRole, CycleRole][] {
  const rows = read.all<{ document: string }>(
    `SELECT version.document FROM cycle_map_version AS version
       JOIN session ON session.id = version.session_id
      WHERE version.map_id = ? ORDER BY session.number`,
    mapId,
  );
  return rows.map(({ document }) => rolePair(parse(document)));
}

/** When a map was put away, or null while it is in use. */
export function setPutAway(write: WriteHandle, map: CycleMap, putAwayAt: string | null): void {
  write.run("UPDATE cycle_map SET put_away_at = ? WHERE id = ?", putAwayAt, map.id);
  write.wrote("cycle-map", map.id, map);
}

/** How each partner moves in the negative map that was changed last; empty without one. */
export function latestRolesOf(read: ReadHandle, unitId: UnitId): RoleOfPartner[] {
  const map = read
    .all<{ document: string }>(
      "SELECT document FROM cycle_map WHERE unit_id = ? ORDER BY changed_at DESC, id DESC",
      unitId,
    )
    .map(({ document }) => parse(document))
    .find(({ kind }) => kind === "negative");
  return map
    ? SIDES.map((side) => ({ partnerId: map.sides[side].partnerId, role: map.sides[side].role }))
    : [];
}

export function findVersion(read: ReadHandle, mapId: MapId, sessionId: SessionId): CycleMap | undefined {
  const row = read.one<{ document: string }>(
    "SELECT document FROM cycle_map_version WHERE map_id = ? AND session_id = ?",
    mapId,
    sessionId,
  );
  return row && parse(row.document);
}

const VERSIONS_READ_MAX = 60;

/** A unit's maps as they stand, then their versions, the newest first. */
export function mapsAndVersions(read: ReadHandle, unitId: UnitId): CycleMap[] {
  const now = read.all<{ document: string }>(
    "SELECT document FROM cycle_map WHERE unit_id = ? ORDER BY changed_at DESC, id DESC",
    unitId,
  );
  const before = read.all<{ document: string }>(
    `SELECT version.document FROM cycle_map_version AS version JOIN cycle_map AS map ON map.id = version.map_id
     WHERE map.unit_id = ? ORDER BY version.session_id DESC, version.map_id LIMIT ?`,
    unitId,
    VERSIONS_READ_MAX,
  );
  return [...now, ...before].map(({ document }) => parse(document));
}

/** The revision an operation led to, or undefined when the vault has not seen it. */
export function revisionOf(read: ReadHandle, operationId: OperationId): number | undefined {
  return read.one<{ revision: number }>("SELECT revision FROM map_operation WHERE id = ?", operationId)
    ?.revision;
}

/** The highest counter a device has used; 0 before its first operation. */
export function lastCounterOf(read: ReadHandle, device: DeviceId): number {
  const row = read.one<{ last: number | null }>(
    "SELECT MAX(counter) AS last FROM map_operation WHERE device = ?",
    device,
  );
  return row?.last ?? 0;
}

export function insertMap(write: WriteHandle, map: CycleMap, changedAt: string): void {
  write.run(
    "INSERT INTO cycle_map (id, unit_id, document, revision, changed_at) VALUES (?, ?, ?, 0, ?)",
    map.id,
    map.unitId,
    JSON.stringify(map),
    changedAt,
  );
  write.wrote("cycle-map", map.id, map);
}

/** Keeps the operation, the map it led to, and that map as the version of the operation's session. */
export function storeOperation(
  write: WriteHandle,
  operation: Operation,
  stored: StoredMap,
  at: string,
): void {
  const document = JSON.stringify(stored.map);
  write.run(
    `INSERT INTO map_operation (id, map_id, session_id, revision, author, device, counter, at, change)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    operation.id,
    operation.mapId,
    operation.sessionId,
    stored.revision,
    operation.author,
    operation.device,
    operation.counter,
    operation.at,
    JSON.stringify(operation.change),
  );
  write.run(
    "UPDATE cycle_map SET document = ?, revision = ?, changed_at = ? WHERE id = ?",
    document,
    stored.revision,
    at,
    operation.mapId,
  );
  if (operation.sessionId !== null)
    write.run(
      `INSERT INTO cycle_map_version (map_id, session_id, document, revision) VALUES (?, ?, ?, ?)
       ON CONFLICT (map_id, session_id) DO UPDATE SET document = excluded.document, revision = excluded.revision`,
      operation.mapId,
      operation.sessionId,
      document,
      stored.revision,
    );
  write.wrote("cycle-map", operation.mapId, stored.map);
}

const parse = (document: string): CycleMap => cycleMapSchema.parse(JSON.parse(document));

const summary = (map: CycleMap, changedAt: string, earlier: readonly RolePair[]): MapSummary => ({
  id: map.id,
  name: map.name,
  topic: map.topic,
  kind: map.kind,
  partners: [map.sides.a.partnerId, map.sides.b.partnerId],
  // A new cycle is not one of the patterns a couple is caught in.
  pattern: map.kind === "negative" ? patternOf(rolePair(map), earlier) : null,
  answers: map.answers,
  itemCount: SIDES.reduce((count, side) => count + map.sides[side].items.length, 0),
  changedAt,
});
