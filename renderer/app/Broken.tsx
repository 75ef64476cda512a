import { Button } from "@mantine/core";
import { t } from "../i18n/index.ts";
import styles from "./Broken.module.css";

export function Broken() {
  return (
    <section role="alert" className={styles.broken}>
      <h1>{t("brokenTitle")}</h1>
      <p>{t("brokenBody")}</p>
      <Button size="lg" onClick={() => location.reload()}>
        {t("reload")}
      </Button>
    </section>
  );
}
