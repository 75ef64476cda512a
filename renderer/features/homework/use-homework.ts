import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "#renderer/bridge/index.ts";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_SETTINGS, type Paper } from "#shared/domain/settings.ts";
import { type ChosenPractices, type Recipient, sheetRequest } from "./choices.ts";

/** What is known of the unit and its maps, what the clinician chose, and the sheet that follows from both. */
export function useHomework(unitId: UnitId, startMapId?: MapId) {
  const [chosenMapId, chooseMap] = useState(startMapId);
  const [recipient, chooseRecipient] = useState<Recipient>("a");
  const [practices, setPractices] = useState<ChosenPractices>({});
  const [chosenPaper, choosePaper] = useState<Paper>();

  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input: { unitId } }));
  const settings = useQuery(queries.settings.get.queryOptions());
  const mapId = maps.data?.find(({ id }) => id === chosenMapId)?.id ?? maps.data?.[0]?.id;
  const opened = useQuery({
    ...queries.cycleMap.open.queryOptions({ input: { mapId: mapId as MapId } }),
    enabled: mapId !== undefined,
  });
  const map = opened.data?.map;
  const request = map && sheetRequest(map, recipient, practices);
  const sheet = useQuery({
    ...queries.homework.sheet.queryOptions({ input: { sheet: request as NonNullable<typeof request> } }),
    enabled: request !== undefined,
    // The words may have changed on the map a moment ago.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const needed = [unit, maps, opened, sheet];

  return {
    partners: unit.data?.partners,
    maps: maps.data,
    map,
    request,
    sheet: sheet.data,
    paper: chosenPaper ?? settings.data?.paper ?? DEFAULT_SETTINGS.paper,
    recipient,
    practices,
    failure: needed.find(({ isError }) => isError)?.error,
    retry: () => void Promise.all(needed.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
    chooseMap,
    chooseRecipient,
    choosePaper,
    choosePractice: (choice: ChosenPractices) => setPractices((before) => ({ ...before, ...choice })),
  };
}

export type Homework = ReturnType<typeof useHomework>;
