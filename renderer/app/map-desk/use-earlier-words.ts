import { useQuery } from "@tanstack/react-query";
import type { EarlierWords } from "#shared/contract/cycle-map.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";

/** What the two said before, to be offered while one writes; undefined where the clinician wants nothing offered. */
export function useEarlierWords(unitId: UnitId): readonly EarlierWords[] | undefined {
  const settings = useQuery(queries.settings.get.queryOptions());
  const wanted = settings.data?.suggestions === "on";
  const words = useQuery(queries.cycleMap.earlierWords.queryOptions({ input: { unitId }, enabled: wanted }));
  // Our own lists need nobody's earlier words.
  return wanted ? (words.data ?? NONE) : undefined;
}

const NONE: readonly EarlierWords[] = [];
