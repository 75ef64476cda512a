import { useQuery } from "@tanstack/react-query";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import { queries } from "../bridge/index.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { useLive } from "../live/index.ts";
import { Notice } from "../ui/Notice.tsx";
import { MapDesk } from "./map-desk/MapDesk.tsx";

/** The cycle map's page. */
export function MapRoute({ unitId, mapId }: { unitId: UnitId; mapId: MapId }) {
  const live = useLive();
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const opened = useQuery({
    queryKey: ["live-map", mapId],
    queryFn: () => live.open(mapId),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    structuralSharing: false,
  });
  const failure = unit.error ?? opened.error;
  if (unit.data && opened.data) return <MapDesk unit={unit.data} opened={opened.data} />;
  return failure ? <Notice sentence={errorSentence(failure)} /> : null;
}
