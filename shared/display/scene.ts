import { sharedViewSchema } from "../cycle/shared-view.ts";
import { edgeSchema } from "../domain/cycle-map.ts";
import { exitIdSchema, mapIdSchema, sessionIdSchema } from "../domain/ids.ts";
import { labelPackSchema } from "../domain/label-pack.ts";
import { settingsSchema } from "../domain/settings.ts";
import { z } from "../domain/zod.ts";
import { checkInRevealSchema } from "../forms/check-in.ts";

/** Which part of the map is looked at: its middle as a share of the whole picture, and how many times closer than all of it. */
export const viewpointSchema = z.strictObject({
  x: z.number().min(-1).max(2),
  y: z.number().min(-1).max(2),
  zoom: z.number().min(0.05).max(40),
});
export type Viewpoint = z.infer<typeof viewpointSchema>;

export const BREATHS_PER_MINUTE = { min: 3, max: 10, usual: 6 } as const;

const coolDownSchema = z.strictObject({
  kind: z.literal("cool-down"),
  breathsPerMinute: z.int().min(BREATHS_PER_MINUTE.min).max(BREATHS_PER_MINUTE.max),
  /** When the two agreed to go on; null while nothing is agreed. */
  returnAt: z.iso.datetime().nullable(),
});

const blankSchema = z.strictObject({ kind: z.literal("blank") });

/** What the clinician asks for. Records are only named: what of them both may see is the core's to say. */
export const askedSceneSchema = z.discriminatedUnion("kind", [
  blankSchema,
  /** `viewpoint: null` shows the whole map. */
  z.strictObject({ kind: z.literal("map"), mapId: mapIdSchema, viewpoint: viewpointSchema.nullable() }),
  z.strictObject({
    kind: z.literal("walk"),
    mapId: mapIdSchema,
    stop: edgeSchema,
    out: exitIdSchema.nullable(),
  }),
  coolDownSchema,
  /** Both partners' check-ins of this session, once they were revealed. */
  z.strictObject({ kind: z.literal("check-in"), sessionId: sessionIdSchema }),
]);
export type AskedScene = z.infer<typeof askedSceneSchema>;

const shownMap = {
  view: sharedViewSchema,
  /** How the two partners wish to be called. */
  names: z.strictObject({ a: z.string(), b: z.string() }),
  /** The words in which their places are named. */
  labels: labelPackSchema,
};

/** What stands on the couple's screen: all that ever reaches it, and only what both may see. */
export const sceneSchema = z.discriminatedUnion("kind", [
  blankSchema,
  z.strictObject({ kind: z.literal("map"), ...shownMap, viewpoint: viewpointSchema.nullable() }),
  z.strictObject({ kind: z.literal("walk"), ...shownMap, stop: edgeSchema, out: exitIdSchema.nullable() }),
  coolDownSchema,
  z.strictObject({ kind: z.literal("check-in"), reveal: checkInRevealSchema }),
]);
export type Scene = z.infer<typeof sceneSchema>;

export const BLANK: Extract<Scene, { kind: "blank" }> = { kind: "blank" };

/** A scene, and how the clinician wants pictures to look. */
export const screenSchema = z.strictObject({
  scene: sceneSchema,
  appearance: settingsSchema.shape.appearance,
  motion: settingsSchema.shape.motion,
});
export type Screen = z.infer<typeof screenSchema>;
