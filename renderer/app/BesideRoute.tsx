import { useQuery } from "@tanstack/react-query";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import { queries } from "../bridge/index.ts";
import { errorSentence } from "../i18n/error-sentence.ts";
import { Notice } from "../ui/Notice.tsx";
import { BesideDesk } from "./map-desk/BesideDesk.tsx";
import { useOpenMap } from "./use-open-map.ts";

type Props = { unitId: UnitId; oldId: MapId; newId: MapId };

/** The page with the old cycle and the new one side by side. */
export function BesideRoute({ unitId, oldId, newId }: Props) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const [old, fresh] = [useOpenMap(oldId), useOpenMap(newId)];
  const failure = unit.error ?? old.error ?? fresh.error;
  if (unit.data && old.data && fresh.data)
    return <BesideDesk unit={unit.data} old={old.data} fresh={fresh.data} />;
  return failure ? <Notice sentence={errorSentence(failure)} /> : null;
}
