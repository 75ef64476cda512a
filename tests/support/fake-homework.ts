import { implement, ORPCError } from "@orpc/server";
import { contract } from "#shared/contract/index.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";
import { fillSheet } from "#shared/homework/fill-sheet.ts";
import type { OwnSheet } from "#shared/homework/library-sheet.ts";

/** What a fake core knows of homework; maps and units are looked up when a sheet is filled. */
export type FakeHomework = {
  own: OwnSheet[];
  assignments: Assignment[];
  logs: WeeklyLog[];
};

export const noHomework = (): FakeHomework => ({ own: [], assignments: [], logs: [] });

type Ground = {
  homework: FakeHomework;
  maps: () => { unit: Unit; map: CycleMap }[];
};

const osOf = () => implement(contract).use(({ next }) => next());
type Os = Pick<ReturnType<typeof osOf>, "homework">;

/** Homework over plain arrays: keeps what it is given, and fills sheets by the real rule. */
export function fakeHomework(os: Os, { homework: held, maps }: Ground) {
  const kept = <T extends { id: string }>(list: T[], one: T): T[] => [
    ...list.filter(({ id }) => id !== one.id),
    one,
  ];
  return {
    sheet: os.homework.sheet.handler(({ input: { sheet } }) => {
      const found = maps().find(({ map }) => map.id === sheet.mapId);
      if (!found) throw new ORPCError("NOT_FOUND", { message: "NOT_FOUND" });
      return fillSheet(sheet, found.map, found.unit, null);
    }),
    savePdf: os.homework.savePdf.handler(() => ({ outcome: "saved" as const })),
    print: os.homework.print.handler(() => ({ outcome: "sent" as const })),
    ownSheets: os.homework.ownSheets.handler(() => held.own),
    keepSheet: os.homework.keepSheet.handler(({ input: { sheet } }) => {
      held.own = kept(held.own, sheet);
      return sheet;
    }),
    removeSheet: os.homework.removeSheet.handler(({ input }) => {
      held.own = held.own.filter(({ id }) => id !== input.id);
    }),
    assignments: os.homework.assignments.handler(({ input }) =>
      held.assignments.filter(({ unitId }) => unitId === input.unitId),
    ),
    keepAssignment: os.homework.keepAssignment.handler(({ input: { assignment } }) => {
      held.assignments = kept(held.assignments, assignment);
      return assignment;
    }),
    removeAssignment: os.homework.removeAssignment.handler(({ input }) => {
      held.assignments = held.assignments.filter(({ id }) => id !== input.id);
    }),
    weeklyLogs: os.homework.weeklyLogs.handler(({ input }) =>
      held.logs.filter(({ unitId }) => unitId === input.unitId),
    ),
    keepWeeklyLog: os.homework.keepWeeklyLog.handler(({ input: { log } }) => {
      held.logs = kept(held.logs, log);
      return log;
    }),
    removeWeeklyLog: os.homework.removeWeeklyLog.handler(({ input }) => {
      held.logs = held.logs.filter(({ id }) => id !== input.id);
    }),
  };
}
