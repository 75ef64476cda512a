import { mapIdSchema, templateIdSchema } from "../domain/ids.ts";
import { mapTemplateSchema, TEMPLATE_NAME_MAX } from "../domain/map-template.ts";
import { line } from "../domain/text.ts";
import { z } from "../domain/zod.ts";
import { errors } from "./errors.ts";
import { procedure } from "./procedure.ts";

/** The clinician's own starting points for new maps. */
export const templatesContract = {
  /** All of them, the newest first. */
  list: procedure.output(z.array(mapTemplateSchema)),
  /**
   * Makes one of a map: its kind and roles, and only when `withWords` says so the words on it as examples. The name the
   * couple gave their cycle never comes along.
   */
  save: procedure
    .errors(errors("NOT_FOUND"))
    .input(
      z.strictObject({
        id: templateIdSchema,
        mapId: mapIdSchema,
        name: line(TEMPLATE_NAME_MAX),
        withWords: z.boolean(),
      }),
    )
    .output(mapTemplateSchema),
  /** Puts back one that was removed, as it was; or gives it another name. */
  keep: procedure.input(z.strictObject({ template: mapTemplateSchema })).output(mapTemplateSchema),
  /** Maps made from it stay as they are. One that is not there, or not any more, is answered the same way. */
  remove: procedure
    .input(z.strictObject({ templateId: templateIdSchema }))
    .output(z.strictObject({ templateId: templateIdSchema })),
};
