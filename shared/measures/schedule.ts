import { z } from "../domain/zod.ts";

/** When an instrument is to be given again. */
export const scheduleSchema = z.discriminatedUnion("every", [
  z.strictObject({ every: z.literal("session") }),
  z.strictObject({ every: z.literal("weeks"), weeks: z.int().min(1).max(52) }),
]);
export type Schedule = z.infer<typeof scheduleSchema>;

export type DueFacts = {
  /** Calendar day, local to the practice. */
  today: string;
  /** The day it was last answered on; null when it never was. */
  lastTakenOn: string | null;
  /** The unit's session today, if there is one. */
  sessionToday: string | null;
  /** The session it was last answered in or for. */
  lastSession: string | null;
};

const DAY_MS = 86_400_000;

/**
 * Whether it is due. Every session: on the day of a session, until it has been answered for that one. Every n weeks:
 * from n·7 days after the last time on, and at once when there was none.
 */
export function isDue(
  schedule: Schedule,
  { today, lastTakenOn, sessionToday, lastSession }: DueFacts,
): boolean {
  if (schedule.every === "session")
    return sessionToday !== null && lastSession !== sessionToday && lastTakenOn !== today;
  if (lastTakenOn === null) return true;
  const days = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${lastTakenOn}T00:00:00Z`)) / DAY_MS;
  return days >= schedule.weeks * 7;
}
