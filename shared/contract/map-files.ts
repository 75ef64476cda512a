import { MAP_FILE_MAX } from "../cycle/map-file.ts";
import { mapKindSchema } from "../domain/cycle-map.ts";
import { mapIdSchema, partnerIdSchema, unitIdSchema } from "../domain/ids.ts";
import { paperSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { openMapSchema } from "./cycle-map.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

/** What both partners may see, or all that is on the map. */
const extentSchema = z.enum(["shared", "all"]);

/** A picture is refused when it is larger than this, in characters: a poster's worth. */
const PICTURE_MAX = 4 * 1024 * 1024;

/** Says a little more than the largest file has, so that a longer one is refused by name and not by a limit of ours. */
const fileText = z.string().max(4 * MAP_FILE_MAX);

const pictureSchema = z.discriminatedUnion("format", [
  z.strictObject({ format: z.literal("svg"), content: z.string().max(PICTURE_MAX).startsWith("<svg ") }),
  z.strictObject({ format: z.literal("png"), content: z.base64().max(PICTURE_MAX) }),
]);

/** What is in a file, before anything is made of it. */
const filePreviewSchema = z.strictObject({
  kind: mapKindSchema,
  name: z.string(),
  topic: z.string(),
  /** What the file calls the two sides; empty where it does not say. */
  names: z.strictObject({ a: z.string(), b: z.string() }),
  itemCounts: z.strictObject({ a: z.int(), b: z.int() }),
  exitCount: z.int(),
});

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
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE", "JOINT_WORK_CLOSED"))
    .input(pairRequest)
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  /** Opens the system's print dialog on that sheet. */
  printPair: procedure
    .errors(errors("NOT_FOUND", "PRINT_UNAVAILABLE", "JOINT_WORK_CLOSED"))
    .input(pairRequest)
    .output(z.strictObject({ outcome: z.enum(["sent", "cancelled"]) })),
  /** One map as a file that another Attune can read. It leaves the vault unencrypted. */
  exportJson: procedure
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE"))
    .input(z.strictObject({ mapId: mapIdSchema, extent: extentSchema, withNames: z.boolean() }))
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  /** Writes a picture the window drew of a map. It leaves the vault unencrypted. */
  savePicture: procedure
    .errors(errors("NOT_FOUND", "FILE_NOT_WRITTEN", "PRINT_UNAVAILABLE"))
    .input(z.strictObject({ mapId: mapIdSchema, extent: extentSchema, picture: pictureSchema }))
    .output(z.strictObject({ outcome: z.enum(["saved", "cancelled"]) })),
  /** Looks at a file and says what is in it. Changes nothing. */
  preview: procedure
    .errors(errors("IMPORT_REFUSED"))
    .input(z.strictObject({ text: fileText }))
    .output(filePreviewSchema),
  /** Makes a map of the file between two partners of the unit, all of it or nothing. No agreement to show comes along. */
  importJson: procedure
    .errors(errors("NOT_FOUND", "IMPORT_REFUSED"))
    .input(
      z.strictObject({
        id: mapIdSchema,
        unitId: unitIdSchema,
        partners: z.tuple([partnerIdSchema, partnerIdSchema]),
        text: fileText,
      }),
    )
    .output(openMapSchema),
};
