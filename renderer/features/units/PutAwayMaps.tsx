import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { mapTitle } from "./map-title.ts";
import styles from "./Section.module.css";
import { useRefreshMapLists } from "./use-map-lists.ts";

/** The maps that were put away, folded up; each can be brought back. */
export function PutAwayMaps({ unitId }: { unitId: UnitId }) {
  const maps = useQuery(
    queries.cycleMap.list.queryOptions({ input: { unitId, putAway: true }, staleTime: 0 }),
  );
  const refresh = useRefreshMapLists();
  const bringBack = useMutation(queries.cycleMap.putAway.mutationOptions({ onSuccess: refresh }));
  if (!maps.data || maps.data.length === 0) return null;
  return (
    <details className={styles.away}>
      <summary>{t("mapLibrary:putAwayMaps", { count: maps.data.length })}</summary>
      {bringBack.isError && <Notice sentence={errorSentence(bringBack.error)} />}
      <ul className={styles.lines}>
        {maps.data.map((map) => (
          <li key={map.id} className={styles.line}>
            <span className={styles.awayName}>
              {mapTitle(map)}
              {map.name !== "" && map.topic !== "" && <small>{map.topic}</small>}
            </span>
            <Button
              variant="subtle"
              aria-label={t("mapLibrary:bringBackNamed", { name: mapTitle(map) })}
              onClick={() => bringBack.mutate({ mapId: map.id, putAway: false })}
            >
              {t("mapLibrary:bringBack")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
