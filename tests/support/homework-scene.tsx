import { MantineProvider } from "@mantine/core";
import { implement } from "@orpc/server";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { v7 } from "uuid";
import { onTestFinished } from "vitest";
import { HomeworkPage } from "#renderer/features/homework/index.ts";
import { SurroundingsContext } from "#renderer/ui/surroundings.ts";
import { contract } from "#shared/contract/index.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleMap, CycleRole } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, SessionId, UnitId } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import { DEFAULT_SETTINGS, type Paper } from "#shared/domain/settings.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { PaperChoice, SheetRequest } from "#shared/homework/sheet.ts";
import { answerFrom } from "#tests/support/core-over-port.ts";
import { type FakeHomework, fakeHomework, noHomework } from "#tests/support/fake-homework.ts";

export const unitId = v7() as UnitId;
export const [anna, michael] = [v7() as PartnerId, v7() as PartnerId];
const BORN = "2026-03-14T09:00:00.000Z";

const UNIT: Unit = {
  id: unitId,
  createdAt: BORN,
  partners: [
    { id: anna, name: "Anna", pronouns: "" },
    { id: michael, name: "Michael", pronouns: "" },
  ],
  labels: "pursuer-distancer",
};
export const SESSION: Session = {
  id: v7() as SessionId,
  unitId,
  number: 3,
  heldOn: "2026-03-14",
  startedAt: null,
  endedAt: null,
};

export function aMap(name: string, roleOfMichael: CycleRole = { kind: "distances" }): CycleMap {
  const map = newCycleMap(v7() as MapId, unitId, anna, michael);
  return {
    ...map,
    name,
    sides: { a: { ...map.sides.a, role: { kind: "pursues" } }, b: { ...map.sides.b, role: roleOfMichael } },
  };
}

type Asked = { sheets: SheetRequest[] } & PaperChoice;
type Scene = {
  maps?: CycleMap[];
  paper?: Paper;
  save?: "saved" | "cancelled" | "FILE_NOT_WRITTEN";
  print?: "sent" | "PRINT_UNAVAILABLE";
  homework?: Partial<FakeHomework>;
};

/** The page over a core that holds these maps and answers as told. */
export async function openHomework({
  maps = [aMap("The knock and the closed door")],
  paper = "a4",
  save = "saved",
  print = "sent",
  homework = {},
}: Scene = {}) {
  const core = implement(contract).use(({ next }) => next());
  const asked: { saved: Asked[]; printed: Asked[] } = { saved: [], printed: [] };
  const held: FakeHomework = { ...noHomework(), ...homework };
  const close = await answerFrom({
    units: { get: core.units.get.handler(() => UNIT) },
    sessions: { list: core.sessions.list.handler(() => [SESSION]) },
    settings: { get: core.settings.get.handler(() => ({ ...DEFAULT_SETTINGS, paper })) },
    cycleMap: {
      list: core.cycleMap.list.handler(() =>
        maps.map(({ id, name, topic, kind, answers }) => ({
          id,
          name,
          topic,
          kind,
          answers,
          partners: [anna, michael] as [PartnerId, PartnerId],
          pattern: null,
          itemCount: 9,
          changedAt: BORN,
        })),
      ),
      open: core.cycleMap.open.handler(({ input, errors }) => {
        const map = maps.find(({ id }) => id === input.mapId);
        if (!map) throw errors.NOT_FOUND();
        return { map, revision: 1 };
      }),
    },
    homework: {
      ...fakeHomework(core, { homework: held, maps: () => maps.map((map) => ({ unit: UNIT, map })) }),
      savePdf: core.homework.savePdf.handler(({ input, errors }) => {
        asked.saved.push(input);
        if (save === "FILE_NOT_WRITTEN") throw errors.FILE_NOT_WRITTEN();
        return { outcome: save };
      }),
      print: core.homework.print.handler(({ input, errors }) => {
        asked.printed.push(input);
        if (print === "PRINT_UNAVAILABLE") throw errors.PRINT_UNAVAILABLE();
        return { outcome: print };
      }),
    },
  });
  onTestFinished(close);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <SurroundingsContext value={{ now: () => new Date(BORN), newId: () => v7() }}>
          <HomeworkPage unitId={unitId} />
        </SurroundingsContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), asked, held, maps };
}
