import { paperSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { sheetRequestSchema, sheetSchema } from "../homework/sheet.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

const paperRequest = z.strictObject({ sheet: sheetRequestSchema, paper: paperSchema });

export const homeworkContract = {
  /** The sheet filled with the couple's words as the map stands now. */
  sheet: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ sheet: sheetRequestSchema }))
    .output(sheetSchema),
  /** Makes a tagged PDF, lets the clinician choose where it goes, and writes it there whole or not at all. */
  savePdf: procedure
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE", "JOINT_WORK_CLOSED"))
    .input(paperRequest)
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  /** Opens the system's print dialog on the sheet. */
  print: procedure
    .errors(errors("NOT_FOUND", "PRINT_UNAVAILABLE", "JOINT_WORK_CLOSED"))
    .input(paperRequest)
    .output(z.strictObject({ outcome: z.enum(["sent", "cancelled"]) })),
};
