import { settingsSchema } from "../domain/settings.ts";
import { procedure } from "./procedure.ts";

export const settingsContract = {
  get: procedure.output(settingsSchema),
  /** Changes what is named and leaves the rest. */
  update: procedure.input(settingsSchema.partial()).output(settingsSchema),
};
