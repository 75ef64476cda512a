import type { MapSummary } from "#shared/contract/cycle-map.ts";
import { t } from "../../i18n/index.ts";

/** What a map is called where it has to be called something. */
export const mapTitle = ({ name, topic }: Pick<MapSummary, "name" | "topic">): string =>
  name || topic || t("units:mapUnnamed");
