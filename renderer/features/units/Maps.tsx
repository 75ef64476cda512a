import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { MapSummary } from "#shared/contract/cycle-map.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { LoopFigure } from "../../ui/LoopFigure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { calendarDay, nearDay } from "./calendar-words.ts";
import { LabelsButton } from "./LabelsButton.tsx";
import { NewMapDialog } from "./NewMapDialog.tsx";
import styles from "./Section.module.css";

/** A couple's maps, the one changed last first. */
export function Maps({ unit }: { unit: Unit }) {
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input: { unitId: unit.id }, staleTime: 0 }));
  const [drawing, setDrawing] = useState(false);
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
      </div>
      {maps.isError && <Notice sentence={errorSentence(maps.error)} />}
      {none && <p className={styles.nothing}>{t("units:noMaps")}</p>}
      {maps.data && !none && (
        <ul className={styles.list}>
          {maps.data.map((map) => (
            <li key={map.id}>
              <MapCard unitId={unit.id} map={map} />
            </li>
          ))}
        </ul>
      )}
      <NewMapDialog unit={unit} opened={drawing} onClose={() => setDrawing(false)} />
    </section>
  );
}

function MapCard({ unitId, map }: { unitId: UnitId; map: MapSummary }) {
  const { now } = useSurroundings();
  const changed = nearDay(calendarDay(new Date(map.changedAt)), calendarDay(now()));
  return (
    <Link to="/units/$unitId/maps/$mapId" params={{ unitId, mapId: map.id }} className={styles.map}>
      <LoopFigure />
      <span className={styles.cycle} data-unnamed={map.name === ""}>
        {map.name === "" ? t("units:mapUnnamed") : t("units:cycleQuoted", { name: map.name })}
      </span>
      {map.topic !== "" && <span>{map.topic}</span>}
      <span className={styles.facts}>
        {map.kind === "new" && <span className={styles.newKind}>{t("units:mapNew")}</span>}
        <span>{t("units:mapItems", { count: map.itemCount })}</span>
        <span>{t("units:mapChanged", { day: changed })}</span>
      </span>
    </Link>
  );
}
