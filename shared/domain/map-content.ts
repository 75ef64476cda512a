import {
  EXITS_PER_EDGE_MAX,
  exitSchema,
  ITEMS_PER_SLOT_MAX,
  itemSchema,
  mapKindSchema,
  NAME_MAX,
  ratingSchema,
  roleSchema,
  SIDES,
  SLOTS,
} from "./cycle-map.ts";
import { optionalLine } from "./text.ts";
import { z } from "./zod.ts";

/** What was said to stay private stays so on a copy; that something may be shown is agreed to anew. */
const itemContentSchema = itemSchema
  .omit({ id: true, sharing: true, links: true })
  .extend({ keptBy: z.enum(["clinician", ...SIDES]).optional() });
export type ItemContent = z.infer<typeof itemContentSchema>;
const exitContentSchema = exitSchema.omit({ id: true });

const sideContentSchema = z.strictObject({
  role: roleSchema,
  items: z
    .array(itemContentSchema)
    .max(SLOTS.length * ITEMS_PER_SLOT_MAX)
    .refine((items) => atMost(ITEMS_PER_SLOT_MAX, items, ({ slot }) => slot)),
  strength: ratingSchema,
  body: ratingSchema,
});

/** All that is on a map, without saying whose it is: no ids, no partners. What a copy is made from. */
export const mapContentSchema = z.strictObject({
  kind: mapKindSchema,
  name: optionalLine(NAME_MAX),
  topic: optionalLine(NAME_MAX),
  sides: z.strictObject({ a: sideContentSchema, b: sideContentSchema }),
  exits: z
    .array(exitContentSchema)
    .max(12 * EXITS_PER_EDGE_MAX)
    .refine((exits) => atMost(EXITS_PER_EDGE_MAX, exits, ({ edge }) => `${edge.side} ${edge.from}`)),
});
export type MapContent = z.infer<typeof mapContentSchema>;

function atMost<Thing>(max: number, things: readonly Thing[], placeOf: (thing: Thing) => string): boolean {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(placeOf(thing), (counts.get(placeOf(thing)) ?? 0) + 1);
  return [...counts.values()].every((count) => count <= max);
}
