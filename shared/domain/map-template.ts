import { templateIdSchema } from "./ids.ts";
import { mapContentSchema } from "./map-content.ts";
import { line } from "./text.ts";
import { z } from "./zod.ts";

export const TEMPLATE_NAME_MAX = 60;

/** A starting point of the clinician's own for new maps, of any couple. Names no one. */
export const mapTemplateSchema = z.strictObject({
  schema: z.literal(1),
  id: templateIdSchema,
  name: line(TEMPLATE_NAME_MAX),
  content: mapContentSchema,
  createdAt: z.iso.datetime(),
});
export type MapTemplate = z.infer<typeof mapTemplateSchema>;
