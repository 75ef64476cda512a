import type { SessionId, TallyEventId, UnitId } from "#shared/domain/ids.ts";
import { type TallyEvent, tallyEventSchema } from "#shared/domain/tally.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

type EventRow = {
  id: string;
  session_id: string;
  at: string;
  kind: string;
  partner_id: string | null;
  valence: string | null;
  tag: string | null;
};

const COLUMNS = `tally_event.id, tally_event.session_id, tally_event.at, tally_event.kind,
  tally_event.partner_id, tally_event.valence, tally_event.tag`;

export function findTallyEvent(read: ReadHandle, eventId: TallyEventId): TallyEvent | undefined {
  const row = read.one<EventRow>(`SELECT ${COLUMNS} FROM tally_event WHERE id = ?`, eventId);
  return row && parseEvent(row);
}

/** In the order in which it happened; ids are made in order, and tell apart what one millisecond holds. */
export function listTallyEvents(read: ReadHandle, sessionId: SessionId): TallyEvent[] {
  return read
    .all<EventRow>(`SELECT ${COLUMNS} FROM tally_event WHERE session_id = ? ORDER BY at, id`, sessionId)
    .map(parseEvent);
}

/** The same, of all sessions of a unit. */
export function listTallyEventsOfUnit(read: ReadHandle, unitId: UnitId): TallyEvent[] {
  return read
    .all<EventRow>(
      `SELECT ${COLUMNS} FROM tally_event JOIN session ON session.id = tally_event.session_id
        WHERE session.unit_id = ? ORDER BY tally_event.at, tally_event.id`,
      unitId,
    )
    .map(parseEvent);
}

export function insertTallyEvent(write: WriteHandle, event: TallyEvent): void {
  const isTap = event.kind === "tap";
  write.run(
    "INSERT INTO tally_event (id, session_id, at, kind, partner_id, valence, tag) VALUES (?, ?, ?, ?, ?, ?, ?)",
    event.id,
    event.sessionId,
    event.at,
    event.kind,
    "partnerId" in event ? event.partnerId : null,
    isTap ? event.valence : null,
    isTap ? event.tag : null,
  );
  write.wrote("tally-event", event.id, event);
}

export function deleteTallyEvent(write: WriteHandle, eventId: TallyEventId): void {
  write.run("DELETE FROM tally_event WHERE id = ?", eventId);
  write.wrote("tally-event", eventId, null);
}

function parseEvent(row: EventRow): TallyEvent {
  const { kind, at, partner_id: partnerId, valence, tag } = row;
  const own = kind === "tap" ? { partnerId, valence, tag } : kind === "floor" ? { partnerId } : {};
  return tallyEventSchema.parse({ id: row.id, sessionId: row.session_id, kind, at, ...own });
}
