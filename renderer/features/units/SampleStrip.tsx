import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import styles from "./SampleStrip.module.css";

/** Says, where one looks round in the sample, that nobody here is real. */
export function SampleStrip({ onLeave }: { onLeave: () => void }) {
  const status = useQuery(queries.vault.status.queryOptions());
  if (!status.data?.sample) return null;
  return (
    <aside aria-label={t("units:sampleStrip")} className={styles.strip}>
      <span>{t("units:sampleStrip")}</span>
      <Button variant="subtle" onClick={onLeave}>
        {t("units:leaveSample")}
      </Button>
    </aside>
  );
}
