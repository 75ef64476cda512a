import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import { EMPTY_NOTE, isEmptyNote, type ProgressNote, progressNoteSchema } from "#shared/domain/notes.ts";
import type { Session } from "#shared/domain/session.ts";
import {
  type Attendance,
  attendanceSchema,
  type DatedStageMark,
  datedStageMarkSchema,
  type PlanLine,
  planSchema,
  type StageMark,
} from "#shared/domain/session-record.ts";
import { carryOver } from "#shared/plan/carry-over.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

/** Signing and amending will add revisions; until then a note has one. */
const REVISION = 1;

export function findAttendance(read: ReadHandle, sessionId: SessionId): Attendance[] {
  return read
    .all<{ partner_id: string; presence: string | null; modality: string | null }>(
      "SELECT partner_id, presence, modality FROM attendance WHERE session_id = ? ORDER BY rowid",
      sessionId,
    )
    .map(({ partner_id: partnerId, presence, modality }) =>
      attendanceSchema.parse({ partnerId, presence, modality }),
    );
}

export function storeAttendance(write: WriteHandle, sessionId: SessionId, attendance: Attendance[]): void {
  for (const { partnerId, presence, modality } of attendance)
    write.run(
      `INSERT INTO attendance (session_id, partner_id, presence, modality) VALUES (?, ?, ?, ?)
       ON CONFLICT (session_id, partner_id) DO UPDATE SET presence = excluded.presence, modality = excluded.modality`,
      sessionId,
      partnerId,
      presence,
      modality,
    );
  write.wrote("attendance", sessionId, findAttendance(write, sessionId));
}

/** The session's own plan; before it has one, what the last planned session before it left undone. */
export function planFor(read: ReadHandle, { id, unitId, number }: Session): PlanLine[] {
  const row = read.one<{ session_id: string; lines: string }>(
    `SELECT session_plan.session_id, session_plan.lines FROM session_plan
       JOIN session ON session.id = session_plan.session_id
      WHERE session.unit_id = ? AND session.number <= ? ORDER BY session.number DESC LIMIT 1`,
    unitId,
    number,
  );
  if (!row) return [];
  const lines = planSchema.parse(JSON.parse(row.lines));
  return row.session_id === id ? lines : carryOver(lines);
}

export function storePlan(write: WriteHandle, sessionId: SessionId, plan: PlanLine[]): void {
  write.run(
    `INSERT INTO session_plan (session_id, lines) VALUES (?, ?)
     ON CONFLICT (session_id) DO UPDATE SET lines = excluded.lines`,
    sessionId,
    JSON.stringify(plan),
  );
  write.wrote("session-plan", sessionId, plan);
}

export function findNote(read: ReadHandle, sessionId: SessionId): ProgressNote {
  const row = read.one<{ document: string }>(
    "SELECT document FROM progress_note WHERE session_id = ? ORDER BY revision DESC LIMIT 1",
    sessionId,
  );
  return row ? progressNoteSchema.parse(JSON.parse(row.document)) : EMPTY_NOTE;
}

export function storeNote(write: WriteHandle, sessionId: SessionId, note: ProgressNote, at: string): void {
  write.run(
    `INSERT INTO progress_note (session_id, revision, document, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (session_id, revision) DO UPDATE
       SET document = excluded.document, updated_at = excluded.updated_at`,
    sessionId,
    REVISION,
    JSON.stringify(note),
    at,
  );
  write.wrote("progress-note", `${sessionId}/${REVISION}`, note);
}

/** A note that was emptied again counts as none. */
export function sessionsWithNote(read: ReadHandle, unitId: UnitId): SessionId[] {
  return read
    .all<{ session_id: SessionId; document: string }>(
      `SELECT progress_note.session_id, progress_note.document FROM progress_note
         JOIN session ON session.id = progress_note.session_id
        WHERE session.unit_id = ? AND progress_note.revision = ? ORDER BY session.number`,
      unitId,
      REVISION,
    )
    .filter(({ document }) => !isEmptyNote(progressNoteSchema.parse(JSON.parse(document))))
    .map(({ session_id: sessionId }) => sessionId);
}

export function listStageMarks(read: ReadHandle, unitId: UnitId): DatedStageMark[] {
  return read
    .all<{ session_id: string; number: number; held_on: string; partner_id: string; step: number }>(
      `SELECT stage_mark.session_id, session.number, session.held_on, stage_mark.partner_id, stage_mark.step
         FROM stage_mark JOIN session ON session.id = stage_mark.session_id
        WHERE session.unit_id = ? ORDER BY session.number, stage_mark.partner_id`,
      unitId,
    )
    .map(({ session_id: sessionId, number, held_on: heldOn, partner_id: partnerId, step }) =>
      datedStageMarkSchema.parse({ sessionId, number, heldOn, partnerId, step }),
    );
}

export function storeStageMark(write: WriteHandle, mark: StageMark): void {
  const { sessionId, partnerId, step } = mark;
  const id = `${sessionId}/${partnerId}`;
  if (step === null) {
    write.run("DELETE FROM stage_mark WHERE session_id = ? AND partner_id = ?", sessionId, partnerId);
    write.wrote("stage-mark", id, null);
    return;
  }
  write.run(
    `INSERT INTO stage_mark (session_id, partner_id, step) VALUES (?, ?, ?)
     ON CONFLICT (session_id, partner_id) DO UPDATE SET step = excluded.step`,
    sessionId,
    partnerId,
    step,
  );
  write.wrote("stage-mark", id, mark);
}
