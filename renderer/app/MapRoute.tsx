import type { MapId, UnitId } from "#shared/domain/ids.ts";

/** The cycle map's page. */
export function MapRoute({ unitId, mapId }: { unitId: UnitId; mapId: MapId }) {
  return <div data-unit={unitId} data-map={mapId} />;
}
