import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { t } from "../../i18n/index.ts";
import styles from "./Section.module.css";

/** The way to the forms by which one gets to know a couple. */
export function IntakeLink({ unitId }: { unitId: UnitId }) {
  return (
    <section className={styles.section} aria-labelledby="intake-title">
      <div className={styles.head}>
        <h2 id="intake-title">{t("intake:coupleTitle")}</h2>
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/units/$unitId/intake" params={{ unitId }} {...props} />}
        >
          {t("intake:coupleOpen")}
        </Button>
      </div>
      <p className={styles.quietLine}>{t("intake:coupleBody")}</p>
    </section>
  );
}
