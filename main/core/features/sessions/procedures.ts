import type { Session } from "#shared/domain/session.ts";
import type { WithPractice } from "../../gate.ts";
import { findUnit } from "../units/index.ts";
import { findSession, insertSession, lastSessionNumber, listSessions, updateSession } from "./repository.ts";

/** Meetings with a unit: their number, their day, and when they began and ended. */
export function sessionsProcedures(sessions: WithPractice["sessions"]) {
  return {
    list: sessions.list.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, input.unitId)) throw errors.NOT_FOUND();
      return listSessions(read, input.unitId);
    }),

    /** Asking again with the same id answers with the session begun the first time. */
    create: sessions.create.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const known = findSession(vault.read, input.id);
      if (known?.unitId === input.unitId) return known;
      if (known || !findUnit(vault.read, input.unitId)) throw errors.NOT_FOUND();
      return vault.commit({ action: "session-begun", author: "clinician", device }, (write) => {
        const number = (lastSessionNumber(write, input.unitId) ?? 0) + 1;
        const { id, unitId, heldOn } = input;
        const session: Session = { id, unitId, number, heldOn, startedAt: null, endedAt: null };
        insertSession(write, session);
        return session;
      });
    }),

    /** The number stays, whatever the new day. */
    changeDate: sessions.changeDate.handler(({ context: { practice }, input, errors }) => {
      const session = findSession(practice.vault.read, input.sessionId);
      if (!session) throw errors.NOT_FOUND();
      const next: Session = { ...session, heldOn: input.heldOn };
      practice.vault.commit(
        { action: "session-date-changed", author: "clinician", device: practice.device },
        (write) => updateSession(write, next),
      );
      return next;
    }),

    /** An answer that got lost may be asked for again: the same times are not written twice. */
    setTimes: sessions.setTimes.handler(({ context: { practice }, input: { sessionId, times }, errors }) => {
      const { vault, device } = practice;
      const session = findSession(vault.read, sessionId);
      if (!session) throw errors.NOT_FOUND();
      const next: Session = { ...session, ...times };
      if (next.startedAt === session.startedAt && next.endedAt === session.endedAt) return session;
      vault.commit({ action: "session-times-set", author: "clinician", device }, (write) =>
        updateSession(write, next),
      );
      return next;
    }),
  };
}
