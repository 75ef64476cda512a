import {
  EXIT_TEXT_MAX,
  edgeSchema,
  exitMakerSchema,
  exitSchema,
  ITEM_TEXT_MAX,
  itemSchema,
  NAME_MAX,
  ratingSchema,
  roleSchema,
  sharingSchema,
  sideKeySchema,
  slotSchema,
} from "../domain/cycle-map.ts";
import {
  deviceIdSchema,
  exitIdSchema,
  itemIdSchema,
  mapIdSchema,
  operationIdSchema,
  sessionIdSchema,
  strokeIdSchema,
} from "../domain/ids.ts";
import { inkSharingSchema, strokeSchema } from "../domain/ink.ts";
import { itemLinkSchema } from "../domain/item-link.ts";
import { line, optionalLine } from "../domain/text.ts";
import { z } from "../domain/zod.ts";

/** Everything that can happen to a cycle map. `before: null` means at the end of its slot, edge or ink. */
export const changeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("add-item"),
    side: sideKeySchema,
    item: itemSchema,
    before: itemIdSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal("edit-text"), itemId: itemIdSchema, text: line(ITEM_TEXT_MAX) }),
  z.strictObject({
    kind: z.literal("move-item"),
    itemId: itemIdSchema,
    side: sideKeySchema,
    slot: slotSchema,
    before: itemIdSchema.nullable(),
    /** What is to be said of its sharing there, `null` for nothing. Left out: a move never shows what was hidden. */
    sharing: sharingSchema.nullable().optional(),
  }),
  /** Shows an item, with who agreed and when, or hides it again; `null` leaves it to its place. */
  z.strictObject({
    kind: z.literal("set-sharing"),
    itemId: itemIdSchema,
    sharing: sharingSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal("remove-item"), itemId: itemIdSchema }),
  z.strictObject({ kind: z.literal("link-item"), itemId: itemIdSchema, link: itemLinkSchema }),
  z.strictObject({ kind: z.literal("unlink-item"), itemId: itemIdSchema, link: itemLinkSchema }),
  z.strictObject({ kind: z.literal("set-role"), side: sideKeySchema, role: roleSchema }),
  z.strictObject({ kind: z.literal("set-strength"), side: sideKeySchema, strength: ratingSchema }),
  z.strictObject({ kind: z.literal("set-body"), side: sideKeySchema, body: ratingSchema }),
  z.strictObject({ kind: z.literal("rename"), name: optionalLine(NAME_MAX) }),
  z.strictObject({ kind: z.literal("set-topic"), topic: optionalLine(NAME_MAX) }),
  z.strictObject({ kind: z.literal("add-exit"), exit: exitSchema, before: exitIdSchema.nullable() }),
  z.strictObject({
    kind: z.literal("edit-exit"),
    exitId: exitIdSchema,
    text: line(EXIT_TEXT_MAX),
    by: exitMakerSchema,
  }),
  z.strictObject({
    kind: z.literal("move-exit"),
    exitId: exitIdSchema,
    edge: edgeSchema,
    before: exitIdSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal("remove-exit"), exitId: exitIdSchema }),
  z.strictObject({
    kind: z.literal("tally-exit"),
    exitId: exitIdSchema,
    outcome: z.enum(["heard", "missed"]),
    by: z.union([z.literal(1), z.literal(-1)]),
  }),
  z.strictObject({
    kind: z.literal("add-stroke"),
    stroke: strokeSchema,
    before: strokeIdSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal("remove-stroke"), strokeId: strokeIdSchema }),
  z.strictObject({ kind: z.literal("share-stroke"), strokeId: strokeIdSchema, sharing: inkSharingSchema }),
]);
export type Change = z.infer<typeof changeSchema>;

/** One change with everything a second machine would need to replay it: who, where, which in order, when. */
export const operationSchema = z.strictObject({
  id: operationIdSchema,
  mapId: mapIdSchema,
  /** The session whose version this change belongs to; null outside any session. */
  sessionId: sessionIdSchema.nullable(),
  author: z.literal("clinician"),
  device: deviceIdSchema,
  /** Rises by one with every operation of a device. */
  counter: z.int().min(1),
  at: z.iso.datetime(),
  change: changeSchema,
});
export type Operation = z.infer<typeof operationSchema>;
