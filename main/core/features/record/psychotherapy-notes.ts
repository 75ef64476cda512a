import type { SessionId, UnitId } from "#shared/domain/ids.ts";
import { type PrivateText, privateText } from "#shared/domain/notes.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle, SealedPlace, Vault, WriteHandle } from "../../vault/vault.ts";
import { findSession } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";

const REVISION = 1;
const TABLE = "psychotherapy_note";

/** The clinician's analysis, in its own table under its own key (V16). Nothing but these three touches it. */
export function psychotherapyNotesProcedures(notes: WithPractice["psychotherapyNotes"], clock: Clock) {
  return {
    /** Noted in the audit log as a view. A session without one has an empty text. */
    open: notes.open.handler(({ context: { practice }, input: { sessionId }, errors }) => {
      const { vault, device } = practice;
      if (!findSession(vault.read, sessionId)) throw errors.NOT_FOUND();
      vault.note(
        { action: "psychotherapy-note-viewed", author: "clinician", device },
        { kind: "psychotherapy-note", id: placeOf(sessionId).id },
      );
      return { sessionId, text: findText(vault, sessionId) };
    }),

    /** The audit row holds the hash of what was sealed, never of the text. */
    keep: notes.keep.handler(({ context: { practice }, input: { sessionId, text }, errors }) => {
      const { vault, device } = practice;
      if (!findSession(vault.read, sessionId)) throw errors.NOT_FOUND();
      const sealed = vault.seal(placeOf(sessionId), text.forTheClinicianOnly);
      vault.commit({ action: "psychotherapy-note-kept", author: "clinician", device }, (write) => {
        if (text.forTheClinicianOnly === "") removeText(write, sessionId);
        else storeText(write, sessionId, sealed, clock().toISOString());
      });
    }),

    listOfUnit: notes.listOfUnit.handler(({ context, input: { unitId }, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, unitId)) throw errors.NOT_FOUND();
      return sessionsWithText(read, unitId);
    }),
  };
}

/** The revision is part of the place: an older text cannot stand in for a newer one. */
const placeOf = (sessionId: SessionId): SealedPlace => ({ table: TABLE, id: `${sessionId}/${REVISION}` });

function findText(vault: Vault, sessionId: SessionId): PrivateText {
  const row = vault.read.one<{ sealed: Uint8Array }>(
    "SELECT sealed FROM psychotherapy_note WHERE session_id = ? AND revision = ?",
    sessionId,
    REVISION,
  );
  return privateText(row ? vault.unseal(placeOf(sessionId), row.sealed) : "");
}

function storeText(write: WriteHandle, sessionId: SessionId, sealed: Uint8Array, at: string): void {
  write.run(
    `INSERT INTO psychotherapy_note (session_id, revision, sealed, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (session_id, revision) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at`,
    sessionId,
    REVISION,
    sealed,
    at,
  );
  write.wrote("psychotherapy-note", placeOf(sessionId).id, Buffer.from(sealed).toString("base64"));
}

function removeText(write: WriteHandle, sessionId: SessionId): void {
  write.run("DELETE FROM psychotherapy_note WHERE session_id = ? AND revision = ?", sessionId, REVISION);
  write.wrote("psychotherapy-note", placeOf(sessionId).id, null);
}

const sessionsWithText = (read: ReadHandle, unitId: UnitId): SessionId[] =>
  read
    .all<{ session_id: SessionId }>(
      `SELECT psychotherapy_note.session_id FROM psychotherapy_note
         JOIN session ON session.id = psychotherapy_note.session_id
        WHERE session.unit_id = ? ORDER BY session.number`,
      unitId,
    )
    .map(({ session_id: sessionId }) => sessionId);
