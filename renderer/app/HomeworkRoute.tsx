import type { MapId, UnitId } from "#shared/domain/ids.ts";

/** The homework page. */
export function HomeworkRoute({ unitId, mapId }: { unitId: UnitId; mapId: MapId | undefined }) {
  return <div data-unit={unitId} data-map={mapId} />;
}
