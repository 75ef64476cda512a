import { app } from "./app.ts";
import { homework } from "./homework.ts";

/** Every visible sentence, one file a capability. */
export const en = { app, homework };
