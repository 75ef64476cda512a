const DAY_MS = 86_400_000;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The Monday of the week that holds a calendar day. */
export function mondayOf(day: string): string {
  const weekday = new Date(at(day)).getUTCDay();
  return dayOf(at(day) - ((weekday + 6) % 7) * DAY_MS);
}

/** The Monday of the week a sheet brought today is most likely about: this one on its last day, else the one before. */
export const weekJustGone = (today: string): string => mondayOf(dayOf(at(today) - 6 * DAY_MS));
