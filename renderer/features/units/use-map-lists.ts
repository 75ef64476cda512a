import { useQueryClient } from "@tanstack/react-query";
import { queries } from "../../bridge/index.ts";

/** Reads the lists of maps anew wherever they show: the maps themselves, and the couples' cycle names. */
export function useRefreshMapLists(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: queries.cycleMap.list.key() });
    await client.invalidateQueries({ queryKey: queries.units.list.key() });
  };
}
