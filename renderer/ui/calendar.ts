/** Today as a calendar day of this place: `2026-03-14`. */
export function calendarDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `14 March 2026`. */
export const dayInFull = (day: string): string => FULL.format(new Date(`${day}T00:00:00Z`));

const FULL = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
