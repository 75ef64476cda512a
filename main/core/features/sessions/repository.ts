import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import { type Session, sessionSchema } from "#shared/domain/session.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

type SessionRow = {
  id: string;
  unit_id: string;
  number: number;
  held_on: string;
  started_at: string | null;
  ended_at: string | null;
};

const COLUMNS = `session.id, session.unit_id, session.number, session.held_on,
  session.started_at, session.ended_at`;

export function findSession(read: ReadHandle, sessionId: SessionId): Session | undefined {
  const row = read.one<SessionRow>(`SELECT ${COLUMNS} FROM session WHERE id = ?`, sessionId);
  return row && parseSession(row);
}

export function listSessions(read: ReadHandle, unitId: UnitId): Session[] {
  return read
    .all<SessionRow>(`SELECT ${COLUMNS} FROM session WHERE unit_id = ? ORDER BY number`, unitId)
    .map(parseSession);
}

/** Null before the unit's first session. */
export function lastSessionNumber(read: ReadHandle, unitId: UnitId): number | null {
  const row = read.one<{ last: number | null }>(
    "SELECT max(number) AS last FROM session WHERE unit_id = ?",
    unitId,
  );
  return row?.last ?? null;
}

export function insertSession(write: WriteHandle, session: Session): void {
  write.run(
    `INSERT INTO session (id, unit_id, number, held_on, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?)`,
    session.id,
    session.unitId,
    session.number,
    session.heldOn,
    session.startedAt,
    session.endedAt,
  );
  write.wrote("session", session.id, session);
}

/** Its day and its times; number and unit stay for good. */
export function updateSession(write: WriteHandle, session: Session): void {
  write.run(
    "UPDATE session SET held_on = ?, started_at = ?, ended_at = ? WHERE id = ?",
    session.heldOn,
    session.startedAt,
    session.endedAt,
    session.id,
  );
  write.wrote("session", session.id, session);
}

/** The sessions that left a version of a map, the first first. */
export function sessionsWithVersionOf(read: ReadHandle, mapId: string): Session[] {
  return read
    .all<SessionRow>(
      `SELECT ${COLUMNS} FROM session
         JOIN cycle_map_version ON cycle_map_version.session_id = session.id
        WHERE cycle_map_version.map_id = ? ORDER BY session.number`,
      mapId,
    )
    .map(parseSession);
}

const parseSession = (row: SessionRow): Session =>
  sessionSchema.parse({
    id: row.id,
    unitId: row.unit_id,
    number: row.number,
    heldOn: row.held_on,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  });
