import { skipToken, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useParams } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../bridge/index.ts";
import { CoupleScreenControl, useAttending } from "../features/display/index.ts";
import { CoupleNames } from "../features/units/index.ts";
import { t } from "../i18n/index.ts";
import { HeaderPlace } from "../ui/HeaderSlot.tsx";
import styles from "./Header.module.css";
import { useConnection } from "./use-connection.ts";

/** Says whose map this is; the page adds the rest. */
export function Header({ unitId }: { unitId: UnitId | undefined }) {
  const { state } = useConnection();
  return (
    <header className={styles.header}>
      {unitId ? <CoupleLink unitId={unitId} /> : <span className={styles.brand}>{t("title")}</span>}
      <HeaderPlace name="note" className={styles.note} />
      <HeaderPlace name="middle" className={styles.middle} />
      <span role="status" className={styles.lost}>
        {state === "lost" ? t("coreLost") : ""}
      </span>
      <CoupleScreen unitId={unitId} />
      <HeaderPlace name="actions" className={styles.actions} />
    </header>
  );
}

function CoupleLink({ unitId }: { unitId: UnitId }) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  if (!unit.data) return <span className={styles.brand}>{t("title")}</span>;
  return (
    <Link to="/units/$unitId" params={{ unitId }} className={styles.names}>
      <CoupleNames partners={unit.data.partners} />
    </Link>
  );
}

/** What the couple sees now. Their screen is for the couple the clinician has turned to, and for no other. */
function CoupleScreen({ unitId }: { unitId: UnitId | undefined }) {
  const { mapId } = useParams({ strict: false });
  const { pathname } = useLocation();
  const input = unitId ? { unitId } : skipToken;
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input }));
  // The settings belong to no couple: to look at them is not to leave one.
  useAttending(unitId ?? (pathname === "/" ? null : undefined));
  return <CoupleScreenControl unitId={unitId} mapId={mapId ?? maps.data?.[0]?.id} />;
}
