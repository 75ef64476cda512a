import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../bridge/index.ts";
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
