import { app } from "./app.ts";
import { cycleMap } from "./cycle-map.ts";
import { errors } from "./errors.ts";
import { homework } from "./homework.ts";
import { ink } from "./ink.ts";
import { liveSession } from "./live-session.ts";
import { mapDesk } from "./map-desk.ts";
import { record } from "./record.ts";
import { sandbox } from "./sandbox.ts";
import { settings } from "./settings.ts";
import { stages } from "./stages.ts";
import { units } from "./units.ts";
import { vault } from "./vault.ts";
import { words } from "./words.ts";
import { writing } from "./writing.ts";

/** Every visible sentence, one file a capability. */
export const en = {
  app,
  cycleMap,
  errors,
  homework,
  ink,
  liveSession,
  mapDesk,
  record,
  sandbox,
  settings,
  stages,
  units,
  vault,
  words,
  writing,
};
