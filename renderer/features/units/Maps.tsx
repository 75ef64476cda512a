import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MapSummary } from "#shared/contract/cycle-map.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { ImportMap } from "./ImportMap.tsx";
import { LabelsButton } from "./LabelsButton.tsx";
import { MapCard } from "./MapCard.tsx";
import { mapTitle } from "./map-title.ts";
import { NewMapDialog } from "./NewMapDialog.tsx";
import { PutAwayMaps } from "./PutAwayMaps.tsx";
import styles from "./Section.module.css";
import { useRefreshMapLists } from "./use-map-lists.ts";

/** A couple's maps, the one changed last first, and those put away. */
export function Maps({ unit }: { unit: Unit }) {
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input: { unitId: unit.id }, staleTime: 0 }));
  const [drawing, setDrawing] = useState(false);
  const [away, setAway] = useState<MapSummary | null>(null);
  const none = maps.data?.length === 0;
  return (
    <section className={styles.section} aria-labelledby="maps-title">
      <div className={styles.head}>
        <h2 id="maps-title">{t("units:mapsTitle")}</h2>
        {maps.data && (
          <Button variant={none ? "filled" : "default"} onClick={() => setDrawing(true)}>
            {none ? t("units:firstMap") : t("units:anotherMap")}
          </Button>
        )}
      </div>
      <div className={styles.quiet}>
        <LabelsButton unit={unit} />
        <ImportMap unit={unit} />
      </div>
      {maps.isError && <Notice sentence={errorSentence(maps.error)} />}
      <JustPutAway map={away} onUndone={() => setAway(null)} />
      {none && <p className={styles.nothing}>{t("units:noMaps")}</p>}
      {maps.data && !none && (
        <ul className={styles.list}>
          {maps.data.map((map) => (
            <li key={map.id}>
              <MapCard unit={unit} map={map} onPutAway={() => setAway(map)} />
            </li>
          ))}
        </ul>
      )}
      <PutAwayMaps unitId={unit.id} />
      <NewMapDialog unit={unit} opened={drawing} onClose={() => setDrawing(false)} />
    </section>
  );
}

/** Says what was put away a moment ago, and takes it back. */
function JustPutAway({ map, onUndone }: { map: MapSummary | null; onUndone: () => void }) {
  const refresh = useRefreshMapLists();
  const bringBack = useMutation(
    queries.cycleMap.putAway.mutationOptions({
      onSuccess: async () => {
        onUndone();
        await refresh();
      },
    }),
  );
  return (
    <div role="status" className={styles.justAway} data-empty={map ? undefined : ""}>
      {map && (
        <>
          <span>{t("mapLibrary:wasPutAway", { name: mapTitle(map) })}</span>
          <Button
            variant="subtle"
            loading={bringBack.isPending}
            onClick={() => bringBack.mutate({ mapId: map.id, putAway: false })}
          >
            {t("mapLibrary:undo")}
          </Button>
        </>
      )}
      {bringBack.isError && <Notice sentence={errorSentence(bringBack.error)} />}
    </div>
  );
}
