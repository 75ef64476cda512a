import type { PartnerId, SessionId, UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { latestRolesOf } from "../cycle-map/index.ts";
import { findSession } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";
import {
  findAttendance,
  findNote,
  listStageMarks,
  planFor,
  sessionsWithNote,
  storeAttendance,
  storeNote,
  storePlan,
  storeStageMark,
} from "./repository.ts";

/** What a session puts on record beside its tally: who came, what was planned, the progress note, the stage of the work. */
export function recordProcedures(record: WithPractice["record"], clock: Clock) {
  return {
    /** Noted in the audit log as a view. */
    open: record.open.handler(({ context: { practice }, input: { sessionId }, errors }) => {
      const { vault, device } = practice;
      const found = place(vault.read, sessionId);
      if (!found) throw errors.NOT_FOUND();
      const { session, unit } = found;
      vault.note(
        { action: "session-record-viewed", author: "clinician", device },
        { kind: "session", id: sessionId },
      );
      const known = findAttendance(vault.read, sessionId);
      return {
        session,
        attendance: unit.partners.map(
          ({ id }) =>
            known.find(({ partnerId }) => partnerId === id) ?? {
              partnerId: id,
              presence: null,
              modality: null,
            },
        ),
        plan: planFor(vault.read, session),
        note: findNote(vault.read, sessionId),
        ...progressOf(vault.read, unit.id),
      };
    }),

    listOfUnit: record.listOfUnit.handler(({ context, input: { unitId }, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, unitId)) throw errors.NOT_FOUND();
      return { notedIn: sessionsWithNote(read, unitId), ...progressOf(read, unitId) };
    }),

    ...keepProcedures(record, clock),
  };
}

function keepProcedures(record: WithPractice["record"], clock: Clock) {
  return {
    /** Takes only the unit's own partners. */
    keepAttendance: record.keepAttendance.handler(({ context: { practice }, input, errors }) => {
      const { sessionId, attendance } = input;
      const found = place(practice.vault.read, sessionId);
      if (!found || !attendance.every(({ partnerId }) => isOf(found.unit, partnerId)))
        throw errors.NOT_FOUND();
      practice.vault.commit(
        { action: "attendance-kept", author: "clinician", device: practice.device },
        (write) => storeAttendance(write, sessionId, attendance),
      );
    }),

    keepPlan: record.keepPlan.handler(({ context: { practice }, input: { sessionId, plan }, errors }) => {
      if (!findSession(practice.vault.read, sessionId)) throw errors.NOT_FOUND();
      practice.vault.commit({ action: "plan-kept", author: "clinician", device: practice.device }, (write) =>
        storePlan(write, sessionId, plan),
      );
    }),

    keepNote: record.keepNote.handler(({ context: { practice }, input: { sessionId, note }, errors }) => {
      if (!findSession(practice.vault.read, sessionId)) throw errors.NOT_FOUND();
      practice.vault.commit(
        { action: "progress-note-kept", author: "clinician", device: practice.device },
        (write) => storeNote(write, sessionId, note, clock().toISOString()),
      );
    }),

    /** One mark a partner and session; an earlier session's stays in the history. */
    keepStage: record.keepStage.handler(({ context: { practice }, input: { mark }, errors }) => {
      const found = place(practice.vault.read, mark.sessionId);
      if (!found || !isOf(found.unit, mark.partnerId)) throw errors.NOT_FOUND();
      practice.vault.commit({ action: "stage-kept", author: "clinician", device: practice.device }, (write) =>
        storeStageMark(write, mark),
      );
    }),
  };
}

const progressOf = (read: ReadHandle, unitId: UnitId) => ({
  stages: listStageMarks(read, unitId),
  roles: latestRolesOf(read, unitId),
});

function place(read: ReadHandle, sessionId: SessionId) {
  const session = findSession(read, sessionId);
  const unit = session && findUnit(read, session.unitId);
  return unit && { session, unit };
}

const isOf = (unit: Unit, partnerId: PartnerId) => unit.partners.some(({ id }) => id === partnerId);
