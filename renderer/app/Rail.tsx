import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../bridge/index.ts";
import { t } from "../i18n/index.ts";
import { calendarDay } from "../ui/calendar.ts";
import { Icon } from "../ui/icons/Icon.tsx";
import { useSurroundings } from "../ui/surroundings.ts";
import styles from "./Rail.module.css";

/** The places one can go from here. Only what exists is shown. */
export function Rail({ unitId, onLock }: { unitId: UnitId | undefined; onLock: () => void }) {
  return (
    <nav className={styles.rail} aria-label={t("mainPlaces")}>
      <Link to="/" className={styles.place} activeOptions={{ exact: true }}>
        <Icon name="couples" />
        {t("couples")}
      </Link>
      {unitId && <CouplePlaces unitId={unitId} />}
      <span className={styles.gap} />
      <Link to="/settings" className={styles.place}>
        <Icon name="settings" />
        {t("settings")}
      </Link>
      <button type="button" className={styles.place} onClick={onLock} aria-keyshortcuts="Control+L Meta+L">
        <Icon name="lock" />
        {t("lock")}
      </button>
    </nav>
  );
}

function CouplePlaces({ unitId }: { unitId: UnitId }) {
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input: { unitId } }));
  const { mapId, sessionId } = useParams({ strict: false });
  const present = mapId ?? maps.data?.[0]?.id;
  const today = calendarDay(useSurroundings().now());
  const sessions = useQuery(queries.sessions.list.queryOptions({ input: { unitId } }));
  const session = sessionId ?? sessions.data?.findLast(({ heldOn }) => heldOn === today)?.id;
  return (
    <>
      <Link to="/units/$unitId" params={{ unitId }} className={styles.place} activeOptions={{ exact: true }}>
        <Icon name="couple" />
        {t("couple")}
      </Link>
      {session && (
        <Link
          to="/units/$unitId/sessions/$sessionId"
          params={{ unitId, sessionId: session }}
          className={styles.place}
        >
          <Icon name="session" />
          {t("liveSession:place")}
        </Link>
      )}
      {present && (
        <>
          <Link to="/units/$unitId/maps/$mapId" params={{ unitId, mapId: present }} className={styles.place}>
            <Icon name="map" />
            {t("map")}
          </Link>
          <Link
            to="/units/$unitId/homework"
            params={{ unitId }}
            search={{ mapId: present }}
            activeOptions={{ includeSearch: false }}
            className={styles.place}
          >
            <Icon name="homework" />
            {t("homework")}
          </Link>
        </>
      )}
      <Link to="/units/$unitId/intake" params={{ unitId }} className={styles.place}>
        <Icon name="intake" />
        {t("intake:place")}
      </Link>
      <Link to="/units/$unitId/measures" params={{ unitId }} className={styles.place}>
        <Icon name="measures" />
        {t("measures:place")}
      </Link>
    </>
  );
}
