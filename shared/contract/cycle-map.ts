import { operationSchema } from "../cycle/change.ts";
import { patternSchema } from "../cycle/pattern.ts";
import { cycleMapSchema, mapKindSchema, NAME_MAX, roleSchema, slotSchema } from "../domain/cycle-map.ts";
import {
  deviceIdSchema,
  mapIdSchema,
  operationIdSchema,
  partnerIdSchema,
  sessionIdSchema,
  templateIdSchema,
  unitIdSchema,
} from "../domain/ids.ts";
import { sessionSchema } from "../domain/session.ts";
import { optionalLine } from "../domain/text.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

export const mapSummarySchema = z.strictObject({
  id: mapIdSchema,
  name: z.string(),
  topic: z.string(),
  kind: mapKindSchema,
  /** Whose cycle it is; the first is drawn on the left. */
  partners: z.tuple([partnerIdSchema, partnerIdSchema]),
  /** The pattern its roles make now and have made before; null when it has no name of ours. */
  pattern: patternSchema.nullable(),
  /** On a new cycle: the negative one it is to take the place of. */
  answers: mapIdSchema.nullable(),
  itemCount: z.int().min(0),
  /** When the map was last changed. */
  changedAt: z.iso.datetime(),
});
export type MapSummary = z.infer<typeof mapSummarySchema>;

export const openMapSchema = z.strictObject({
  map: cycleMapSchema,
  /** Rises by one with every committed operation. */
  revision: z.int().min(0),
});

/** A text a partner of the unit used on one of its maps, at one time or another. */
export const earlierWordsSchema = z.strictObject({
  partnerId: partnerIdSchema,
  slot: slotSchema,
  text: z.string(),
});
export type EarlierWords = z.infer<typeof earlierWordsSchema>;

/** What a new map starts from. */
const mapStartSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("pattern"), pattern: patternSchema }),
  z.strictObject({ kind: z.literal("template"), templateId: templateIdSchema }),
  /** The new cycle: of the same partners as the negative map it answers, when one is named. */
  z.strictObject({ kind: z.literal("new-cycle"), answers: mapIdSchema.nullable() }),
]);
export type MapStartRequest = z.infer<typeof mapStartSchema>;

export const cycleMapContract = {
  /** A unit's maps, the one changed last first: those in use, or those put away. */
  list: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ unitId: unitIdSchema, putAway: z.boolean().default(false) }))
    .output(z.array(mapSummarySchema)),
  /**
   * Makes a map between two partners of the unit; the first is drawn on the left. It starts from a pattern, from one of
   * the clinician's templates, as the new cycle that answers a negative one, or as a plain empty one.
   */
  create: procedure
    .errors(errors("NOT_FOUND"))
    .input(
      z.strictObject({
        id: mapIdSchema,
        unitId: unitIdSchema,
        partners: z.tuple([partnerIdSchema, partnerIdSchema]),
        topic: optionalLine(NAME_MAX).default(""),
        from: mapStartSchema.default({ kind: "pattern", pattern: "pursue-distance" }),
      }),
    )
    .output(openMapSchema),
  /**
   * Makes a second map of the same words. Every item and exit gets an id of its own; tallies start anew, and neither
   * versions nor anything that was agreed to on the first come along.
   */
  duplicate: procedure
    .errors(errors("NOT_FOUND"))
    .input(
      z.strictObject({
        mapId: mapIdSchema,
        id: mapIdSchema,
        name: optionalLine(NAME_MAX),
        topic: optionalLine(NAME_MAX),
      }),
    )
    .output(openMapSchema),
  /** Takes a map out of the lists, or brings it back. Nothing on it is lost either way. */
  putAway: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ mapId: mapIdSchema, putAway: z.boolean() }))
    .output(z.strictObject({ mapId: mapIdSchema, putAway: z.boolean() })),
  /** The two roles as each session left them, the first first: what a reversal is read from. */
  earlierRoles: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ mapId: mapIdSchema }))
    .output(z.array(z.tuple([roleSchema, roleSchema]))),
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
  /** The sessions that left a version of this map, the first first; the present one as soon as it changed something. */
  versions: procedure
    .errors(errors("NOT_FOUND"))
    .input(z.strictObject({ mapId: mapIdSchema }))
    .output(z.array(sessionSchema)),
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
