import type { SessionId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { answersFrom } from "#shared/forms/answer.ts";
import { CHECK_IN, type CheckInReveal, revealOf } from "#shared/forms/check-in.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { mustBeOpen } from "../joint-work/index.ts";
import { findSession, listSessions } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";
import { findFormVersion, listAnswers, putAnswer, responsesInSession } from "./repository.ts";

/** The check-in before a session: who has answered, and both side by side once that was decided. */
export function checkInProcedures(checkIns: WithPractice["checkIns"]) {
  return {
    ofUnit: checkIns.ofUnit.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      const unit = findUnit(read, input.unitId);
      if (!unit) throw errors.NOT_FOUND();
      return listSessions(read, unit.id).flatMap((session) => {
        const responses = responsesInSession(read, session.id, CHECK_IN.id);
        if (responses.length === 0) return [];
        return [{ session, responses, reveal: revealedCheckIn(read, unit, session.id) ?? null }];
      });
    }),

    reveal: checkIns.reveal.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const session = findSession(vault.read, input.sessionId);
      const unit = session && findUnit(vault.read, session.unitId);
      if (!unit) throw errors.NOT_FOUND();
      const known = revealedCheckIn(vault.read, unit, session.id);
      if (known) return known;
      mustBeOpen(vault.read, unit, "side-by-side", errors);
      const reveal = sideBySide(vault.read, unit, session.id, "done");
      if (!reveal) throw errors.NOT_BOTH_ANSWERED();
      vault.commit({ action: "check-in-revealed", author: "clinician", device }, (write) => {
        for (const { id } of responsesInSession(write, session.id, CHECK_IN.id))
          for (const answer of listAnswers(write, id)) putAnswer(write, id, { ...answer, sharing: "shared" });
      });
      return reveal;
    }),
  };
}

/** Both check-ins of a session side by side; undefined until they were revealed, and for another couple's session. */
export const revealedCheckIn = (
  read: ReadHandle,
  unit: Unit,
  sessionId: SessionId,
): CheckInReveal | undefined => sideBySide(read, unit, sessionId, "revealed");

/** Undefined unless every partner is done and, where `revealed` is asked for, every answer is shared. */
function sideBySide(
  read: ReadHandle,
  unit: Unit,
  sessionId: SessionId,
  as: "done" | "revealed",
): CheckInReveal | undefined {
  const responses = responsesInSession(read, sessionId, CHECK_IN.id).filter(({ state }) => state === "done");
  // The wording of the first stands over both: a form is not reworded between two partners of one session.
  const [first] = responses;
  const form = first && findFormVersion(read, first.formId, first.formVersion);
  return (
    form &&
    revealOf(form, unit.partners, (partnerId) => {
      const response = responses.find((one) => one.partnerId === partnerId);
      const answers = response ? listAnswers(read, response.id) : [];
      return answersFrom(as === "revealed" ? answers.filter(({ sharing }) => sharing === "shared") : answers);
    })
  );
}
