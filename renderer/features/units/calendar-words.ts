import { t } from "../../i18n/index.ts";

const DAY_MS = 86_400_000;

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** How long ago, as one would say it. */
export function lastSeen(heldOn: string, today: string): string {
  const days = Math.round((utc(today) - utc(heldOn)) / DAY_MS);
  if (days < 0) return t("units:seenAhead", { day: dayInWords(heldOn, today) });
  if (days === 0) return t("units:seenToday");
  if (days === 1) return t("units:seenYesterday");
  if (days < 7) return t("units:seenDaysAgo", { count: days });
  if (days < 60) return t("units:seenWeeksAgo", { count: Math.floor(days / 7) });
  return t("units:seenOn", { month: format(heldOn, { month: "long", year: "numeric" }) });
}

/** `Saturday, 14 March`; with the year when it is another one. */
export function dayInWords(day: string, today: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return format(day, {
    weekday: "short",
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" }),
  });
}

/** `today`, `yesterday`, or the day in words. */
export function nearDay(day: string, today: string): string {
  const days = Math.round((utc(today) - utc(day)) / DAY_MS);
  if (days === 0) return t("units:relativeToday");
  if (days === 1) return t("units:relativeYesterday");
  return dayInWords(day, today);
}

const format = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(new Date(utc(day)));
