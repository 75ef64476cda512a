import { useQuery } from "@tanstack/react-query";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import styles from "./SampleMark.module.css";

/** A quiet word beside the couple's names, where there is no room to say more: these people are invented. */
export function SampleMark() {
  const status = useQuery(queries.vault.status.queryOptions());
  if (!status.data?.sample) return null;
  return (
    <span className={styles.mark} title={t("units:sampleStrip")}>
      {t("units:sampleMark")}
    </span>
  );
}
