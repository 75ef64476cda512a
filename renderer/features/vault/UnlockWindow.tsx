import { t } from "../../i18n/index.ts";

export function UnlockWindow() {
  return <h1>{t("title")}</h1>;
}
