import { MantineProvider } from "@mantine/core";
import { implement } from "@orpc/server";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { v7 } from "uuid";
import { afterEach, describe, expect, it } from "vitest";
import { HomeworkPage } from "#renderer/features/homework/index.ts";
import { contract } from "#shared/contract/index.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleMap, CycleRole } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_SETTINGS, type Paper } from "#shared/domain/settings.ts";
import type { SheetRequest } from "#shared/homework/sheet.ts";
import { answerFrom } from "#tests/support/core-over-port.ts";
import { annaAndMichael } from "#tests/support/print-page/sample-sheets.ts";

const unitId = v7() as UnitId;
const [anna, michael] = [v7() as PartnerId, v7() as PartnerId];
const BORN = "2026-03-14T09:00:00.000Z";

function aMap(name: string, roleOfMichael: CycleRole = { kind: "distances" }): CycleMap {
  const map = newCycleMap(v7() as MapId, unitId, anna, michael);
  return {
    ...map,
    name,
    sides: { a: { ...map.sides.a, role: { kind: "pursues" } }, b: { ...map.sides.b, role: roleOfMichael } },
  };
}

type Asked = { sheet: SheetRequest; paper: Paper };
type Scene = {
  maps?: CycleMap[];
  paper?: Paper;
  save?: "saved" | "cancelled" | "FILE_NOT_WRITTEN";
  print?: "sent" | "PRINT_UNAVAILABLE";
};

let close = () => {};
afterEach(() => close());

/** The page over a core that holds these maps and answers as told. */
async function open({
  maps = [aMap("The knock and the closed door")],
  paper = "a4",
  save = "saved",
  print = "sent",
}: Scene = {}) {
  const core = implement(contract);
  const asked: { saved: Asked[]; printed: Asked[] } = { saved: [], printed: [] };
  close = await answerFrom({
    units: {
      get: core.units.get.handler(() => ({
        id: unitId,
        createdAt: BORN,
        partners: [
          { id: anna, name: "Anna", pronouns: "" },
          { id: michael, name: "Michael", pronouns: "" },
        ],
      })),
    },
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
      sheet: core.homework.sheet.handler(({ input }) => ({
        ...annaAndMichael[input.sheet.practice],
        cycleName: maps.find(({ id }) => id === input.sheet.mapId)?.name ?? "",
      })),
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
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queryClient}>
      <MantineProvider env="test">
        <HomeworkPage unitId={unitId} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), asked, maps };
}

const title = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("the homework page", () => {
  it("begins with the first partner's sheet, by the role on the map", async () => {
    await open();
    expect(await title("Reaching out so that it can be heard")).toBeVisible();
    expect(await screen.findByRole("radio", { name: "Anna" })).toBeChecked();
  });

  it("changes the sheet with the person", async () => {
    const { user } = await open();
    await user.click(await screen.findByRole("radio", { name: "Michael" }));
    expect(await title("Stepping back without going away")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Both" }));
    expect(await title("The two of us and the loop")).toBeVisible();
  });

  it("lets the clinician choose the practice for a role in words of its own", async () => {
    const { user } = await open({ maps: [aMap("", { kind: "own-words", text: "keeps the peace" })] });
    await user.click(await screen.findByRole("radio", { name: "Michael" }));
    expect(await title("Stepping back without going away")).toBeVisible();
    expect(screen.getByText(/“keeps the peace”/u)).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Reaching out" }));
    expect(await title("Reaching out so that it can be heard")).toBeVisible();
  });

  it("asks which loop only when there are several, and begins with the one changed last", async () => {
    const { user } = await open({ maps: [aMap("The see-saw"), aMap("The old loop")] });
    expect(await screen.findByText("“The see-saw”")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Which loop" }), "The old loop");
    expect(await screen.findByText("“The old loop”")).toBeVisible();
  });

  it("takes the paper from the settings and lets it be changed here", async () => {
    const { user, asked, maps } = await open({ paper: "letter" });
    await title("Reaching out so that it can be heard");
    expect(await screen.findByRole("radio", { name: "Letter" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "A4" }));
    await user.click(screen.getByRole("button", { name: "Save as PDF" }));
    expect(await screen.findByText("Saved.")).toBeVisible();
    expect(asked.saved).toEqual([
      { sheet: { practice: "pursuer", mapId: maps[0]?.id, side: "a" }, paper: "a4" },
    ]);
  });

  it("says nothing when the clinician thought better of saving", async () => {
    const { user, asked } = await open({ save: "cancelled" });
    await title("Reaching out so that it can be heard");
    await user.click(screen.getByRole("button", { name: "Save as PDF" }));
    await expect.poll(() => asked.saved.length).toBe(1);
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(""));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says what happened when the file could not be written", async () => {
    const { user } = await open({ save: "FILE_NOT_WRITTEN" });
    await title("Reaching out so that it can be heard");
    await user.click(screen.getByRole("button", { name: "Save as PDF" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/could not be written there/u);
  });

  it("prints by Ctrl+P, and says when there is no printer", async () => {
    const { user, asked } = await open({ print: "PRINT_UNAVAILABLE" });
    await title("Reaching out so that it can be heard");
    await user.keyboard("{Control>}p{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent(/No printer can be reached/u);
    expect(asked.printed).toHaveLength(1);
  });

  it("warns of the copy in the print queue", async () => {
    await open();
    expect(await screen.findByText(/print queue/u)).toBeVisible();
  });

  it("says what to do first when nothing has been mapped yet", async () => {
    await open({ maps: [] });
    expect(await title("No loop has been mapped yet")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  });
});
