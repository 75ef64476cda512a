import { itemIdSchema, mapIdSchema, partnerIdSchema, unitIdSchema } from "./ids.ts";
import { line, optionalLine } from "./text.ts";
import { z } from "./zod.ts";

/** The places of one side, in the order in which a session fills them: behaviours first, feelings later. */
export const SLOTS = ["trigger", "move", "story", "reactive", "vulnerable", "need", "intention"] as const;
export const slotSchema = z.enum(SLOTS);
export type Slot = z.infer<typeof slotSchema>;

export const SIDES = ["a", "b"] as const;
export const sideKeySchema = z.enum(SIDES);
export type SideKey = z.infer<typeof sideKeySchema>;

export const ITEM_TEXT_MAX = 240;
export const ITEMS_PER_SLOT_MAX = 6;
export const NAME_MAX = 80;

/** A short text in the partner's own words. */
export const itemSchema = z.strictObject({
  id: itemIdSchema,
  slot: slotSchema,
  text: line(ITEM_TEXT_MAX),
});
export type Item = z.infer<typeof itemSchema>;

/** How a partner moves in this cycle. Belongs to the map and its version, never to the person. */
export const roleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("pursues") }),
  z.strictObject({ kind: z.literal("distances") }),
  z.strictObject({ kind: z.literal("own-words"), text: line(40) }),
]);
export type CycleRole = z.infer<typeof roleSchema>;

/** A rating from 0 (not at all) to 10 (as much as can be), or not yet rated. */
export const ratingSchema = z.int().min(0).max(10).nullable();

export const sideSchema = z.strictObject({
  partnerId: partnerIdSchema,
  role: roleSchema,
  /** In reading order within each slot. */
  items: z.array(itemSchema),
  /** How strongly this side's move lands as the other's trigger: the weight of the crossing edge, 0–10. */
  strength: ratingSchema,
  /** Arousal felt in the body when the loop runs, 0–10. */
  body: ratingSchema,
});
export type Side = z.infer<typeof sideSchema>;

export const CYCLE_MAP_VERSION = 1;

/** The couple's cycle as one document, changed only by the operations of `shared/cycle`. */
export const cycleMapSchema = z.strictObject({
  schema: z.literal(CYCLE_MAP_VERSION),
  id: mapIdSchema,
  unitId: unitIdSchema,
  kind: z.enum(["negative", "new"]),
  /** The couple's own name for their cycle; empty until they have found one. */
  name: optionalLine(NAME_MAX),
  topic: optionalLine(NAME_MAX),
  sides: z.strictObject({ a: sideSchema, b: sideSchema }),
});
export type CycleMap = z.infer<typeof cycleMapSchema>;
