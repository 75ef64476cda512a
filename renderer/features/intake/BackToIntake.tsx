import { Link } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import styles from "./BackToIntake.module.css";

/** The way from one of the intake's pages back to all of it. */
export function BackToIntake({ unitId }: { unitId: UnitId }) {
  return (
    <Link to="/units/$unitId/intake" params={{ unitId }} className={styles.back}>
      <Icon name="back" size={20} /> {t("intake:title")}
    </Link>
  );
}
