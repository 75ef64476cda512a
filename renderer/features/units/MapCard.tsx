import { Menu, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { MapSummary } from "#shared/contract/cycle-map.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay } from "../../ui/calendar.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { LoopFigure } from "../../ui/LoopFigure.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { nearDay } from "./calendar-words.ts";
import { useMapDialogs } from "./MapDialogs.tsx";
import { mapTitle } from "./map-title.ts";
import styles from "./Section.module.css";

type Props = { unit: Unit; map: MapSummary; onPutAway: () => void };

/** One map: what the couple call it, the pattern it shows, and what can be done with it. */
export function MapCard({ unit, map, onPutAway }: Props) {
  const { now } = useSurroundings();
  const { items, dialogs } = useMapDialogs({ ...map, unitId: unit.id }, onPutAway);
  const changed = nearDay(calendarDay(new Date(map.changedAt)), calendarDay(now()));
  const nameOf = (id: string) => unit.partners.find((partner) => partner.id === id)?.name ?? "";
  const [left, right] = map.partners;
  return (
    <div className={styles.mapFrame}>
      <Link
        to="/units/$unitId/maps/$mapId"
        params={{ unitId: unit.id, mapId: map.id }}
        className={styles.map}
      >
        <LoopFigure />
        <span className={styles.cycle} data-unnamed={map.name === ""}>
          {map.name === "" ? t("units:mapUnnamed") : t("units:cycleQuoted", { name: map.name })}
        </span>
        {map.topic !== "" && <span>{map.topic}</span>}
        <span className={styles.facts}>
          {map.kind === "new" && <span className={styles.newKind}>{t("units:mapNew")}</span>}
          {map.pattern && <span>{t(`labels:${unit.labels}.pattern.${map.pattern}`)}</span>}
          {unit.partners.length > 2 && (
            <span>{t("mapLibrary:between", { left: nameOf(left), right: nameOf(right) })}</span>
          )}
          <span>{t("units:mapItems", { count: map.itemCount })}</span>
          <span>{t("units:mapChanged", { day: changed })}</span>
        </span>
      </Link>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <UnstyledButton
            className={styles.mapMore}
            aria-label={t("mapLibrary:actionsOf", { name: mapTitle(map) })}
          >
            <Icon name="more" size={22} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>{items}</Menu.Dropdown>
      </Menu>
      {dialogs}
    </div>
  );
}
