import type { TallyEvent } from "#shared/domain/tally.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { WithPractice } from "../../gate.ts";
import { mustBeOpen } from "../joint-work/index.ts";
import { findUnit } from "../units/index.ts";
import { findSession, listSessions } from "./repository.ts";
import {
  deleteTallyEvent,
  findTallyEvent,
  insertTallyEvent,
  listTallyEvents,
  listTallyEventsOfUnit,
} from "./tally-repository.ts";

/** What the clinician counts in the room. */
export function tallyProcedures(tally: WithPractice["tally"]) {
  return {
    list: tally.list.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      const session = findSession(read, input.sessionId);
      if (!session) throw errors.NOT_FOUND();
      return { session, events: listTallyEvents(read, session.id) };
    }),

    /** Sessions in which nothing was noted are left out. */
    listOfUnit: tally.listOfUnit.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, input.unitId)) throw errors.NOT_FOUND();
      const bySession = Map.groupBy(listTallyEventsOfUnit(read, input.unitId), ({ sessionId }) => sessionId);
      return listSessions(read, input.unitId).flatMap((session) => {
        const events = bySession.get(session.id);
        return events ? [{ session, events }] : [];
      });
    }),

    /** Takes only what names the session's own partners. The first event under an id stays as it is. */
    add: tally.add.handler(({ context: { practice }, input: { event }, errors }) => {
      const { vault, device } = practice;
      const session = findSession(vault.read, event.sessionId);
      const unit = session && findUnit(vault.read, session.unitId);
      if (!unit || !namesOnly(unit, event)) throw errors.NOT_FOUND();
      const known = findTallyEvent(vault.read, event.id);
      if (known && known.sessionId !== event.sessionId) throw errors.NOT_FOUND();
      if (!known) {
        if (COUNTED.has(event.kind)) mustBeOpen(vault.read, unit, "counting", errors);
        vault.commit({ action: "tally-event-added", author: "clinician", device }, (write) =>
          insertTallyEvent(write, event),
        );
      }
      return { eventId: event.id };
    }),

    /** What is taken back is gone; that it was there and went stays in the audit log. */
    undo: tally.undo.handler(({ context: { practice }, input: { sessionId, eventId }, errors }) => {
      const { vault, device } = practice;
      if (!findSession(vault.read, sessionId)) throw errors.NOT_FOUND();
      if (findTallyEvent(vault.read, eventId)?.sessionId === sessionId) {
        vault.commit({ action: "tally-event-undone", author: "clinician", device }, (write) =>
          deleteTallyEvent(write, eventId),
        );
      }
      return { eventId };
    }),
  };
}

/** What counts somebody. That the clock rested is no count. */
const COUNTED: ReadonlySet<TallyEvent["kind"]> = new Set(["tap", "floor"]);

const namesOnly = (unit: Unit, event: TallyEvent) =>
  !("partnerId" in event) ||
  event.partnerId === null ||
  unit.partners.some(({ id }) => id === event.partnerId);
