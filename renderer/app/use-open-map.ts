import { useQuery } from "@tanstack/react-query";
import type { MapId } from "#shared/domain/ids.ts";
import { useLive } from "../live/index.ts";

/** The living map of this window; opened once, and the same one wherever it is asked for. */
export function useOpenMap(mapId: MapId) {
  const live = useLive();
  return useQuery({
    queryKey: ["live-map", mapId],
    queryFn: () => live.open(mapId),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    structuralSharing: false,
  });
}
