import { operationSchema } from "../cycle/change.ts";
import { cycleMapSchema, slotSchema } from "../domain/cycle-map.ts";
import {
  deviceIdSchema,
  mapIdSchema,
  operationIdSchema,
  partnerIdSchema,
  sessionIdSchema,
  unitIdSchema,
} from "../domain/ids.ts";
import { sessionSchema } from "../domain/session.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

export const mapSummarySchema = z.strictObject({
  id: mapIdSchema,
  name: z.string(),
  topic: z.string(),
  kind: z.enum(["negative", "new"]),
  itemCount: z.int().min(0),
  /** When the map was last changed. */
  changedAt: z.iso.datetime(),
});
export type MapSummary = z.infer<typeof mapSummarySchema>;

export const openMapSchema = z.strictObject({
  map: cycleMapSchema,
  /** Rises by one with every committed operation. */
  revision: z.int().min(0),
  /** The sessions that left a version of this map, the first first. */
  versions: z.array(sessionSchema),
});
export type OpenMap = z.infer<typeof openMapSchema>;

/** A text a partner of the unit used on one of its maps, at one time or another. */
export const earlierWordsSchema = z.strictObject({
  partnerId: partnerIdSchema,
  slot: slotSchema,
  text: z.string(),
});
export type EarlierWords = z.infer<typeof earlierWordsSchema>;

export const cycleMapContract = {
  /** A unit's maps, the one changed last first. */
  list: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(mapSummarySchema)),
  /** Makes an empty map between two partners of the unit; the first is drawn on the left. */
  create: procedure
    .errors(errors("NOT_FOUND"))
    .input(
      z.strictObject({
        id: mapIdSchema,
        unitId: unitIdSchema,
        partners: z.tuple([partnerIdSchema, partnerIdSchema]),
      }),
    )
    .output(openMapSchema),
  open: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ mapId: mapIdSchema }))
    .output(openMapSchema),
  /** The words on all of a unit's maps and their versions, each once, the newest first; some hundreds at most. */
  earlierWords: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema }))
    .output(z.array(earlierWordsSchema)),
  /** Who this window writes as: the vault's device, and the highest counter it has used so far. */
  writer: procedure.output(z.strictObject({ device: deviceIdSchema, lastCounter: z.int().min(0) })),
  /** The map as it stood at the end of one session. */
  version: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ mapId: mapIdSchema, sessionId: sessionIdSchema }))
    .output(cycleMapSchema),
  /**
   * Commits one operation, durably, and only then answers. Sending an operation again that is already committed
   * is answered as the first time and changes nothing.
   */
  apply: procedure
    .errors(errors("NOT_FOUND", "CHANGE_REFUSED"))
    .input(z.strictObject({ operation: operationSchema }))
    .output(z.strictObject({ operationId: operationIdSchema, revision: z.int().min(1) })),
};
