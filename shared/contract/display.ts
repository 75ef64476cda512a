import { eventIterator } from "@orpc/contract";
import { askedSceneSchema, screenSchema } from "../display/scene.ts";
import { unitIdSchema } from "../domain/ids.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

export const displayStateSchema = z.strictObject({
  window: z.enum(["closed", "open"]),
  /** The couple the screen is bound to; null when it is free of any, and so blank. */
  unitId: unitIdSchema.nullable(),
  /** What the clinician asked for last. */
  asked: askedSceneSchema,
  /** Blanked by the clinician: what was asked for waits underneath. */
  covered: z.boolean(),
  /** What the couple sees now, to the letter. */
  screen: screenSchema,
});
export type DisplayState = z.infer<typeof displayStateSchema>;

export const displayContract = {
  /** The couple's screen as it is now, and then at every change of it. All that its window may ask. */
  watch: procedure.output(eventIterator(screenSchema)),
  /** What the couple sees, for the clinician. When nobody watches any more, the screen goes blank. */
  state: procedure.output(eventIterator(displayStateSchema)),
  /** Binds the screen to this couple, blank, and opens its window when there is none. */
  open: procedure
    .errors(errors("NOT_FOUND", "DISPLAY_UNAVAILABLE", "JOINT_WORK_CLOSED"))
    .input(z.strictObject({ unitId: unitIdSchema })),
  /** The clinician turned to this couple, or to none: a screen bound to another is blank and free from here on. */
  attend: procedure.input(z.strictObject({ unitId: unitIdSchema.nullable() })),
  /** NOT_FOUND when the screen is not bound to this couple, or what is named is not theirs. */
  show: procedure
    .errors(errors("NOT_FOUND", "JOINT_WORK_CLOSED"))
    .input(z.strictObject({ unitId: unitIdSchema, scene: askedSceneSchema })),
  /** Blanks the screen, or lets be seen again what was asked for. */
  cover: procedure.input(z.strictObject({ covered: z.boolean() })),
  /** Blanks the screen, frees it and ends its window. */
  close: procedure,
};
