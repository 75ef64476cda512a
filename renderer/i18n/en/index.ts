import { app } from "./app.ts";
import { cycleMap } from "./cycle-map.ts";

/** Every visible sentence, one file a capability. */
export const en = { app, cycleMap };
