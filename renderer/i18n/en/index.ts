import { app } from "./app.ts";
import { errors } from "./errors.ts";
import { homework } from "./homework.ts";
import { settings } from "./settings.ts";
import { units } from "./units.ts";
import { vault } from "./vault.ts";

/** Every visible sentence, one file a capability. */
export const en = { app, errors, homework, settings, units, vault };
