import { v7 } from "uuid";
import type { Assignment } from "#shared/domain/assignment.ts";
import type { AssignmentId, MapId, OwnSheetId, PartnerId, UnitId, WeeklyLogId } from "#shared/domain/ids.ts";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";
import { LIBRARY } from "#shared/homework/library/library.ts";
import type { OwnSheet } from "#shared/homework/library-sheet.ts";
import type { SheetRequest } from "#shared/homework/sheet.ts";

const [REACHING] = LIBRARY;
if (!REACHING) throw new Error("the library is empty");
const { text, practice, key } = REACHING;

/** The library's first sheet, for the first partner of a map. */
export const reachingOut = (mapId: MapId): SheetRequest => ({
  mapId,
  practice,
  side: "a",
  text,
  withoutWords: false,
});

export const assignmentOf = (
  unitId: UnitId,
  mapId: MapId,
  partnerId: PartnerId | null,
  what: Partial<Assignment> = {},
): Assignment => ({
  schema: 1,
  id: v7() as AssignmentId,
  unitId,
  source: { from: "library", key },
  mapId,
  practice,
  partnerId,
  text,
  edited: false,
  sessionId: null,
  givenAt: "2026-03-14T09:50:00.000Z",
  due: null,
  review: null,
  ...what,
});

export const weekOf = (
  unitId: UnitId,
  partnerId: PartnerId | null,
  what: Partial<WeeklyLog> = {},
): WeeklyLog => ({
  id: v7() as WeeklyLogId,
  unitId,
  partnerId,
  weekOf: "2026-03-02",
  episodes: 4,
  peak: 7,
  recoveryMinutes: 90,
  namedFirst: "both",
  exitsTried: 3,
  exitsHeard: 1,
  sessionId: null,
  enteredAt: "2026-03-14T09:55:00.000Z",
  ...what,
});

export const ownSheetOf = (title: string, what: Partial<OwnSheet> = {}): OwnSheet => ({
  schema: 1,
  id: v7() as OwnSheetId,
  practice: "both",
  purpose: "flexibility",
  stages: [],
  about: "",
  when: "",
  text: { ...text, title, opening: "name" },
  changedAt: "2026-03-14T09:00:00.000Z",
  ...what,
});
