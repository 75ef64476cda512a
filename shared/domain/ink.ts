import { strokeIdSchema } from "./ids.ts";
import { z } from "./zod.ts";

/** Points of one stroke at most; a longer one is drawn through fewer points. */
export const STROKE_POINTS_MAX = 400;
export const STROKES_MAX = 300;
/** Points of all the strokes of a map at most: some 100 kB at the worst. */
export const INK_POINTS_MAX = 9_000;
/** How finely a point is kept: this many steps a pixel at zoom 1. */
export const INK_GRAIN = 4;
export const PRESSURE_MAX = 31;
/** How far a stroke may reach from its anchor, in pixels at zoom 1. */
export const INK_REACH = 8_000;

/** Dark ink, the two partners' own colours, and the accent. */
export const INK_COLOURS = ["ink", "a", "b", "accent"] as const;
export const inkColourSchema = z.enum(INK_COLOURS);
export type InkColour = z.infer<typeof inkColourSchema>;

export const INK_WIDTHS = ["fine", "medium", "broad"] as const;
export const inkWidthSchema = z.enum(INK_WIDTHS);
export type InkWidth = z.infer<typeof inkWidthSchema>;

/** Who may see a stroke: both partners, or the clinician alone. */
export const inkSharingSchema = z.enum(["shared", "clinician"]);
export type InkSharing = z.infer<typeof inkSharingSchema>;

/** What a stroke keeps its distance to when the map is laid out anew: a place, or the crossing. */
const ANCHOR = /^(?:crossing|[ab]:(?:trigger|move|story|reactive|vulnerable|need|intention))$/u;

const step = z
  .int()
  .min(-2 * INK_REACH * INK_GRAIN)
  .max(2 * INK_REACH * INK_GRAIN);

/** One line drawn by hand. Never changed, only added, taken off, or shown to others. */
export const strokeSchema = z
  .strictObject({
    id: strokeIdSchema,
    anchor: z.string().regex(ANCHOR),
    colour: inkColourSchema,
    width: inkWidthSchema,
    sharing: inkSharingSchema,
    /** `x, y` from the anchor's middle in steps of 1/{@link INK_GRAIN} pixel, then the way from each point to the next. */
    path: z
      .array(step)
      .min(2)
      .max(2 * STROKE_POINTS_MAX),
    /** 0 to {@link PRESSURE_MAX} for every point; empty where the device tells no pressure. */
    pressure: z.array(z.int().min(0).max(PRESSURE_MAX)).max(STROKE_POINTS_MAX),
  })
  .refine(
    ({ path, pressure }) =>
      path.length % 2 === 0 && (pressure.length === 0 || pressure.length === path.length / 2),
  )
  .refine(({ path }) => withinReach(path));
export type Stroke = z.infer<typeof strokeSchema>;

function withinReach(path: readonly number[]): boolean {
  const at = [0, 0];
  return path.every((way, index) => {
    const axis = index % 2;
    at[axis] = (at[axis] ?? 0) + way;
    return Math.abs(at[axis]) <= INK_REACH * INK_GRAIN;
  });
}

export const pointCount = (stroke: Pick<Stroke, "path">): number => stroke.path.length / 2;
