import { assignmentSchema } from "../domain/assignment.ts";
import { assignmentIdSchema, ownSheetIdSchema, unitIdSchema, weeklyLogIdSchema } from "../domain/ids.ts";
import { weeklyLogSchema } from "../domain/weekly-log.ts";
import { z } from "../domain/zod.ts";
import { ownSheetSchema } from "../homework/library-sheet.ts";
import { BOOKLET_MAX, paperChoiceSchema, sheetRequestSchema, sheetSchema } from "../homework/sheet.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

const ofUnit = z.strictObject({ unitId: unitIdSchema });
const paperRequest = z.strictObject({
  sheets: z.array(sheetRequestSchema).min(1).max(BOOKLET_MAX),
  ...paperChoiceSchema.shape,
});

export const homeworkContract = {
  /** The sheet filled with the couple's words as the map stands now. */
  sheet: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sheet: sheetRequestSchema }))
    .output(sheetSchema),
  /** Makes one tagged PDF of all the sheets, and writes it where the clinician chooses, whole or not at all. */
  savePdf: procedure
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE", "JOINT_WORK_CLOSED"))
    .input(paperRequest)
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  /** Opens the system's print dialog on all the sheets. */
  print: procedure
    .errors(errors("NOT_FOUND", "PRINT_UNAVAILABLE", "JOINT_WORK_CLOSED"))
    .input(paperRequest)
    .output(z.strictObject({ outcome: z.enum(["sent", "cancelled"]) })),

  /** The sheets the clinician made, by title. */
  ownSheets: procedure.output(z.array(ownSheetSchema)),
  /** Keeps the whole sheet; one of the same id gives way to it. */
  keepSheet: procedure.input(z.strictObject({ sheet: ownSheetSchema })).output(ownSheetSchema),
  /** What was given home from it stays as it was. One that is not there is answered the same way. */
  removeSheet: procedure.input(z.strictObject({ id: ownSheetIdSchema })),

  /** What a unit was given, the newest first. */
  assignments: procedure.errors(errors("NOT_FOUND")).input(ofUnit).output(z.array(assignmentSchema)),
  /** Gives a sheet home, or keeps what became of it: the whole record; one of the same id gives way to it. */
  keepAssignment: procedure
    .errors(errors("NOT_FOUND", "JOINT_WORK_CLOSED"))
    .input(z.strictObject({ assignment: assignmentSchema }))
    .output(assignmentSchema),
  /** As if it had not been given. One that is not there is answered the same way. */
  removeAssignment: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema, id: assignmentIdSchema })),

  /** A unit's weekly cycle logs, by week, the first first. */
  weeklyLogs: procedure.errors(errors("NOT_FOUND")).input(ofUnit).output(z.array(weeklyLogSchema)),
  /** Keeps one week; the same id gives way to it. A week holds one log of each keeper. */
  keepWeeklyLog: procedure
    .errors(errors("NOT_FOUND", "WEEK_ALREADY_LOGGED"))
    .input(z.strictObject({ log: weeklyLogSchema }))
    .output(weeklyLogSchema),
  removeWeeklyLog: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema, id: weeklyLogIdSchema })),
};
