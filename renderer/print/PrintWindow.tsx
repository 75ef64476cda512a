import { t } from "../i18n/index.ts";

export function PrintWindow() {
  return <h1>{t("title")}</h1>;
}
