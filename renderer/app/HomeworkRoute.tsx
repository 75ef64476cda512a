import type { MapId, UnitId } from "#shared/domain/ids.ts";
import { HomeworkPage } from "../features/homework/index.ts";

/** The homework page. */
export function HomeworkRoute({ unitId, mapId }: { unitId: UnitId; mapId: MapId | undefined }) {
  return <HomeworkPage unitId={unitId} {...(mapId ? { mapId } : {})} />;
}
