import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import styles from "./Section.module.css";

/** The way to the week's sheet, once there is a map to fill it from. */
export function HomeworkLink({ unitId }: { unitId: UnitId }) {
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input: { unitId } }));
  if (!maps.data) return null;
  const [latest] = maps.data;
  return (
    <section className={styles.section} aria-labelledby="homework-title">
      <div className={styles.head}>
        <h2 id="homework-title">{t("units:homeworkTitle")}</h2>
        {latest && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/units/$unitId/homework"
                params={{ unitId }}
                search={{ mapId: latest.id }}
                {...props}
              />
            )}
          >
            {t("units:homeworkOpen")}
          </Button>
        )}
      </div>
      <p className={styles.quietLine}>{latest ? t("units:homeworkBody") : t("units:homeworkNoMap")}</p>
    </section>
  );
}
