import {
  type CycleMap,
  exitSchema,
  type Item,
  itemSchema,
  NAME_MAX,
  ratingSchema,
  roleSchema,
  type SideKey,
  type Slot,
} from "../domain/cycle-map.ts";
import { type Stroke, strokeSchema } from "../domain/ink.ts";
import { z } from "../domain/zod.ts";
import { isShown } from "./sharing.ts";

/** An item both partners may see. Made by {@link sharedView} alone: the brand keeps every other item out. */
const sharedItemSchema = itemSchema.omit({ sharing: true, links: true }).brand<"SharedItem">();
export type SharedItem = z.infer<typeof sharedItemSchema>;

/** A stroke both partners may see. A private one does not pass the schema, either. */
const sharedStrokeSchema = strokeSchema.refine(({ sharing }) => sharing === "shared").brand<"SharedStroke">();
export type SharedStroke = z.infer<typeof sharedStrokeSchema>;

const sharedSideSchema = z.strictObject({
  role: roleSchema,
  items: z.array(sharedItemSchema),
  strength: ratingSchema,
});

/**
 * What both partners may see of their map, and nothing else of it. A place where something is hidden looks like one
 * where nothing stands: even that there is something to hide is the person's own.
 */
export const sharedViewSchema = z.strictObject({
  kind: z.enum(["negative", "new"]),
  name: z.string().max(NAME_MAX),
  topic: z.string().max(NAME_MAX),
  sides: z.strictObject({ a: sharedSideSchema, b: sharedSideSchema }),
  exits: z.array(exitSchema),
  /** Drawn by hand, the undermost first. */
  ink: z.array(sharedStrokeSchema),
});
export type SharedView = z.infer<typeof sharedViewSchema>;

/** The map as both partners may see it. Every field is named here: one added to the map later stays out until it is. */
export function sharedView(map: CycleMap): SharedView {
  const side = (key: SideKey) => ({
    role: map.sides[key].role,
    items: map.sides[key].items.filter((item) => isShown(key, item)).map(unveil),
    strength: map.sides[key].strength,
  });
  return {
    kind: map.kind,
    name: map.name,
    topic: map.topic,
    sides: { a: side("a"), b: side("b") },
    exits: map.exits.map(({ id, edge, text, by, heard, missed }) => ({
      id,
      edge: { side: edge.side, from: edge.from },
      text,
      by,
      heard,
      missed,
    })),
    ink: map.ink.filter(({ sharing }) => sharing === "shared").map(unveilStroke),
  };
}

/** The shared words of one place, in reading order. */
export const sharedWords = (view: SharedView, side: SideKey, slot: Slot): string[] =>
  view.sides[side].items.filter((item) => item.slot === slot).map(({ text }) => text);

const unveil = ({ id, slot, text }: Item): SharedItem => ({ id, slot, text }) as SharedItem;

const unveilStroke = ({ id, anchor, colour, width, sharing, path, pressure }: Stroke): SharedStroke =>
  ({ id, anchor, colour, width, sharing, path, pressure }) as SharedStroke;
