import type { UnitId, WeeklyLogId } from "#shared/domain/ids.ts";
import { type WeeklyLog, weeklyLogSchema } from "#shared/domain/weekly-log.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

type LogRow = {
  id: string;
  unit_id: string;
  partner_id: string | null;
  week_of: string;
  episodes: number;
  peak: number | null;
  recovery_minutes: number | null;
  named_first: string | null;
  exits_tried: number | null;
  exits_heard: number | null;
  session_id: string | null;
  entered_at: string;
};

const COLUMNS = `id, unit_id, partner_id, week_of, episodes, peak, recovery_minutes, named_first, exits_tried,
  exits_heard, session_id, entered_at`;

export function findWeeklyLog(read: ReadHandle, id: WeeklyLogId): WeeklyLog | undefined {
  const row = read.one<LogRow>(`SELECT ${COLUMNS} FROM weekly_log WHERE id = ?`, id);
  return row && parseLog(row);
}

/** By week, the first first. */
export function listWeeklyLogs(read: ReadHandle, unitId: UnitId): WeeklyLog[] {
  return read
    .all<LogRow>(`SELECT ${COLUMNS} FROM weekly_log WHERE unit_id = ? ORDER BY week_of, id`, unitId)
    .map(parseLog);
}

/** Its unit and its id stay for good. */
export function storeWeeklyLog(write: WriteHandle, log: WeeklyLog): void {
  write.run(
    `INSERT INTO weekly_log (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET partner_id = excluded.partner_id, week_of = excluded.week_of,
       episodes = excluded.episodes, peak = excluded.peak, recovery_minutes = excluded.recovery_minutes,
       named_first = excluded.named_first, exits_tried = excluded.exits_tried,
       exits_heard = excluded.exits_heard, session_id = excluded.session_id, entered_at = excluded.entered_at`,
    log.id,
    log.unitId,
    log.partnerId,
    log.weekOf,
    log.episodes,
    log.peak,
    log.recoveryMinutes,
    log.namedFirst,
    log.exitsTried,
    log.exitsHeard,
    log.sessionId,
    log.enteredAt,
  );
  write.wrote("weekly-log", log.id, log);
}

export function deleteWeeklyLog(write: WriteHandle, id: WeeklyLogId): void {
  write.run("DELETE FROM weekly_log WHERE id = ?", id);
  write.wrote("weekly-log", id, null);
}

const parseLog = (row: LogRow): WeeklyLog =>
  weeklyLogSchema.parse({
    id: row.id,
    unitId: row.unit_id,
    partnerId: row.partner_id,
    weekOf: row.week_of,
    episodes: row.episodes,
    peak: row.peak,
    recoveryMinutes: row.recovery_minutes,
    namedFirst: row.named_first,
    exitsTried: row.exits_tried,
    exitsHeard: row.exits_heard,
    sessionId: row.session_id,
    enteredAt: row.entered_at,
  });
