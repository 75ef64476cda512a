import { t } from "#renderer/i18n/index.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";

/** Who kept a log, or named it first, as one would say it. */
export function whoInWords({ partners }: Unit, who: WeeklyLog["namedFirst"]): string {
  if (who === "both") return t("homeworkDesk:logBoth");
  if (who === "nobody") return t("homeworkDesk:logNobody");
  return partners.find(({ id }) => id === who)?.name ?? "";
}

export const keeperInWords = (unit: Unit, partnerId: WeeklyLog["partnerId"]): string =>
  partnerId === null ? t("homeworkDesk:logTogether") : whoInWords(unit, partnerId);
