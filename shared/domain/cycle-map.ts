import { exitIdSchema, itemIdSchema, mapIdSchema, partnerIdSchema, unitIdSchema } from "./ids.ts";
import { strokeSchema } from "./ink.ts";
import { itemLinkSchema, LINKS_PER_ITEM_MAX } from "./item-link.ts";
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
/** Some three hundred on a whole map. */
export const ITEMS_PER_SLOT_MAX = 22;
export const NAME_MAX = 80;

/** Who may see an item, once somebody has said so: the clinician alone, one partner alone, or both, with who agreed. */
export const sharingSchema = z.discriminatedUnion("with", [
  z.strictObject({ with: z.enum(["clinician", ...SIDES]) }),
  z.strictObject({ with: z.literal("shared"), agreedBy: sideKeySchema, agreedAt: z.iso.datetime() }),
]);
export type Sharing = z.infer<typeof sharingSchema>;

/** A short text in the partner's own words. */
export const itemSchema = z.strictObject({
  id: itemIdSchema,
  slot: slotSchema,
  text: line(ITEM_TEXT_MAX),
  /** Absent until somebody has said so: then its place decides (`sharingOf`). */
  sharing: sharingSchema.optional(),
  /** For the clinician alone, in the order of their keys. Absent where there are none. */
  links: z.array(itemLinkSchema).min(1).max(LINKS_PER_ITEM_MAX).optional(),
});
export type Item = z.infer<typeof itemSchema>;

/** The ways to move in a cycle that have a word of ours: the rest is said in own words. */
export const ROLE_KINDS = ["pursues", "distances", "attacks", "gave-up", "takes-turns"] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** How a partner moves in this cycle. Belongs to the map and its version, never to the person. */
export const roleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(ROLE_KINDS) }),
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

/** The places of a lobe in the direction of the loop, from where the trigger lands to the move that leaves it. */
export const LOOP_SLOTS = ["trigger", "need", "vulnerable", "story", "reactive", "move"] as const;
export type LoopSlot = (typeof LOOP_SLOTS)[number];

/** A stroke of the loop, named by the place it leaves. The one that leaves a move crosses to the partner's trigger. */
export const edgeSchema = z.strictObject({ side: sideKeySchema, from: z.enum(LOOP_SLOTS) });
export type Edge = z.infer<typeof edgeSchema>;

export const EXIT_TEXT_MAX = 80;
export const EXITS_PER_EDGE_MAX = 3;

/** Who makes an exit: one partner, or either of them. */
export const exitMakerSchema = z.enum(["a", "b", "both"]);
export type ExitMaker = z.infer<typeof exitMakerSchema>;

/** A way out of the loop (a repair), and how often it was heard or missed so far. */
export const exitSchema = z.strictObject({
  id: exitIdSchema,
  edge: edgeSchema,
  text: line(EXIT_TEXT_MAX),
  by: exitMakerSchema,
  heard: z.int().min(0),
  missed: z.int().min(0),
});
export type Exit = z.infer<typeof exitSchema>;

export const CYCLE_MAP_VERSION = 1;

/** The cycle as it runs now, or the one that is to take its place. */
export const mapKindSchema = z.enum(["negative", "new"]);
export type MapKind = z.infer<typeof mapKindSchema>;

/** The couple's cycle as one document, changed only by the operations of `shared/cycle`. */
export const cycleMapSchema = z.strictObject({
  schema: z.literal(CYCLE_MAP_VERSION),
  id: mapIdSchema,
  unitId: unitIdSchema,
  kind: mapKindSchema,
  /** The couple's own name for their cycle; empty until they have found one. */
  name: optionalLine(NAME_MAX),
  topic: optionalLine(NAME_MAX),
  sides: z.strictObject({ a: sideSchema, b: sideSchema }),
  /** In reading order within each edge. Maps written before there were exits have none. */
  exits: z.array(exitSchema).default([]),
  /** Drawn by hand, the undermost first. */
  ink: z.array(strokeSchema).default([]),
  /** On a new cycle: the negative one it is to take the place of. */
  answers: mapIdSchema.nullable().default(null),
});
export type CycleMap = z.infer<typeof cycleMapSchema>;
