import { useQuery } from "@tanstack/react-query";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import { queries } from "../bridge/index.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { Notice } from "../ui/Notice.tsx";
import { MapDesk } from "./map-desk/MapDesk.tsx";
import { useOpenMap } from "./use-open-map.ts";

/** The cycle map's page. */
export function MapRoute({ unitId, mapId }: { unitId: UnitId; mapId: MapId }) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const opened = useOpenMap(mapId);
  const failure = unit.error ?? opened.error;
  if (unit.data && opened.data) return <MapDesk unit={unit.data} opened={opened.data} />;
  return failure ? <Notice sentence={errorSentence(failure)} /> : null;
}
