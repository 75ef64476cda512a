import type { Due } from "#shared/contract/measures.ts";
import type { PartnerId } from "#shared/domain/ids.ts";
import type { Administration, Planned } from "#shared/domain/measure.ts";
import type { Session } from "#shared/domain/session.ts";
import { isDue } from "#shared/measures/schedule.ts";
import type { WithPractice } from "../../gate.ts";
import { listSessions } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";
import type { Instruments } from "./instruments.ts";
import { dropPlanned, listAdministrations, listPlanned, putPlanned } from "./repository.ts";

/** When a unit is to answer what. */
export function planProcedures(measures: WithPractice["measures"], instruments: Instruments) {
  return {
    planned: measures.planned.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, input.unitId)) throw errors.NOT_FOUND();
      return listPlanned(read, input.unitId);
    }),

    /** The last word holds. Taking back what was never planned changes nothing. */
    plan: measures.plan.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const whole = instruments.find(vault.read, input.instrumentId);
      if (!whole || !findUnit(vault.read, input.unitId)) throw errors.NOT_FOUND();
      const { unitId, instrumentId, schedule } = input;
      const before = listPlanned(vault.read, unitId).some((each) => each.instrumentId === instrumentId);
      if (schedule)
        vault.commit({ action: "measure-planned", author: "clinician", device }, (write) =>
          putPlanned(write, { unitId, instrumentId, schedule }),
        );
      else if (before)
        vault.commit({ action: "measure-no-longer-planned", author: "clinician", device }, (write) =>
          dropPlanned(write, { unitId, instrumentId }),
        );
      return listPlanned(vault.read, unitId);
    }),

    due: measures.due.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      const unit = findUnit(read, input.unitId);
      if (!unit) throw errors.NOT_FOUND();
      const taken = listAdministrations(read, unit.id);
      const sessions = listSessions(read, unit.id);
      return listPlanned(read, unit.id).flatMap((planned) =>
        unit.partners.flatMap(({ id }) => dueFor(planned, id, { taken, sessions, today: input.today })),
      );
    }),
  };
}

type Facts = { taken: Administration[]; sessions: Session[]; today: string };

function dueFor({ instrumentId, schedule }: Planned, partnerId: PartnerId, facts: Facts): Due[] {
  const last = facts.taken.findLast(
    (each) => each.instrumentId === instrumentId && each.partnerId === partnerId,
  );
  const due = isDue(schedule, {
    today: facts.today,
    lastTakenOn: last?.takenOn ?? null,
    sessionToday: facts.sessions.findLast(({ heldOn }) => heldOn === facts.today)?.id ?? null,
    lastSession: last?.sessionId ?? null,
  });
  return due ? [{ instrumentId, partnerId }] : [];
}
