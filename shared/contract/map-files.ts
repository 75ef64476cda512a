import { mapIdSchema } from "../domain/ids.ts";
import { paperSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

/** What both partners may see, or all that is on the map. */
const extentSchema = z.enum(["shared", "all"]);

const pairRequest = z.strictObject({
  oldId: mapIdSchema,
  newId: mapIdSchema,
  extent: extentSchema,
  paper: paperSchema,
});

/** Maps on paper and in files: what leaves the vault, and what comes in. */
export const mapFilesContract = {
  /** The old cycle and the new one on one sheet, as a tagged PDF written whole or not at all. */
  savePairPdf: procedure
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE"))
    .input(pairRequest)
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  /** Opens the system's print dialog on that sheet. */
  printPair: procedure
    .errors(errors("NOT_FOUND", "PRINT_UNAVAILABLE"))
    .input(pairRequest)
    .output(z.strictObject({ outcome: z.enum(["sent", "cancelled"]) })),
};
