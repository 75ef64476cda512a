import { Link } from "@tanstack/react-router";
import { t } from "../i18n/index.ts";
import styles from "./Broken.module.css";

export function NotThere() {
  return (
    <section className={styles.broken}>
      <h1>{t("notThereTitle")}</h1>
      <p>{t("notThereBody")}</p>
      <Link to="/">{t("toCouples")}</Link>
    </section>
  );
}
