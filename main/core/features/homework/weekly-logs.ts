import type { Unit } from "#shared/domain/unit.ts";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findSession } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";
import { deleteWeeklyLog, findWeeklyLog, listWeeklyLogs, storeWeeklyLog } from "./weekly-log-repository.ts";

/** The weekly cycle log, typed back in from paper. */
export function weeklyLogProcedures(homework: WithPractice["homework"]) {
  return {
    weeklyLogs: homework.weeklyLogs.handler(({ context, input: { unitId }, errors }) => {
      const { read } = context.practice.vault;
      if (!findUnit(read, unitId)) throw errors.NOT_FOUND();
      return listWeeklyLogs(read, unitId);
    }),

    /** Takes only what names the unit's own people and sessions. */
    keepWeeklyLog: homework.keepWeeklyLog.handler(({ context: { practice }, input: { log }, errors }) => {
      const { vault, device } = practice;
      const unit = findUnit(vault.read, log.unitId);
      const known = findWeeklyLog(vault.read, log.id);
      if (!unit || !namesOnly(vault.read, unit, log) || (known && known.unitId !== unit.id))
        throw errors.NOT_FOUND();
      const sameWeek = listWeeklyLogs(vault.read, unit.id).find(
        ({ weekOf, partnerId }) => weekOf === log.weekOf && partnerId === log.partnerId,
      );
      if (sameWeek && sameWeek.id !== log.id) throw errors.WEEK_ALREADY_LOGGED();
      const action = known ? "weekly-log-changed" : "weekly-log-entered";
      vault.commit({ action, author: "clinician", device }, (write) => storeWeeklyLog(write, log));
      return log;
    }),

    removeWeeklyLog: homework.removeWeeklyLog.handler(
      ({ context: { practice }, input: { unitId, id }, errors }) => {
        const { vault, device } = practice;
        if (!findUnit(vault.read, unitId)) throw errors.NOT_FOUND();
        if (findWeeklyLog(vault.read, id)?.unitId !== unitId) return;
        vault.commit({ action: "weekly-log-removed", author: "clinician", device }, (write) =>
          deleteWeeklyLog(write, id),
        );
      },
    ),
  };
}

function namesOnly(read: ReadHandle, unit: Unit, { partnerId, namedFirst, sessionId }: WeeklyLog): boolean {
  const people = [null, "both", "nobody", ...unit.partners.map(({ id }) => id)];
  return (
    people.includes(partnerId) &&
    people.includes(namedFirst) &&
    (sessionId === null || findSession(read, sessionId)?.unitId === unit.id)
  );
}
