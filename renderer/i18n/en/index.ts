import { app } from "./app.ts";
import { cycleMap } from "./cycle-map.ts";
import { errors } from "./errors.ts";
import { homework } from "./homework.ts";
import { liveSession } from "./live-session.ts";
import { mapDesk } from "./map-desk.ts";
import { safety } from "./safety.ts";
import { sandbox } from "./sandbox.ts";
import { settings } from "./settings.ts";
import { units } from "./units.ts";
import { vault } from "./vault.ts";

/** Every visible sentence, one file a capability. */
export const en = {
  app,
  cycleMap,
  errors,
  homework,
  liveSession,
  mapDesk,
  safety,
  sandbox,
  settings,
  units,
  vault,
};
