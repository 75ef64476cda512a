import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import styles from "./StateStrip.module.css";

/** Says, on every page, that the practice can only be read, or that its passphrase is to be chosen anew. */
export function StateStrip() {
  const status = useQuery(queries.vault.status.queryOptions());
  if (!status.data) return null;
  const { readOnly, byRecoveryKey } = status.data;
  if (readOnly) {
    return (
      <aside aria-label={t("vault:readOnlyStrip")} className={styles.strip} data-alarm>
        <span>
          {readOnly.missing === null
            ? t("vault:readOnlyDamaged")
            : t("vault:readOnlyOlder", { count: readOnly.missing })}
        </span>
        <Link to="/settings/safety" className={styles.on}>
          {t("vault:readOnlyOn")}
        </Link>
      </aside>
    );
  }
  if (!byRecoveryKey) return null;
  return (
    <aside aria-label={t("vault:byKeyStrip")} className={styles.strip}>
      <span>{t("vault:byKeyBody")}</span>
      <Link to="/settings" className={styles.on}>
        {t("vault:byKeyOn")}
      </Link>
    </aside>
  );
}
