import { t } from "../i18n/index.ts";

export function ClinicianWindow() {
  return <h1>{t("title")}</h1>;
}
